internal import CommonMark

extension ProseParser {
  /// HTML is dropped; only a comment is dropped without a word.
  mutating func tellHTML(_ html: String, on line: Int) {
    hide(html, on: line)
    guard !withoutComments(html).allSatisfy(\.isWhitespace) else { return }
    let tag = html.trimmed.prefix { !$0.isNewline }
    // The end of what was told already.
    if tag.hasPrefix("</"), problems.problems.last?.rule == .rawHTML { return }
    problems.add(
      .rawHTML, at: text.position(of: String(tag), onLine: line), "raw HTML is left out: `\(tag)`",
      help: "Write it in Markdown, or put it in a code span with backticks to show it.")
  }

  private func withoutComments(_ html: String) -> String {
    var result = ""
    var rest = Substring(html)
    while let open = rest.place(of: "<!--") {
      result += rest[..<open.lowerBound]
      // `<!-->` is a whole comment.
      let dashes = rest.index(open.lowerBound, offsetBy: 2)
      guard let close = rest[dashes...].place(of: "-->") else { return result }
      rest = rest[close.upperBound...]
    }
    return result + rest
  }

  /// Marks that other Markdowns know and CommonMark shows as typed.
  mutating func tellUnsupported(in run: Run) {
    guard run.text.mayHoldForeignMarks else { return }
    tellBrokenLink(in: run)
    for (mark, name) in [
      ("~~", "strikethrough"), ("[^", "a footnote"), ("![[", "an embedded file"),
    ] {
      guard let found = run.text.place(of: mark) else { continue }
      unsupported(name, text.position(of: mark, onLine: run.line(of: found.lowerBound)))
    }
  }

  /// `[words](` that made no link: an address with a space, or one that does not end.
  private mutating func tellBrokenLink(in run: Run) {
    guard let found = run.text.place(of: "]("),
      run.text[..<found.lowerBound].holds(UInt8(ascii: "[")),
      !run.text[..<found.lowerBound].hasSuffix("]")
    else { return }
    problems.add(
      .unsupportedSyntax, at: text.position(of: "](", onLine: run.line(of: found.lowerBound)),
      "this link is not CommonMark and shows as typed",
      help: "End its address with `)`, and write `%20` for each space in it.")
  }

  /// A line of dashes and bars under another line: what other Markdowns take for a table.
  mutating func tellTables(in block: CommonMark.Block) {
    guard block.inlines.contains(where: \.holdsBar) else { return }
    var line = block.lines.lowerBound
    var words = ""
    for inline in block.inlines {
      switch inline.kind {
      case .softBreak, .lineBreak:
        if isTableRule(words) {
          unsupported("a table", text.position(of: words.trimmed, onLine: line))
        }
        words = ""
        line += 1
      case .text(let text), .literal(let text): words += text
      default: words += "x"
      }
    }
    if line > block.lines.lowerBound, isTableRule(words) {
      unsupported("a table", text.position(of: words.trimmed, onLine: line))
    }
  }

  /// `> [!note]`.
  mutating func tellCallouts(in block: CommonMark.Block) {
    guard let first = block.blocks.first, case .paragraph = first.kind,
      case .text(let words)? = first.inlines.first?.kind, words.hasPrefix("[!")
    else { return }
    unsupported("a callout", text.position(of: "[!", onLine: first.lines.lowerBound))
  }

  private func isTableRule(_ words: String) -> Bool {
    guard words.holds(UInt8(ascii: "|")) else { return false }
    let marks = words.utf8.filter { $0 != UInt8(ascii: " ") && $0 != UInt8(ascii: "\t") }
    return marks.contains(UInt8(ascii: "|")) && marks.contains(UInt8(ascii: "-"))
      && marks.allSatisfy { "|-:".utf8.contains($0) }
  }

  private mutating func unsupported(_ name: String, _ position: Position) {
    problems.add(
      .unsupportedSyntax, at: position, "\(name) is not CommonMark and shows as typed",
      help:
        "Write it in plain Markdown, or put a backslash before the mark if you mean the sign itself."
    )
  }
}

extension CommonMark.Inline {
  fileprivate var holdsBar: Bool {
    switch kind {
    case .text(let text), .literal(let text): text.holds(UInt8(ascii: "|"))
    default: false
    }
  }
}

extension String {
  /// Whether `~~`, `[^`, `![` or `](` stands anywhere, without a look at more than bytes.
  var mayHoldForeignMarks: Bool {
    utf8.withContiguousStorageIfAvailable { bytes in
      bytes.holds("~", before: "~") || bytes.holds("[", before: "^")
        || bytes.holds("]", before: "(") || bytes.holds("!", before: "[")
    } ?? true
  }
}

extension UnsafeBufferPointer<UInt8> {
  fileprivate func holds(_ sign: Unicode.Scalar, before next: Unicode.Scalar) -> Bool {
    var start = 0
    while let place = place(of: UInt8(ascii: sign), from: start) {
      start = place + 1
      if start < count, self[start] == UInt8(ascii: next) { return true }
    }
    return false
  }
}
