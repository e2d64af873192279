internal import CommonMark

extension ClaimParser {
  /// The bullet list that a statement begins with.
  func attributionList(of statement: OpenStatement) -> CommonMark.Block? {
    guard let first = statement.blocks.first, case .bulletList = first.kind else { return nil }
    return first
  }

  mutating func attribution(_ list: CommonMark.Block?, of statement: OpenStatement) -> Attribution {
    var attribution = Attribution()
    for item in list?.blocks ?? [] where !attribution.isMerged {
      take(item, of: list, statement, into: &attribution)
    }
    tellMissingKeys(attribution, hasList: list != nil, statement)
    if statement.kind == .context, attribution.keys[.by] == nil { attribution.speaker = nil }
    return attribution
  }

  private mutating func take(
    _ item: CommonMark.Block, of list: CommonMark.Block?, _ statement: OpenStatement,
    into attribution: inout Attribution
  ) {
    let line = item.lines.lowerBound
    guard item.blocks.count == 1, let paragraph = item.blocks.first,
      case .paragraph = paragraph.kind
    else {
      tellUnknownItem(item, of: list, line: line, &attribution)
      return
    }
    let told = prose.problems.problems.count
    let words = prose.inlines(paragraph.inlines, on: line, in: .attribution)
    prose.tellBidiControl(in: words, of: "this line of the attribution list", on: item.lines)
    guard case .text(let first)? = words.first, let colon = first.place(of: UInt8(ascii: ":"))
    else {
      if !words.isBlank { tellUnknownItem(item, words, of: list, line: line, &attribution) }
      return
    }
    let word = first[..<colon].trimmed
    guard let key: AttributionKey = vocabulary.term(word) else {
      tellUnknownKey(word, of: list, statement, line: line, &attribution)
      return
    }
    let position = prose.text.position(of: word, onLine: line)
    if let earlier = attribution.keys[key] {
      tellTwice(word, key, at: position, first: earlier)
      return
    }
    attribution.keys[key] = position
    let rest = first[first.utf8.index(after: colon)...].trimmedStart
    var value = Array(words.dropFirst())
    if !rest.isEmpty { value.insert(.text(rest), at: 0) }
    // A reference that leads nowhere is no longer among the words, and was told.
    guard !value.isBlank || prose.problems.problems[told...].containErrors else {
      prose.problems.add(
        .missingAttribution, at: position, "`\(word)` is empty",
        help: "Give it a value, or remove the line.")
      return
    }
    let parser = AttributionValue(key: key, word: word, words: value, line: line)
    read(parser, into: &attribution)
  }

  private mutating func tellTwice(
    _ word: String, _ key: AttributionKey, at position: Position, first: Position
  ) {
    prose.problems.add(
      .duplicateAttribution, at: position, "`\(word)` stands here a second time",
      help: key == .by || key == .in
        ? "Put all of them on one line: names with commas, sources as `[@a; @b]`."
        : "Keep one of the two.",
      notes: [prose.problems.note(first, "it stands first here")])
  }

  private mutating func tellUnknownItem(
    _ item: CommonMark.Block, _ words: [Inline]? = nil, of list: CommonMark.Block?, line: Int,
    _ attribution: inout Attribution
  ) {
    let text =
      words
      ?? item.blocks.first.map { prose.inlines($0.inlines, on: line, in: .attribution) } ?? []
    if let (word, key) = keyWithoutColon(text), attribution.keys[key] == nil,
      case .bulletList(tight: true)? = list?.kind
    {
      attribution.meant.insert(key)
      prose.problems.add(
        .unknownAttribution, at: prose.text.position(of: word, onLine: line),
        "the key `\(word)` has no colon behind it", help: "Write it as `- \(word): …`.")
    } else if let key: AttributionKey = vocabulary.term(text.plainText.cut(at: ":").head.trimmed) {
      attribution.meant.insert(key)
      prose.problems.add(
        .unknownAttribution, at: prose.text.position(of: "", onLine: line),
        "the key `\(key.rawValue)` does not stand plainly at the beginning of its line",
        help: "Write it without emphasis, links or a list below it: `- \(key.rawValue): …`.")
    } else if case .bulletList(tight: false)? = list?.kind {
      tellMerged(line: line, &attribution)
    } else {
      prose.problems.add(
        .unknownAttribution, at: prose.text.position(of: "", onLine: line),
        "this line of the attribution list is no `Key: value`",
        help: "Write it as in `- By: [[Name]]`, or put a sentence between the attribution list "
          + "and this one.")
    }
  }

  /// The key that words begin with, where no colon follows, or one of another script.
  private func keyWithoutColon(_ words: [Inline]) -> (word: String, key: AttributionKey)? {
    guard case .text(let text)? = words.first, !text.unicodeScalars.contains(":") else {
      return nil
    }
    let word = text.trimmedStart.unicodeScalars.prefix { $0.properties.isAlphabetic }
    return vocabulary.term(String(word)).map { (String(word), $0) }
  }

  private mutating func tellUnknownKey(
    _ word: String, of list: CommonMark.Block?, _ statement: OpenStatement, line: Int,
    _ attribution: inout Attribution
  ) {
    let words = vocabulary.words(for: AttributionKey.self)
    let meant = nearest(to: word, among: words)
    if case .bulletList(tight: false)? = list?.kind, meant == nil {
      tellMerged(line: line, &attribution)
      return
    }
    if let key: AttributionKey = meant.flatMap({ vocabulary.term($0) }) {
      attribution.meant.insert(key)
    }
    let keys = statement.kind.requiredKeys + statement.kind.optionalKeys + [.repeats]
    prose.problems.add(
      .unknownAttribution, at: prose.text.position(of: word, onLine: line),
      "an attribution list has no key `\(word)`",
      help: (meant.map { "Did you mean `\($0)`? " } ?? "")
        + "`\(statement.kind.rawValue)` takes "
        + keys.map { "`\($0.rawValue)`" }.joined(separator: ", ")
        + "; anything else is said in the text below the list.")
  }

  private mutating func tellMerged(line: Int, _ attribution: inout Attribution) {
    attribution.isMerged = true
    prose.problems.add(
      .mergedList, at: prose.text.position(of: "", onLine: line),
      "this list runs on from the attribution list above",
      help: "Begin it with another sign, such as `*`, or put a sentence between the two lists.")
  }

  private mutating func tellMissingKeys(
    _ attribution: Attribution, hasList: Bool, _ statement: OpenStatement
  ) {
    let kind = statement.kind
    let isRepeat = attribution.keys[.repeats] != nil
    let allowed = isRepeat ? kind.keysOfRepeats : kind.requiredKeys + kind.optionalKeys
    for (key, position) in attribution.keys.inOrder where !allowed.contains(key) {
      prose.problems.add(
        .unknownAttribution, at: position,
        isRepeat
          ? "`\(key.rawValue)` does not stand beside `Repeats`"
          : "`\(key.rawValue)` does not belong to `\(kind.rawValue)`",
        help:
          "`\(kind.rawValue)` takes \(allowed.map { "`\($0.rawValue)`" }.joined(separator: ", "))\(isRepeat ? " here" : "")."
      )
    }
    guard !isRepeat else { return }
    let missing = kind.requiredKeys.filter {
      attribution.keys[$0] == nil && !attribution.meant.contains($0)
    }
    guard !missing.isEmpty else { return }
    let names = missing.map { "`\($0.rawValue)`" }.joined(separator: ", ")
    prose.problems.add(
      .missingAttribution, at: statement.position,
      hasList
        ? "this `\(kind.rawValue)` lacks \(names)"
        : "this `\(kind.rawValue)` has no attribution list; it lacks \(names)",
      help: listHint(hasList ? [] : statement.blocks)
        + "Add \(missing.map { "`- \($0.rawValue): …`" }.joined(separator: ", ")) to the list under its heading."
    )
  }

  /// Where the attribution list stands that was meant.
  private func listHint(_ blocks: [CommonMark.Block]) -> String {
    if case .orderedList? = blocks.first?.kind { return "Write `-` in place of the numbers. " }
    return blocks.contains(where: isAttributionList)
      ? "Put the list that stands further down first, right under the heading. " : ""
  }
}
