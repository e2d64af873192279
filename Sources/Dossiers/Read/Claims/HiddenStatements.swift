internal import CommonMark

// A statement that is not recognised as one would be lost in the words around it.
extension ClaimParser {
  /// Statement words that look like a statement's heading and are none, and what code and HTML hide.
  mutating func reportHidden(in block: Int, quoted: Bool = false) {
    let element = element(block)
    switch element.kind {
    case .quotation, .bulletList, .orderedList, .listItem:
      let isQuoted = quoted || element.kind == .quotation
      for inner in prose.document.inside(block) {
        if self.element(inner).kind == .heading {
          reportMisplaced(inner)
        } else {
          reportHidden(in: inner, quoted: isQuoted)
        }
      }
    // No line of a quotation opens anything.
    case .codeBlock where quoted, .htmlBlock where quoted: break
    case .codeBlock:
      let lines = prose.string(element).lines
      if element.isIndented(lines) {
        reportHidden(inIndented: lines, from: line(block))
      } else {
        let sign = prose.text.holds("~~~", onLine: line(block)) ? "~~~" : "```"
        reportHidden(lines, from: line(block) + 1, in: "a code fence", block, sign)
      }
    case .htmlBlock:
      let html = prose.string(element)
      reportHidden(
        html.lines, from: line(block),
        in: html.trimmed.hasPrefix("<!--") ? "an HTML comment" : "raw HTML", block, "<")
    default: break
    }
  }

  private mutating func reportHidden(
    _ lines: [Substring], from first: Int, in thing: String, _ block: Int,
    _ sign: String
  ) {
    let hidden = lines.indices.filter { opens(lines[$0]) != nil }
    guard !hidden.isEmpty else { return }
    let start = line(block)
    prose.headingLikes.formUnion(hidden.map { first + $0 })
    prose.problems.add(
      .hiddenStatement, at: prose.text.position(of: sign, onLine: start),
      "\(thing) hides `\(lines[hidden[0]].trimmed.prefix(80))` and all up to line \(element(block).lastLine)",
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
  mutating func reportStrayList(_ block: Int) {
    // What is wrong with the heading right above was reported.
    let isBelowHeadingLike = (1...3).contains {
      prose.headingLikes.contains(line(block) - $0)
    }
    if !isBelowHeadingLike, !reportAttributionList(block) {
      let vocabulary = vocabulary
      prose.reportUnreadAttributes(in: block, besides: vocabulary.words(for: AttributionKey.self))
    }
  }

  private mutating func reportAttributionList(_ block: Int) -> Bool {
    guard isAttributionList(block) else { return false }
    let keys = keys(in: Array(prose.document.inside(block)))
    guard keys.contains(.by), keys.count > 1 else { return false }
    prose.problems.add(
      .misplacedStatement,
      at: prose.text.position(of: "", onLine: line(block)),
      "this looks like an attribution list, and no statement begins above it",
      help: "Put the statement's heading right above it, such as `### Denial`.")
    return true
  }
}

extension MarkdownElement {
  /// Whether it is code without a fence, of which every line is shown.
  func isIndented(_ lines: [Substring]) -> Bool { lines.count == self.lines.count }
}

extension String {
  /// The lines of a text that ends with one.
  var lines: [Substring] {
    let lines = split(omittingEmptySubsequences: false) { $0 == "\n" || $0 == "\r\n" || $0 == "\r" }
    return lines.last?.isEmpty == true ? lines.dropLast() : lines
  }
}
