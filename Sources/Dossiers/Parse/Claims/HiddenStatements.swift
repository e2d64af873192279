internal import CommonMark

// A statement that is not recognised as one would be lost in the words around it.
extension ClaimParser {
  /// Statement words that look like a statement's heading and are none, and what code and HTML hide.
  mutating func tellHidden(in block: CommonMark.Block, quoted: Bool = false) {
    guard !block.isPlain else { return }
    switch block.kind {
    case .quotation, .bulletList, .orderedList, .listItem:
      let isQuoted = quoted || block.kind == .quotation
      for inner in block.blocks {
        if case .heading = inner.kind {
          tellMisplaced(inner)
        } else {
          tellHidden(in: inner, quoted: isQuoted)
        }
      }
    // No line of a quotation opens anything.
    case .code where quoted, .html where quoted: break
    case .code(_, let text):
      let lines = text.lines
      if block.isIndented {
        reportHidden(inIndented: lines, from: block.lines.lowerBound)
      } else {
        let sign = prose.text.holds("~~~", onLine: block.lines.lowerBound) ? "~~~" : "```"
        reportHidden(lines, from: block.lines.lowerBound + 1, in: "a code fence", block, sign)
      }
    case .html(let html):
      reportHidden(
        html.lines, from: block.lines.lowerBound,
        in: html.trimmed.hasPrefix("<!--") ? "an HTML comment" : "raw HTML", block, "<")
    default: break
    }
  }

  private mutating func reportHidden(
    _ lines: [Substring], from first: Int, in thing: String, _ block: CommonMark.Block,
    _ sign: String
  ) {
    let hidden = lines.indices.filter { opens(lines[$0]) != nil }
    guard !hidden.isEmpty else { return }
    let start = block.lines.lowerBound
    prose.headingLikes.formUnion(hidden.map { first + $0 })
    prose.problems.add(
      .hiddenStatement, at: prose.text.position(of: sign, onLine: start),
      "\(thing) hides `\(lines[hidden[0]].trimmed.prefix(80))` and all up to line \(block.lines.upperBound)",
      help: "End it before that line, or take it out.",
      notes: hidden.prefix(10).map {
        prose.problems.note(
          prose.text.position(of: "#", onLine: first + $0),
          "this would open a section or a statement")
      })
  }

  private mutating func reportHidden(inIndented lines: [Substring], from first: Int) {
    for (number, line) in lines.enumerated() {
      guard let opened = opens(line) else { continue }
      let position = prose.text.position(of: "#", onLine: first + number)
      if case .statement(let kind) = opened {
        prose.reportIndented(kind, at: position)
      } else {
        prose.problems.add(
          .hiddenStatement, at: position, "this line is indented too far to open a section",
          help: "Write it at the beginning of its line.")
      }
    }
  }

  /// What a line would open in a claim.
  private enum Opened {
    case section
    case statement(StatementKind)
  }

  private func opens(_ line: Substring) -> Opened? {
    let text = line.unicodeScalars.drop { $0.isBlank || $0.isInvisible }
    let signs = text.prefix(while: \.isHeadingSign)
    let rest = text[signs.endIndex...]
    guard rest.first.map({ $0.isBlank || $0.isInvisible }) ?? true, (2...6).contains(signs.count)
    else { return nil }
    let word = statementWord(in: String(rest).withPlainSpaces)
    // A section may be named nearly as a statement.
    let words = signs.count == 2 ? [] : vocabulary.words(for: StatementKind.self)
    if let kind: StatementKind = vocabulary.term(nearest(to: word, among: words) ?? word) {
      return .statement(kind)
    }
    return signs.count == 2 ? .section : nil
  }

  /// An attribution list with no statement's heading above it, as under `**Denial**`, or one of keys that nothing reads.
  mutating func tellStrayList(_ block: CommonMark.Block) {
    // What is wrong with the heading right above was told.
    let isBelowHeadingLike = (1...3).contains {
      prose.headingLikes.contains(block.lines.lowerBound - $0)
    }
    if !isBelowHeadingLike, !tellAttributionList(block) {
      prose.reportUnreadAttributes(in: block, besides: vocabulary.words(for: AttributionKey.self))
    }
  }

  private mutating func tellAttributionList(_ block: CommonMark.Block) -> Bool {
    guard isAttributionList(block) else { return false }
    let keys = block.blocks.compactMap { entry -> AttributionKey? in
      guard let first = entry.blocks.first else { return nil }
      let (word, value) = firstText(first).cut(at: ":")
      return value == nil ? nil : vocabulary.term(word.trimmed)
    }
    guard keys.contains(.by), keys.count > 1 else { return false }
    prose.problems.add(
      .misplacedStatement,
      at: prose.text.position(of: "", onLine: block.lines.lowerBound),
      "this looks like an attribution list, and no statement begins above it",
      help: "Put the statement's heading right above it, such as `### Denial`.")
    return true
  }
}

extension CommonMark.Block {
  /// Whether it is code without a fence, of which every line is shown.
  var isIndented: Bool {
    if case .code(_, let text) = kind { text.lines.count == lines.count } else { false }
  }
}

extension String {
  /// The lines of a text that ends with one.
  var lines: [Substring] {
    let lines = split(omittingEmptySubsequences: false) { $0 == "\n" || $0 == "\r\n" || $0 == "\r" }
    return lines.last?.isEmpty == true ? lines.dropLast() : lines
  }
}
