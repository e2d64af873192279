extension ProseParser {
  /// Takes a run of text apart into words, links and citations.
  mutating func scan(_ run: Run, in place: WordsPlace, into result: inout [Inline]) {
    tellUnsupported(in: run)
    var marks = MarkScanner(run.text)
    var start = run.text.startIndex
    var known = (index: start, line: run.firstLine)
    while let mark = marks.next() {
      let line = run.line(of: mark.start, from: known)
      known = (mark.start, line)
      guard let end = mark.end else {
        tellUnclosed(mark.kind, line: line)
        continue
      }
      append(run.text[start..<mark.start], of: run, to: &result)
      if place == .link {
        problems.add(
          .unclosedLink,
          at: spots.place(of: Spots.Wanted(words: mark.kind.opening), onLine: line),
          "a link or citation stands among the words of another link",
          help: "Put it before or after the other link.")
      } else if let inline = inline(mark, run: run, line: line, in: place) {
        result.append(inline)
      }
      start = end
    }
    append(run.text[start...], of: run, to: &result)
  }

  private mutating func inline(_ mark: Mark, run: Run, line: Int, in place: WordsPlace) -> Inline? {
    switch mark.kind {
    case .wikilink: wikilink(run.shown(mark.inner), line: line, in: place)
    case .citation: citations(run.shown(mark.inner), line: line)
    }
  }

  private func append(_ words: Substring, of run: Run, to result: inout [Inline]) {
    var rest = words
    while let end = rest.place(of: UInt8(ascii: "\n")) {
      if end > rest.startIndex { result.append(.text(run.shown(rest[..<end]))) }
      result.append(.softBreak)
      rest = rest[rest.utf8.index(after: end)...]
    }
    if !rest.isEmpty { result.append(.text(run.shown(rest))) }
  }

  private mutating func tellUnclosed(_ kind: Mark.Kind, line: Int) {
    let opening = kind.opening
    problems.add(
      .unclosedLink,
      at: text.position(
        of: opening, behindLast: kind == .wikilink ? "]]" : "]", onLine: line),
      "`\(opening)` opens here and does not close",
      help: kind == .wikilink
        ? "Close it with `]]`, or write `\\[\\[` for two brackets."
        : "Close it with `]`, or write `\\[@` for the sign itself.")
  }
}

/// A wikilink or citation in a text.
private struct Mark {
  enum Kind {
    case wikilink, citation

    var opening: String { self == .wikilink ? "[[" : "[@" }
  }

  let kind: Kind
  let start: String.Index
  /// What stands between its brackets; empty where they do not close.
  let inner: Substring
  /// Behind its closing bracket.
  let end: String.Index?
}

/// Finds the marks of a text in their order: `[[ … ]]`, and `[ … ]` whose first sign is `@`. Of each kind only
/// the first that does not close is found, since none behind it can close either.
private struct MarkScanner {
  private let text: String
  private var offset: String.Index
  private var unclosed: Set<Mark.Kind> = []

  init(_ text: String) {
    self.text = text
    offset = text.startIndex
  }

  mutating func next() -> Mark? {
    let utf8 = text.utf8
    while let bracket = text[offset...].place(of: UInt8(ascii: "[")) {
      offset = utf8.index(after: bracket)
      guard offset < utf8.endIndex, let kind = kind(at: bracket), !unclosed.contains(kind) else {
        continue
      }
      return mark(kind, at: bracket)
    }
    return nil
  }

  private func kind(at bracket: String.Index) -> Mark.Kind? {
    let utf8 = text.utf8
    switch utf8[offset] {
    case UInt8(ascii: "@"):
      return .citation
    case UInt8(ascii: "["):
      let isEmbed =
        bracket > utf8.startIndex && utf8[utf8.index(before: bracket)] == UInt8(ascii: "!")
      return isEmbed ? nil : .wikilink
    default:
      return nil
    }
  }

  private mutating func mark(_ kind: Mark.Kind, at bracket: String.Index) -> Mark {
    let utf8 = text.utf8
    let start = kind == .wikilink ? utf8.index(after: offset) : offset
    var close = text[start...].place(of: UInt8(ascii: "]"))
    if kind == .wikilink {
      while let first = close {
        let second = utf8.index(after: first)
        if second < utf8.endIndex, utf8[second] == UInt8(ascii: "]") { break }
        close = text[second...].place(of: UInt8(ascii: "]"))
      }
    }
    guard let close else {
      unclosed.insert(kind)
      return Mark(kind: kind, start: bracket, inner: "", end: nil)
    }
    let end = utf8.index(close, offsetBy: kind == .wikilink ? 2 : 1)
    offset = end
    return Mark(kind: kind, start: bracket, inner: text[start..<close], end: end)
  }
}
