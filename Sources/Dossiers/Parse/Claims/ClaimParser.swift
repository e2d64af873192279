internal import CommonMark

/// Takes a claim's body apart into its lead, sections and statements.
struct ClaimParser {
  var prose: ProseParser
  let tools: ReadingTools
  var vocabulary: Vocabulary { tools.vocabulary }
  var now: Instant { tools.now }
  private var lead: [CommonMark.Block] = []
  /// The lead when it was read: before any section, so that what stands first is met first.
  private var readLead: [Block]?
  var sections: [ParsedSection] = []
  var section: OpenSection?
  let lazyLines: [Int]

  /// A section whose end is not reached.
  struct OpenSection {
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

  init(_ prose: ProseParser, tools: ReadingTools, oddities: [Oddity]) {
    self.prose = prose
    self.tools = tools
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
      // A note may stand above the attribution list.
      if section?.statements[last].blocks.isEmpty == true, prose.isHidden(block) { return }
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
    reportLikeColon(after: label, at: heading.position)
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
    if let kind: StatementKind = vocabulary.term(word.trimmed) {
      return (kind, text[..<text.utf8.index(text.startIndex, offsetBy: end)])
    }
    guard let sign = text.unicodeScalars.firstIndex(where: \.isLikeColon),
      let kind: StatementKind = vocabulary.term(text[..<sign].trimmed)
    else { return nil }
    return (kind, text[...sign])
  }

  /// Reports a full-width colon after a statement word, which is read as the colon that was meant.
  private mutating func reportLikeColon(after word: Substring, at position: Position) {
    guard let sign = word.unicodeScalars.last, sign.isLikeColon, sign != ":" else { return }
    let word = String(word.unicodeScalars.dropLast()).trimmed
    prose.problems.add(
      .unknownStatement, at: position,
      "`\(sign)` after `\(word)` is \(sign.named), not `:`", help: "Write it as `### \(word): …`.")
  }

  func firstText(_ block: CommonMark.Block) -> String {
    if case .text(let text)? = block.inlines.first?.kind { text } else { "" }
  }

  mutating func tellMisplaced(_ block: CommonMark.Block) {
    guard let (kind, _) = statementWord(block) else { return }
    let line = block.lines.lowerBound
    guard prose.headingLikes.insert(line).inserted else { return }
    prose.problems.add(
      .misplacedStatement, at: prose.text.position(of: "#", onLine: line),
      "`\(vocabulary.shown(kind))` is in a heading that is not a `###`",
      help:
        "Write `### \(vocabulary.shown(kind))` under a `##` for a statement, or choose another heading."
    )
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
