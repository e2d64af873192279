extension ProseParser {
  /// HTML is dropped; only a comment is dropped without a word.
  mutating func reportHTML(_ html: String, on line: Int) {
    let rest = withoutComments(html).trimmed
    guard !rest.isEmpty else { return }
    let isBehindComment = html.trimmed.hasPrefix("<!--")
    let tag = (isBehindComment ? rest : html.trimmed).prefix { !$0.isNewline }
    // The end of what was reported already.
    if tag.hasPrefix("</"), problems.problems.last?.rule == .rawHTML { return }
    problems.add(
      .rawHTML, at: text.position(of: String(tag), onLine: line),
      isBehindComment
        ? "this is left out with the comment before it: `\(tag)`"
        : "raw HTML is left out: `\(tag)`",
      help: isBehindComment
        ? "Put the comment on a line of its own."
        : "Write it in Markdown, or put it in a code span with backticks to show it.")
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
}
