internal import CommonMark

extension ProseParser {
  /// Adds `@source, locator; @source`, which stood between `[` and `]`.
  mutating func addCitations(_ inner: Range<Int>, line: Int) {
    let first = store.citations.count
    if !addPlainCitations(inner) {
      store.citations.removeLast(store.citations.count - first)
      let found = citations(text(of: inner), line: line)
      store.citations += found
    }
    let added = 0..<store.citations.count - first
    if !added.isEmpty { store.add(ProseToken(.citations, text: ByteRange(added), number: first)) }
  }

  /// The same of what has anything odd about it, which is reported.
  private mutating func citations(_ inner: String, line: Int) -> [Citation] {
    var citations: [Citation] = []
    for part in inner.withoutNewlines.parts(at: ";") {
      let pieces = part.cut(at: ",")
      let name = pieces.head.trimmed
      let sourceLocator = sourceLocator
      let position = {
        sourceLocator.place(
          of: SourceLocator.Wanted(words: name, before: "],; \t", orElse: ["[@"]), onLine: line)
      }
      if !isPlainID(name), let rewritten = forms.rewritten(String(part)) {
        reportCitation(part.trimmed, as: rewritten, at: position())
        continue
      }
      guard let id = name.removing(prefix: "@").map({ String($0) }), !id.isEmpty else {
        problems.add(
          .unknownReference, at: position(),
          name.isEmpty || name == "@"
            ? "a citation without a source" : "`\(part.trimmed)` cites no source",
          help: "Write `@` and the source's id, as in `[@a; @b, p. 26]`.")
        continue
      }
      guard let source = references.source(cited: id, at: position(), &problems) else { continue }
      let locator = (pieces.tail ?? "").trimmed
      reportSource(in: locator, line: line)
      citations.append(Citation(source: source, locator: locator.isEmpty ? nil : locator))
    }
    return citations
  }

  var forms: CitationForms { CitationForms(references: references) }

  /// Whether an `@` is followed by nothing but an id.
  private func isPlainID(_ name: String) -> Bool {
    name.removing(prefix: "@")?.utf8.allSatisfy { isIDByte($0) } == true
  }

  mutating func reportCitation(_ words: String, as rewritten: String, at position: Position) {
    problems.add(
      .invalidCitation, at: position, "`\(words)` is not a citation here, and would show as typed",
      help: "Write `\(rewritten)`.")
  }

  /// After a comma comes the locator, up to the next semicolon: a source there would be cited by nobody.
  private mutating func reportSource(in locator: String, line: Int) {
    guard let sign = locator.place(of: UInt8(ascii: "@")) else { return }
    let id = locator[sign...].dropFirst().prefix { $0.isLetter || $0.isNumber || $0 == "-" }
    guard case .found(let source) = references.index.match(.source, id: String(id)),
      source.kind == .source
    else { return }
    problems.add(
      .invalidCitation,
      at: sourceLocator.place(
        of: SourceLocator.Wanted(words: "@\(id)", before: "],; \t"), onLine: line),
      "`@\(id)` stands where the page or minute of the source before it belongs",
      help: "Put a semicolon before each further source: `[@a, p. 26; @b]`.")
  }

  /// False where anything is odd.
  private mutating func addPlainCitations(_ inner: Range<Int>) -> Bool {
    guard isPlainlyWritten(inner) else { return false }
    var start = inner.lowerBound
    while true {
      let end =
        store.bytes.span.place(of: UInt8(ascii: ";"), in: start..<inner.upperBound)
        ?? inner.upperBound
      guard let citation = plainCitation(start..<end) else { return false }
      store.citations.append(citation)
      if end == inner.upperBound { return true }
      start = end + 1
    }
  }

  private func plainCitation(_ part: Range<Int>) -> Citation? {
    let bytes = store.bytes.span
    let comma = bytes.place(of: UInt8(ascii: ","), in: part) ?? part.upperBound
    guard let name = bytes.trimmed(part.lowerBound..<comma), name.count > 1,
      bytes[name.lowerBound] == UInt8(ascii: "@")
    else { return nil }
    let id = bytes.extracting(name.dropFirst())
    guard id.indices.allSatisfy({ isIDByte(id[$0]) }),
      case .found(let source) = references.index.match(.source, id: id),
      source.kind == .source
    else { return nil }
    guard comma < part.upperBound else { return Citation(source: source, locator: nil) }
    guard let locator = bytes.trimmed((comma + 1)..<part.upperBound),
      bytes.place(of: UInt8(ascii: "@"), in: locator) == nil
    else { return nil }
    return Citation(
      source: source, locator: locator.isEmpty ? nil : bytes.extracting(locator).text)
  }
}
