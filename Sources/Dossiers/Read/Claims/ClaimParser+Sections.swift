internal import CommonMark

extension ClaimParser {
  mutating func closeSection() {
    guard let open = section else { return }
    section = nil
    if !open.statements.isEmpty { for heading in open.otherHeadings { reportUnknown(heading) } }
    if !open.statements.isEmpty || !reportMisspelt(open) {
      for block in open.text { reportStrayList(block) }
    }
    let heading = prose.heading(open.heading)
    let isPoint = open.statements.contains { $0.kind == .allegation }
    let anchor = prose.anchor(of: heading)
    let place = tables.sections.count
    let name = anchor ?? (isPoint ? "section-\(place + 1)" : nil)
    prose.claim(anchor: anchor, at: heading.position)
    let text = prose.addBlocks(open.text)
    let proposition = prose.store.firstParagraph(text)
    if isPoint {
      reportMissingProposition(proposition, open, heading)
    } else {
      reportLostPoint(open.statements, under: heading, beginning: proposition)
    }
    let number = isPoint ? tables.sections.count(where: \.isPoint) + 1 : 0
    let beginning = isPoint ? proposition : nil
    tables.sections.append(
      Section(
        claim: Row(0), place: Int32(place), number: Int32(number),
        anchor: name.map { tables.add($0) },
        heading: ProseRange(heading.words), proposition: ProseRange(beginning ?? 0..<0),
        text: ProseRange((beginning?.upperBound ?? text.lowerBound)..<text.upperBound),
        statements: addStatements(open.statements, to: Row(place)), about: Rows(),
        position: heading.position))
  }

  private mutating func reportMissingProposition(
    _ proposition: Range<Int>?, _ open: OpenSection, _ heading: Heading
  ) {
    if let proposition, !prose.store.plainText(proposition).trimmed.isEmpty { return }
    // A comment may be above the proposition.
    guard let block = open.text.first(where: { element($0).kind != .htmlBlock }),
      let form = element(block).formOfProposition
    else {
      prose.problems.add(
        .missingProposition, at: heading.position, "this point has no proposition",
        help:
          "Write one sentence under its heading that says what is alleged, before the first `###`.")
      return
    }
    prose.problems.add(
      .missingProposition, at: heading.position,
      "this point begins with \(form.name) in place of its proposition",
      help: "Write the proposition first, as a sentence of plain text\(form.fix): nobody says it.",
      notes: [
        prose.problems.note(
          prose.text.position(of: "", onLine: line(block)), "\(form.name) is here")
      ])
  }

  private mutating func reportUnknown(_ block: Int) {
    let heading = firstText(block)
    let word = heading.prefix { $0 != ":" && $0 != "{" }.trimmed
    prose.headingLikes.insert(line(block))
    prose.problems.add(
      .unknownStatement,
      at: prose.text.position(of: "#", onLine: line(block)),
      word.isEmpty
        ? "this heading does not begin with a plain statement word"
        : "`\(word)` is not a statement word",
      help: colonHint(for: heading)
        + didYouMean(word, among: vocabulary.words(for: StatementKind.self))
        + "The words are \(vocabulary.list(StatementKind.allCases))."
    )
  }

  /// `Denial by letter` was meant as `Denial: by letter`.
  private func colonHint(for heading: String) -> String {
    let words = vocabulary.words(for: StatementKind.self)
    guard
      let word = words.first(where: { heading.hasPrefix($0 + " ") })
    else { return "" }
    return "Put a colon after the word: `### \(word): …`. "
  }

  /// A section may have `###` headings of its own; one that is nearly a statement word and has an attribution
  /// list under it was meant as a statement.
  private mutating func reportMisspelt(_ open: OpenSection) -> Bool {
    var isReported = false
    let words = vocabulary.words(for: StatementKind.self)
    for block in open.otherHeadings {
      let word = firstText(block).prefix { $0 != ":" && $0 != "{" }.trimmed
      guard nearest(to: word, among: words) != nil,
        let next = open.text.first(where: { $0 > block }),
        isAttributionList(next)
      else { continue }
      reportUnknown(block)
      isReported = true
    }
    return isReported
  }

  /// Whether a block is a list whose first line begins with an attribution key.
  func isAttributionList(_ block: Int) -> Bool {
    guard element(block).kind == .bulletList, let item = prose.document.inside(block).first,
      let words = prose.document.inside(item).first
    else { return false }
    let key: AttributionKey? = vocabulary.term(firstText(words).cut(at: ":").head.trimmed)
    return key != nil
  }

  private mutating func addStatements(_ open: [OpenStatement], to section: Row<Section>)
    -> Rows<Statement>
  {
    let first = tables.statements.count
    let attributions = open.map { attribution(of: $0) }
    let replaced = replacedFindings(open, attributions)
    var counts: [(kind: StatementKind, count: Int)] = []
    for (number, (statement, attribution)) in zip(open, attributions).enumerated() {
      let place = counts.firstIndex { $0.kind == statement.kind } ?? counts.count
      if place == counts.count { counts.append((statement.kind, 0)) }
      counts[place].count += 1
      prose.claim(anchor: statement.anchor, at: statement.position)
      reportLazyLines(of: statement)
      let list = attributionList(of: statement)
      for block in statement.blocks.dropFirst(list == nil ? 0 : 1) {
        reportUnmarkedQuotation(block)
      }
      repetitions[first + number] = attribution.repeats
      tables.statements.append(
        Statement(
          statement.kind, in: section, number: Int32(counts[place].count),
          anchor: statement.anchor.map { tables.add($0) }, label: ProseRange(statement.label),
          attribution, replaces: replaced[number].map { Row(first + $0) },
          body: ProseRange(prose.addBlocks(statement.blocks.dropFirst(list == nil ? 0 : 1))),
          position: statement.position))
    }
    return Rows(first..<tables.statements.count)
  }

  /// For each statement the place of the finding of the same section that it sets aside.
  private mutating func replacedFindings(
    _ open: [OpenStatement], _ attributions: [Attribution]
  ) -> [Int?] {
    var found = [Int?](repeating: nil, count: open.count)
    guard attributions.contains(where: { $0.replaces != nil }) else { return found }
    let anchors = Dictionary(
      open.enumerated().compactMap { place, statement in statement.anchor.map { ($0, place) } }
    ) { first, _ in first }
    let replaced = attributions.map { $0.replaces.flatMap { anchors[$0.name] } }
    let circular = ClaimParser.circular(replaced)
    for (place, attribution) in attributions.enumerated() {
      guard let replaces = attribution.replaces else { continue }
      guard let other = replaced[place] else {
        let findings = open.indices.filter { $0 != place && open[$0].kind == .finding }
        reportReplaces(
          replaces, "no finding of this point has the anchor `\(replaces.name)`",
          help: didYouMean(replaces.name, among: findings.compactMap { open[$0].anchor })
            + "Give the earlier finding an anchor at the end of its heading, and name it here.")
        continue
      }
      let earlierOne = attributions[other]
      if other == place {
        reportReplaces(replaces, "a finding cannot set itself aside")
      } else if open[other].kind != .finding {
        reportReplaces(replaces, "`\(replaces.name)` is not a finding")
      } else if let date = attribution.date, let earlier = earlierOne.date,
        earlier.firstDay > date.lastDay || earlier == date && other > place
      {
        reportReplaces(
          replaces,
          "`\(replaces.name)` is \(earlier == date ? "further down, and so " : "")later than this finding"
        )
      } else if circular.contains(place) {
        reportReplaces(replaces, "`\(replaces.name)` is itself set aside by this finding")
      } else {
        found[place] = other
      }
    }
    return found
  }

  /// The places of findings that set each other aside, as they can seem to where their dates are partial; each is visited
  /// once.
  private static func circular(_ replaced: [Int?]) -> Set<Int> {
    var found: Set<Int> = []
    var visits = [Int?](repeating: nil, count: replaced.count)
    for start in replaced.indices {
      var path: [Int] = []
      var next: Int? = start
      while let place = next, visits[place] == nil {
        visits[place] = start
        path.append(place)
        next = replaced[place]
      }
      if let place = next, visits[place] == start, let first = path.firstIndex(of: place) {
        found.formUnion(path[first...])
      }
    }
    return found
  }

  private mutating func reportReplaces(
    _ replaces: Attribution.Named, _ message: String,
    help: String = "Name the earlier finding of this point that this one sets aside, by its anchor."
  ) {
    prose.problems.add(.invalidReplaces, at: replaces.position, message, help: help)
  }

  private mutating func reportLazyLines(of statement: OpenStatement) {
    for block in statement.blocks {
      for line in lazyLines(in: element(block).lines) where !prose.headingLikes.contains(line) {
        if let slip = slip(onLine: line) {
          prose.problems.add(
            .lazyContinuation, at: prose.text.position(of: "", onLine: line),
            "this line belongs to the one above: \(slip.message)", help: slip.help)
          continue
        }
        prose.problems.add(
          .lazyContinuation, at: prose.text.position(of: "", onLine: line),
          "this line belongs to the list or quotation above it, but does not look like it",
          help:
            "Begin it with `>` or indent it like the line above, or put an empty line before it.")
      }
    }
  }

  /// The lazy lines among some lines; both are in order.
  func lazyLines(in lines: ClosedRange<Int>) -> ArraySlice<Int> {
    var low = 0
    var high = lazyLines.count
    while low < high {
      let middle = (low + high) / 2
      if lazyLines[middle] < lines.lowerBound { low = middle + 1 } else { high = middle }
    }
    return lazyLines[low...].prefix { $0 <= lines.upperBound }
  }
}

extension ProseStore {
  /// The words of the paragraph with which some blocks begin.
  func firstParagraph(_ blocks: Range<Int>) -> Range<Int>? {
    guard let first = blocks.first, tokens[first].kind == .paragraph else { return nil }
    return inside(first)
  }
}

extension MarkdownElement {
  /// What a block is in which a proposition may have been written, and how to write it as plain text.
  fileprivate var formOfProposition: (name: String, fix: String)? {
    switch kind {
    case .quotation: ("a quotation", ", without `>`")
    case .bulletList, .orderedList: ("a list", ", without the mark of a list")
    case .heading: ("a heading", ", without `#`")
    case .codeBlock: ("code", ", without a fence and not indented")
    case .thematicBreak: ("a line across the page", "")
    case .table: ("a table", ", without `|`")
    default: nil
    }
  }
}
