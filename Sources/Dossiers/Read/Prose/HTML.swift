internal import CommonMark

extension ProseParser {
  /// Reports headings that are left out with the HTML in whose block they stand: after a comment or a tag on their line,
  /// and outside of claims, which have their own way, on lines of their own.
  mutating func reportDroppedHeadings() {
    var index = 0
    while index < document.elements.count {
      let element = document.elements[index]
      index = element.kind == .quotation ? Int(element.end) : index + 1
      if element.kind == .htmlBlock {
        reportDroppedHeadings(in: string(element), from: Int(element.line))
      }
    }
  }

  private mutating func reportDroppedHeadings(in html: String, from first: Int) {
    let lines = withoutComments(html).lines
    for (line, (rest, typed)) in zip(lines, html.lines).enumerated() {
      if references.entity.kind == .claim, typed.place(of: "-->") != nil,
        rest.trimmed.hasPrefix(">")
      {
        headingLikes.insert(first + line)
        problems.add(
          .hiddenStatement, at: text.position(of: rest.trimmed, onLine: first + line),
          "`\(rest.trimmed.prefix(80))` is not a quotation, and is left out with the comment before it",
          help: "Begin a new line with it, and put an empty line before that.")
        continue
      }
      let words = rest.afterTags
      let isAlone = words.utf8.count == typed.utf8.count
      guard !isAlone || references.entity.kind != .claim, isHeading(words) else { continue }
      headingLikes.insert(first + line)
      problems.add(
        .hiddenStatement, at: text.position(of: words.trimmed, onLine: first + line),
        "`\(words.trimmed.prefix(80))` is not a heading, and is left out with the HTML \(isAlone ? "around" : "before") it",
        help: isAlone
          ? "Take the HTML out." : "Begin a new line with it, and put an empty line before that.")
    }
  }

  private func isHeading(_ line: Substring) -> Bool {
    HeadingLike(String(line), isWhole: true).map { $0.level > 1 && $0.reason != .tags } ?? false
  }

  /// Whether a block is notes or comments alone, of which nothing is published.
  func isHidden(_ block: Int) -> Bool {
    switch document.elements[block].kind {
    case .htmlBlock: withoutComments(string(document.elements[block])).isBlank
    case .paragraph:
      document.inside(block).allSatisfy {
        switch document.elements[$0].kind {
        case .text: string(document.elements[$0]).isBlank
        case .softBreak, .lineBreak: true
        default: false
        }
      }
    default: false
    }
  }

  /// HTML is dropped; only a comment is dropped without a word.
  mutating func reportHTML(_ html: String, on line: Int) {
    let shown = withoutComments(html)
    let rest = shown.trimmed
    guard !rest.isEmpty else { return }
    let isBehindComment = html.trimmed.hasPrefix("<!--")
    let tag = (isBehindComment ? rest : html.trimmed).prefix { !$0.isNewline }
    // The end of what was reported already, or a heading that was.
    if tag.hasPrefix("</"), problems.problems.last?.rule == .rawHTML { return }
    let line = line + shown.prefix(while: \.isWhitespace).count(where: \.isNewline)
    if headingLikes.contains(line) { return }
    problems.add(
      .rawHTML, at: text.position(of: String(tag), onLine: line),
      isBehindComment
        ? "this is left out with the comment before it: `\(tag)`"
        : "raw HTML is left out: `\(tag)`",
      help: isBehindComment
        ? "Put the comment on a line of its own."
        : "Write it in Markdown, or put it in a code span with backticks to show it.")
  }

  func withoutComments(_ html: String) -> String {
    var result = ""
    var rest = Substring(html)
    while let open = rest.place(of: "<!--") {
      result += rest[..<open.lowerBound]
      // `<!-->` is a whole comment.
      let dashes = rest.index(open.lowerBound, offsetBy: 2)
      guard let close = rest[dashes...].place(of: "-->") else { return result }
      result += rest[open.lowerBound..<close.upperBound].filter(\.isNewline)
      rest = rest[close.upperBound...]
    }
    return result + rest
  }
}

extension Substring {
  /// What stands after the last tag before the first `#`; nothing if words are in between.
  fileprivate var afterTags: Substring {
    guard let sign = unicodeScalars.firstIndex(where: { $0 == "#" || $0 == "\u{FF03}" }) else {
      return ""
    }
    let before = self[..<sign]
    guard let end = before.lastIndex(of: ">") else { return before.isBlank ? self : "" }
    let rest = index(after: end)
    return self[rest..<sign].isBlank ? self[rest...] : ""
  }
}
