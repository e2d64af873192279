internal import CommonMark

/// Takes a claim's body apart into its lead, sections and statements.
struct ClaimParser {
  var prose: ProseParser
  let vocabulary: Vocabulary
  let now: Instant
  private var lead: [CommonMark.Block] = []
  /// The lead when it was read: before any section, so that what stands first is met first.
  private var readLead: [Block]?
  private var sections: [ParsedSection] = []
  private var section: OpenSection?
  private let lazyLines: [Int]

  /// A section whose end is not reached.
  private struct OpenSection {
    let heading: CommonMark.Block
    var text: [CommonMark.Block] = []
    var statements: [OpenStatement] = []
    /// `###` headings that are no statements.
    var otherHeadings: [CommonMark.Block] = []
  }

  /// A statement whose end is not reached.
  struct OpenStatement {
    let kind: StatementKind
    let label: [Inline]
    let anchor: String?
    let position: Position
    var blocks: [CommonMark.Block] = []
  }

  init(_ prose: ProseParser, vocabulary: Vocabulary, now: Instant, oddities: [Oddity]) {
    self.prose = prose
    self.vocabulary = vocabulary
    self.now = now
    lazyLines = oddities.filter { $0.kind == .lazyContinuation }.map(\.line)
  }

  mutating func parse(_ blocks: [CommonMark.Block]) -> ClaimBody {
    for block in blocks { take(block) }
    closeLead()
    closeSection()
    let body = ClaimBody(lead: readLead ?? [], sections: sections)
    if !body.sections.contains(where: \.isPoint) {
      prose.problems.add(
        .missingPoint, at: Position(line: 1), "the claim has no point",
        help: "Add a `##` section with its proposition and an `### Allegation`.")
    }
    return body
  }

  private mutating func take(_ block: CommonMark.Block) {
    guard case .heading(let level) = block.kind else {
      add(block)
      return
    }
    switch level {
    case 2:
      closeLead()
      tellMisplaced(block)
      closeSection()
      section = OpenSection(heading: block)
    case 3:
      openStatement(block)
    default:
      tellMisplaced(block)
      add(block)
    }
  }

  private mutating func closeLead() {
    guard readLead == nil else { return }
    readLead = prose.blocks(lead)
    for block in lead { tellStrayList(block) }
  }

  private mutating func add(_ block: CommonMark.Block) {
    tellHidden(in: block)
    guard section != nil else {
      lead.append(block)
      return
    }
    if let last = section?.statements.indices.last {
      section?.statements[last].blocks.append(block)
    } else {
      section?.text.append(block)
    }
  }

  private mutating func openStatement(_ block: CommonMark.Block) {
    guard let (kind, label) = statementWord(block) else {
      section?.otherHeadings.append(block)
      add(block)
      return
    }
    let heading = prose.heading(block)
    guard section != nil else {
      prose.headingLikes.insert(heading.position.line)
      prose.problems.add(
        .misplacedStatement, at: heading.position, "this statement stands before the first `##`",
        help: "Put it under the `##` of the point that it is about.")
      return
    }
    section?.statements.append(
      OpenStatement(
        kind: kind, label: heading.words.droppingPrefix(label), anchor: heading.anchor,
        position: heading.position))
  }

  /// The statement word that a heading begins with, and how much of its text it takes.
  private func statementWord(_ block: CommonMark.Block) -> (StatementKind, Substring)? {
    var text = firstText(block)
    let (word, end) = text.withUTF8 { bytes -> (String, Int) in
      if let colon = bytes.place(of: UInt8(ascii: ":")) {
        return (bytes.part(0..<colon).text, colon + 1)
      }
      // Behind a bare word stands nothing but its anchor or a note.
      let end = bytes.place(of: "{", before: "#") ?? bytes.count
      let note = bytes.place(of: "%", before: "%") ?? bytes.count
      return (bytes.part(0..<Swift.min(end, note)).text, bytes.count)
    }
    guard let kind: StatementKind = vocabulary.term(word.trimmed) else { return nil }
    return (kind, text[..<text.utf8.index(text.startIndex, offsetBy: end)])
  }

  func firstText(_ block: CommonMark.Block) -> String {
    if case .text(let text)? = block.inlines.first?.kind { text } else { "" }
  }

  mutating func tellMisplaced(_ block: CommonMark.Block) {
    guard let (kind, _) = statementWord(block) else { return }
    let line = block.lines.lowerBound
    prose.headingLikes.insert(line)
    prose.problems.add(
      .misplacedStatement, at: prose.text.position(of: "#", onLine: line),
      "`\(kind.rawValue)` stands in a heading that is no `###`",
      help: "Write `### \(kind.rawValue)` under a `##` for a statement, or choose another heading.")
  }
}

// MARK: Sections

extension ClaimParser {
  private mutating func closeSection() {
    guard let open = section else { return }
    section = nil
    if !open.statements.isEmpty {
      for heading in open.otherHeadings { tellUnknown(heading) }
    } else if !tellMisspelt(open) {
      for block in open.text { tellStrayList(block) }
    }
    let heading = prose.heading(open.heading)
    let isPoint = open.statements.contains { $0.kind == .allegation }
    let anchor = prose.anchor(of: heading)
    let number = "section-\(sections.count + 1)"
    prose.claim(anchor: anchor, at: heading.position)
    let text = prose.blocks(open.text)
    if isPoint { tellMissingProposition(text, heading) }
    sections.append(
      ParsedSection(
        heading: heading, anchor: anchor ?? (isPoint ? number : nil), text: text,
        statements: statements(open.statements, inSection: anchor ?? number), isPoint: isPoint))
  }

  private mutating func tellMissingProposition(_ text: [Block], _ heading: Heading) {
    if case .paragraph(let words)? = text.first, !words.plainText.trimmed.isEmpty { return }
    prose.problems.add(
      .missingProposition, at: heading.position, "this point has no proposition",
      help:
        "Write one sentence under its heading that says what is alleged, before the first `###`.")
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
        : "`\(word)` is no statement word",
      help: colonHint(for: heading)
        + didYouMean(word, among: vocabulary.words(for: StatementKind.self))
        + "The words are \(StatementKind.allCases.map { "`\($0.rawValue)`" }.joined(separator: ", "))."
    )
  }

  /// `Denial by letter` was meant as `Denial: by letter`.
  private func colonHint(for heading: String) -> String {
    let words = vocabulary.words(for: StatementKind.self)
    guard
      let word = words.first(where: { word in
        // A full-width colon is another sign.
        [" ", "\u{FF1A}"].contains { heading.hasPrefix(word + $0) }
      })
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
    var counts: [(kind: StatementKind, count: Int)] = []
    return open.map { statement in
      let place = counts.firstIndex { $0.kind == statement.kind } ?? counts.count
      if place == counts.count { counts.append((statement.kind, 0)) }
      counts[place].count += 1
      prose.claim(anchor: statement.anchor, at: statement.position)
      tellLazyLines(of: statement)
      let list = attributionList(of: statement)
      let attribution = attribution(list, of: statement)
      if list != nil {
        for block in statement.blocks.dropFirst() { tellStrayList(block) }
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
          effect: attribution.effect, stage: attribution.stage, outcome: attribution.outcome),
        repeats: attribution.repeats)
    }
  }

  private mutating func tellLazyLines(of statement: OpenStatement) {
    for block in statement.blocks {
      for line in lazyLines(in: block.lines) {
        prose.problems.add(
          .lazyContinuation, at: prose.text.position(of: "", onLine: line),
          "this line belongs to the list or quotation above it, but does not look like it",
          help:
            "Begin it with `>` or indent it like the line above, or put an empty line before it.")
      }
    }
  }

  /// The lazy lines among some lines; both are in order.
  private func lazyLines(in lines: ClosedRange<Int>) -> ArraySlice<Int> {
    var low = 0
    var high = lazyLines.count
    while low < high {
      let middle = (low + high) / 2
      if lazyLines[middle] < lines.lowerBound { low = middle + 1 } else { high = middle }
    }
    return lazyLines[low...].prefix { $0 <= lines.upperBound }
  }
}

extension [Inline] {
  /// The words behind a text that they begin with.
  fileprivate func droppingPrefix(_ prefix: Substring) -> [Inline] {
    guard case .text(let first)? = self.first else { return self }
    if count == 1, first.utf8.count <= prefix.utf8.count { return [] }
    let trimmed = (first.removing(prefix: prefix) ?? "").trimmedStart
    return (trimmed.isEmpty ? [] : [.text(trimmed)]) + dropFirst()
  }
}
