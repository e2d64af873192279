internal import CommonMark

/// Takes a claim's body apart into its lead, sections and statements.
struct ClaimParser {
  var prose: ProseParser
  let tools: ReadingTools
  var vocabulary: Vocabulary { tools.vocabulary }
  var now: Instant { tools.now }
  private var lead: [Int] = []
  /// The lead when it was read: before any section, so that what stands first is met first.
  private var readLead: Range<Int>?
  var tables = Tables()
  var repetitions: [Int: Attribution.Repeats] = [:]
  var section: OpenSection?
  let lazyLines: [Int]

  /// A section whose end is not reached.
  struct OpenSection {
    let heading: Int
    var text: [Int] = []
    var statements: [OpenStatement] = []
    /// `###` headings that are no statements.
    var otherHeadings: [Int] = []
  }

  /// A statement whose end is not reached.
  struct OpenStatement {
    let kind: StatementKind
    let label: Range<Int>
    let anchor: String?
    let position: Position
    var blocks: [Int] = []
  }

  init(_ prose: consuming ProseParser, tools: ReadingTools) {
    lazyLines = prose.document.warnings.filter { $0.kind == .lazyContinuation }.map(\.line)
    self.prose = prose
    self.tools = tools
  }

  /// Reads the whole body.
  mutating func parse() -> ClaimBody {
    for block in prose.document.blocks { take(block) }
    closeLead()
    closeSection()
    let text = ProseText(prose.store)
    tables.texts = [text]
    if !tables.sections.contains(where: \.isPoint) {
      prose.problems.add(
        .missingPoint, at: Position(line: 1), "the claim has no point",
        help: "Add a `##` section with its proposition and an `### Allegation`.")
    }
    return ClaimBody(
      lead: Prose(text, readLead ?? 0..<0), tables: tables, repetitions: repetitions)
  }

  /// An element of the document.
  func element(_ index: Int) -> MarkdownElement { prose.document.elements[index] }

  /// The first line of a block.
  func line(_ block: Int) -> Int { Int(element(block).line) }

  private mutating func take(_ block: Int) {
    guard element(block).kind == .heading else {
      add(block)
      return
    }
    switch element(block).number {
    case 2:
      closeLead()
      reportMisplaced(block)
      closeSection()
      section = OpenSection(heading: block)
    case 3:
      openStatement(block)
    default:
      reportMisplaced(block)
      add(block)
    }
  }

  private mutating func closeLead() {
    guard readLead == nil else { return }
    readLead = prose.addBlocks(lead)
    for block in lead { reportStrayList(block) }
  }

  private mutating func add(_ block: Int) {
    reportHidden(in: block)
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

  private mutating func openStatement(_ block: Int) {
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
        kind: kind, label: prose.store.dropping(label.utf8.count, of: heading.words),
        anchor: heading.anchor, position: heading.position))
  }

  /// The statement word that a heading begins with, and how much of its text it takes.
  private func statementWord(_ block: Int) -> (StatementKind, Substring)? {
    guard let range = prose.firstText(block) else { return nil }
    let (text, bytes) = (prose.store.string(range), prose.store.bytes.span.extracting(range.range))
    let colon = bytes.place(of: UInt8(ascii: ":"))
    // After a bare word there is nothing but its anchor or a note.
    let end =
      colon
      ?? min(
        bytes.place(of: "{", before: "#") ?? bytes.count,
        bytes.place(of: "%", before: "%") ?? bytes.count)
    if let kind: StatementKind = vocabulary.term(bytes.extracting(first: end).text.trimmed) {
      return (kind, text.prefix(utf8: colon.map { $0 + 1 } ?? bytes.count))
    }
    guard text.utf8.contains(where: { $0 >= 0x80 }),
      let sign = text.unicodeScalars.firstIndex(where: \.isLikeColon),
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

  /// The text with which a block's words begin.
  func firstText(_ block: Int) -> String {
    prose.firstText(block).map(prose.store.string) ?? ""
  }

  mutating func reportMisplaced(_ block: Int) {
    guard let (kind, _) = statementWord(block) else { return }
    let line = line(block)
    guard prose.headingLikes.insert(line).inserted else { return }
    prose.problems.add(
      .misplacedStatement, at: prose.text.position(of: "#", onLine: line),
      "`\(vocabulary.shown(kind))` is in a heading that is not a `###`",
      help:
        "Write `### \(vocabulary.shown(kind))` under a `##` for a statement, or choose another heading."
    )
  }
}

extension ProseStore {
  /// The words after so many bytes of the first of them, if words come first.
  fileprivate mutating func dropping(_ count: Int, of words: Range<Int>) -> Range<Int> {
    guard let first = words.first, tokens[first].kind == .words else { return words }
    let text = tokens[first].text.range
    let rest = string(ByteRange(text.dropFirst(count)))
    let trimmed = rest.trimmedStart.utf8.count
    if trimmed == 0 { return words.dropFirst() }
    tokens[first].text = ByteRange(text.upperBound - trimmed..<text.upperBound)
    return words
  }
}

extension String {
  /// So many bytes.
  fileprivate func prefix(utf8 count: Int) -> Substring {
    self[..<utf8.index(startIndex, offsetBy: count)]
  }
}
