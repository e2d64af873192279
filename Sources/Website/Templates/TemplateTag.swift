/// A tag of the template language, as it stands in the source.
struct TemplateTag {
  enum Kind: Equatable {
    case variable, html, section, inverted, close, partial, comment
    case unsupported
  }

  let kind: Kind
  let name: String
  /// Where the name begins, for messages.
  let nameStart: Int
  /// The source that the tag replaces; a standalone tag takes its whole line.
  let range: Range<Int>
}

/// Finds the tags of a template, one after the other.
struct TemplateTagScanner {
  let source: TemplateSource
  private(set) var problems: [TemplateProblem] = []
  private var position = 0
  /// A comment may hold tags, so that each one that does not close would be looked through to the end.
  private var hasUnclosedComment = false

  init(_ source: TemplateSource) {
    self.source = source
  }

  mutating func next() -> TemplateTag? {
    while let start = find("{{", from: position) {
      if let tag = tag(at: start) {
        position = tag.range.upperBound
        return tag
      }
      hasUnclosedComment = hasUnclosedComment || starts("{{!", at: start)
      problems.append(
        source.problem(
          .unclosedTag, at: start, "this tag does not close",
          help: "Close this tag with \(starts("{{{", at: start) ? "`}}}`" : "`}}`")."))
      position = start + 2
    }
    return nil
  }

  private func tag(at start: Int) -> TemplateTag? {
    let isTriple = starts("{{{", at: start)
    let isComment = starts("{{!", at: start)
    let inner = start + (isTriple ? 3 : 2)
    if isComment, hasUnclosedComment { return nil }
    guard let end = end(isTriple ? "}}}" : "}}", from: inner, holdsTags: isComment) else {
      return nil
    }
    let outer = start..<end + (isTriple ? 3 : 2)
    if isTriple { return tag(.html, named: inner..<end, in: outer) }
    let kind = kind(of: inner < end ? source.bytes[inner] : 0)
    return tag(kind, named: (kind == .variable ? inner : inner + 1)..<end, in: outer)
  }

  private func tag(
    _ kind: TemplateTag.Kind, named range: Range<Int>, in outer: Range<Int>
  ) -> TemplateTag {
    let bytes = source.bytes[range]
    let start = bytes.firstIndex { !$0.isHTMLSpace } ?? range.lowerBound
    let end = bytes.lastIndex { !$0.isHTMLSpace }.map { $0 + 1 } ?? start
    return TemplateTag(
      kind: start == end && kind != .comment ? .unsupported : kind,
      name: String(decoding: bytes[start..<end], as: UTF8.self),
      nameStart: start,
      range: kind == .variable || kind == .html ? outer : source.line(with: outer) ?? outer)
  }

  private func kind(of sigil: UInt8) -> TemplateTag.Kind {
    switch sigil {
    case UInt8(ascii: "#"): .section
    case UInt8(ascii: "^"): .inverted
    case UInt8(ascii: "/"): .close
    case UInt8(ascii: ">"): .partial
    case UInt8(ascii: "!"): .comment
    case UInt8(ascii: "&"): .html
    case UInt8(ascii: "="), UInt8(ascii: "<"), UInt8(ascii: "$"): .unsupported
    default: .variable
    }
  }

  /// Where a tag closes; nowhere if another begins before.
  private func end(_ mark: String, from start: Int, holdsTags: Bool) -> Int? {
    for offset in start..<max(start, source.bytes.count) {
      if starts(mark, at: offset) { return offset }
      if !holdsTags, starts("{{", at: offset) { return nil }
    }
    return nil
  }

  private func find(_ text: String, from start: Int) -> Int? {
    guard start < source.bytes.count else { return nil }
    return source.bytes[start...].indices.first { starts(text, at: $0) }
  }

  private func starts(_ text: String, at offset: Int) -> Bool {
    source.bytes[offset...].starts(with: text.utf8)
  }
}

extension TemplateSource {
  /// The whole line or lines of a tag, if nothing but blanks stands beside it.
  fileprivate func line(with tag: Range<Int>) -> Range<Int>? {
    let start = bytes[..<tag.lowerBound].lastIndex { !$0.isBlank }.map { $0 + 1 } ?? 0
    guard start == 0 || bytes[start - 1].isNewline else { return nil }
    var end = bytes[tag.upperBound...].firstIndex { !$0.isBlank } ?? bytes.count
    if bytes[end...].starts(with: "\r\n".utf8) { return start..<end + 2 }
    if end < bytes.count {
      guard bytes[end].isNewline else { return nil }
      end += 1
    }
    return start..<end
  }
}
