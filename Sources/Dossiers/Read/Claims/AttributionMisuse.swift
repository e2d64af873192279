internal import CommonMark

// What is wrong with an attribution list as a whole.
extension ClaimParser {
  /// Reports keys that the statement does not take, and those that it lacks.
  mutating func reportMissingKeys(_ open: OpenAttribution) {
    let (statement, hasList) = (open.statement, open.list != nil)
    let kind = statement.kind
    let keys = open.values.keys
    let isRepeat = keys.contains(.repeats)
    let allowed = kind.keys(isRepeat: isRepeat)
    for place in open.places where !allowed.contains(place.key) {
      let key = place.key
      prose.problems.add(
        .unknownAttribution, at: position(of: place),
        isRepeat
          ? "`\(vocabulary.shown(key))` does not go with `\(vocabulary.shown(AttributionKey.repeats))`"
          : "`\(vocabulary.shown(key))` does not belong to `\(vocabulary.shown(kind))`",
        help:
          "`\(vocabulary.shown(kind))` takes \(vocabulary.list(allowed))\(isRepeat ? " here" : "")."
      )
    }
    guard !isRepeat else { return }
    let missing = kind.requiredKeys(by: open.values.speaker).filter {
      !keys.contains($0.alone) && !open.meant.contains($0.alone)
    }
    guard !missing.isEmpty else { return }
    let (word, names) = (vocabulary.shown(kind), vocabulary.list(missing))
    prose.problems.add(
      .missingAttribution, at: statement.position,
      hasList
        ? "this `\(word)` lacks \(names)"
        : "this `\(word)` has no attribution list; it lacks \(names)",
      help: listHint(hasList ? [] : statement.blocks)
        + "Add \(missing.map { "`- \(vocabulary.shown($0)): …`" }.joined(separator: ", ")) to the list under its heading."
    )
  }

  /// What each line says well, and the statement as a whole does not.
  mutating func reportMisuse(_ open: OpenAttribution) {
    let (kind, values) = (open.statement.kind, open.values)
    if let ahead = values.dateAhead, kind != .proceeding || values.stage != .hearing {
      prose.problems.add(
        .futureDate, at: ahead.position, "`\(ahead.name)` lies in the future",
        help: "Write the day on which the words became public."
          + (kind == .proceeding ? " Only a `hearing` may lie ahead." : ""))
    }
    if values.speaker?.isUs == true { reportOwnRequest(open) }
    if let deadline = values.deadline, let date = values.date, deadline.lastDay < date.firstDay,
      let place = open.places.first(where: { $0.key == .deadline })
    {
      prose.problems.add(
        .invalidDate, at: position(of: place), "the deadline is before the request",
        help: "Correct one of the two dates.")
    }
    if let place = open.places.first(where: { $0.key == .translation }),
      !open.statement.blocks.contains(where: { element($0).kind == .quotation })
    {
      prose.problems.add(
        .invalidValue, at: position(of: place), "there is no quotation that this translates",
        help: "Quote the words in their own language below the list, each line after `> `.")
    }
    if kind == .admission,
      let part = vocabulary.partWords(in: prose.store.plainText(open.statement.label))
    {
      prose.problems.add(
        .partialAdmission, at: open.statement.position,
        "an `Admission` admits the whole proposition, and its label says “\(part)”",
        help: "Write `### Partial admission`, or make the part a point of its own.")
    }
  }

  /// `By: us` makes a request that of this dossier, which then has to have a name.
  private mutating func reportOwnRequest(_ open: OpenAttribution) {
    guard let place = open.places.first(where: { $0.key == .by }) else { return }
    if open.statement.kind != .commentRequest {
      prose.problems.add(
        .invalidSpeaker, at: position(of: place),
        "`us` speaks in a `\(vocabulary.shown(open.statement.kind))`",
        help:
          "Only a `\(vocabulary.shown(StatementKind.commentRequest))` may be our own; what we say ourselves belongs in the text."
      )
    } else if tools.hasSettings, tools.settings.publisher == nil {
      prose.problems.add(
        .missingPublisher, at: position(of: place), "`us` has no name to be shown",
        help: "Add `publisher: {name: …}` to `dossier.yml`.")
    }
  }

  /// Where the attribution list is that was meant.
  private func listHint(_ blocks: [Int]) -> String {
    guard let first = blocks.first else { return "" }
    if element(first).kind == .orderedList { return "Write `-` in place of the numbers. " }
    let text = element(first).kind == .paragraph ? firstText(first) : ""
    if let slip = YAMLSlip(listMarkOf: text), key(ofMarked: text) != nil { return slip.help + " " }
    if case (let word, let tail?) = text.cut(at: ":"), vocabulary.key(word.trimmed) != nil,
      !tail.isBlank || prose.inside(first).count > 1
    {
      return "Begin each line of it with `- `, as in `- \(word.trimmed): …`. "
    }
    return blocks.contains(where: isAttributionList)
      ? "Move the list from further down to right under the heading. " : ""
  }
}
