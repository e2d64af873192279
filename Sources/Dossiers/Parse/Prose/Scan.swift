extension ProseParser {
  /// Takes a run of text apart into words, links and citations.
  mutating func scan(_ run: Run, in place: WordsPlace, into result: inout [Inline]) {
    var text = run.text
    text.withUTF8 { scan($0, of: run, in: place, into: &result) }
  }

  private mutating func scan(
    _ bytes: UnsafeBufferPointer<UInt8>, of run: Run, in place: WordsPlace,
    into result: inout [Inline]
  ) {
    var marks = MarkScanner(bytes)
    var start = 0
    var (line, counted) = (run.firstLine, 0)
    while let mark = marks.next() {
      while let newline = bytes.place(of: UInt8(ascii: "\n"), from: counted), newline < mark.start {
        (line, counted) = (line + 1, newline + 1)
      }
      guard let end = mark.end else {
        tellUnclosed(mark.kind, line: line)
        continue
      }
      append(bytes.part(start..<mark.start), of: run, to: &result)
      if place == .link {
        problems.add(
          .unclosedLink,
          at: spots.place(of: Spots.Wanted(words: mark.kind.opening), onLine: line),
          "a link or citation stands among the words of another link",
          help: "Put it before or after the other link.")
      } else if let inline = inline(
        mark.kind, bytes.part(mark.inner), of: run, line: line, in: place)
      {
        result.append(inline)
      }
      start = end
    }
    append(bytes.part(start..<bytes.count), of: run, to: &result)
  }

  private mutating func inline(
    _ kind: Mark.Kind, _ inner: UnsafeBufferPointer<UInt8>, of run: Run, line: Int,
    in place: WordsPlace
  ) -> Inline? {
    switch kind {
    case .wikilink:
      if !run.holdsSigns, let link = plainWikilink(inner) { return link }
      return wikilink(run.shown(inner), line: line, in: place)
    case .citation:
      if !run.holdsSigns, let citations = plainCitations(inner) { return .citations(citations) }
      return citations(run.shown(inner), line: line)
    }
  }

  private func append(
    _ words: UnsafeBufferPointer<UInt8>, of run: Run, to result: inout [Inline]
  ) {
    var start = 0
    while let end = words.place(of: UInt8(ascii: "\n"), from: start) {
      if end > start { result.append(.text(run.shown(words.part(start..<end)))) }
      result.append(.softBreak)
      start = end + 1
    }
    if start < words.count { result.append(.text(run.shown(words.part(start..<words.count)))) }
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
