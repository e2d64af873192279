internal import CommonMark

extension ClaimParser {
  mutating func closeSection() {
    guard let open = section else { return }
    section = nil
    if !open.statements.isEmpty { for heading in open.otherHeadings { tellUnknown(heading) } }
    if !open.statements.isEmpty || !tellMisspelt(open) {
      for block in open.text { tellStrayList(block) }
    }
    let heading = prose.heading(open.heading)
    let isPoint = open.statements.contains { $0.kind == .allegation }
    let anchor = prose.anchor(of: heading)
    let number = "section-\(sections.count + 1)"
    prose.claim(anchor: anchor, at: heading.position)
    let text = prose.blocks(open.text)
    if isPoint {
      tellMissingProposition(text, open, heading)
    } else {
      reportLostPoint(open.statements, under: heading, beginning: text.first)
    }
    sections.append(
      ParsedSection(
        heading: heading, anchor: anchor ?? (isPoint ? number : nil), text: text,
        statements: statements(open.statements, inSection: anchor ?? number), isPoint: isPoint))
  }

  private mutating func tellMissingProposition(
    _ text: [Block], _ open: OpenSection, _ heading: Heading
  ) {
    if case .paragraph(let words)? = text.first, !words.plainText.trimmed.isEmpty { return }
    // A comment may be above the proposition.
    guard let block = open.text.first(where: { !$0.isHTML }), let form = block.formOfProposition
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
          prose.text.position(of: "", onLine: block.lines.lowerBound), "\(form.name) is here")
      ])
  }

  private mutating func tellUnknown(_ block: CommonMark.Block) {
    let heading = firstText(block)
    let word = heading.prefix { $0 != ":" && $0 != "{" }.trimmed
    prose.headingLikes.insert(block.lines.lowerBound)
    prose.problems.add(
      .unknownStatement,
      at: prose.text.position(of: "#", onLine: block.lines.lowerBound),
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
  private mutating func tellMisspelt(_ open: OpenSection) -> Bool {
    var isTold = false
    let words = vocabulary.words(for: StatementKind.self)
    for block in open.otherHeadings {
      let word = firstText(block).prefix { $0 != ":" && $0 != "{" }.trimmed
      guard nearest(to: word, among: words) != nil,
        let next = open.text.first(where: { $0.lines.lowerBound > block.lines.lowerBound }),
        isAttributionList(next)
      else { continue }
      tellUnknown(block)
      isTold = true
    }
    return isTold
  }

  /// Whether a block is a list whose first line begins with an attribution key.
  func isAttributionList(_ block: CommonMark.Block) -> Bool {
    guard case .bulletList = block.kind,
      let text = block.plainEntries?.first ?? block.blocks.first?.blocks.first.map(firstText)
    else { return false }
    let key: AttributionKey? = vocabulary.term(text.cut(at: ":").head.trimmed)
    return key != nil
  }

  private mutating func statements(_ open: [OpenStatement], inSection section: String)
    -> [ParsedStatement]
  {
    var attributions = open.map { attribution(attributionList(of: $0), of: $0) }
    resolveReplaced(open, &attributions)
    var counts: [(kind: StatementKind, count: Int)] = []
    return zip(open, attributions).map { statement, attribution in
      let place = counts.firstIndex { $0.kind == statement.kind } ?? counts.count
      if place == counts.count { counts.append((statement.kind, 0)) }
      counts[place].count += 1
      prose.claim(anchor: statement.anchor, at: statement.position)
      tellLazyLines(of: statement)
      let list = attributionList(of: statement)
      for block in statement.blocks.dropFirst(list == nil ? 0 : 1) {
        reportUnmarkedQuotation(block)
      }
      return ParsedStatement(
        own: Statement(
          statement.kind,
          id: statement.anchor ?? "\(section)/\(statement.kind.name)-\(counts[place].count)",
          anchor: statement.anchor, label: statement.label, attribution,
          body: prose.blocks(statement.blocks.dropFirst(list == nil ? 0 : 1)),
          position: statement.position),
        keys: attribution.keys,
        results: ParsedStatement.Results(
          effect: attribution.effect, stage: attribution.stage, outcome: attribution.outcome,
          deadline: attribution.deadline),
        repeats: attribution.repeats)
    }
  }

  /// Finds the findings that others of the same section set aside.
  private mutating func resolveReplaced(
    _ open: [OpenStatement], _ attributions: inout [Attribution]
  ) {
    guard attributions.contains(where: { $0.replaces != nil }) else { return }
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
        attributions[place].replaced =
          earlierOne.repeats?.reference
          ?? StatementReference(claim: prose.references.entity, anchor: replaces.name)
      }
    }
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

  private mutating func tellLazyLines(of statement: OpenStatement) {
    for block in statement.blocks {
      for line in lazyLines(in: block.lines) where !prose.headingLikes.contains(line) {
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

extension CommonMark.Block {
  fileprivate var isHTML: Bool { if case .html = kind { true } else { false } }

  /// What a block is in which a proposition may have been written, and how to write it as plain text.
  fileprivate var formOfProposition: (name: String, fix: String)? {
    switch kind {
    case .quotation: ("a quotation", ", without `>`")
    case .bulletList, .orderedList: ("a list", ", without the mark of a list")
    case .heading: ("a heading", ", without `#`")
    case .code: ("code", ", without a fence and not indented")
    case .thematicBreak: ("a line across the page", "")
    case .table: ("a table", ", without `|`")
    case .paragraph, .listItem, .html, .tableRow, .tableCell: nil
    }
  }
}
