/// Links and citations as nearly all of them are: plainly written, and of something that is there. One with anything
/// odd about it is left to `wikilink` and `citations`, which tell what is wrong.
extension ProseParser {
  func plainWikilink(_ inner: UnsafeBufferPointer<UInt8>) -> Inline? {
    plainReference(inner).map { .link(.entity($0, anchor: nil), title: nil, [.text($1)]) }
  }

  /// What stands between `[[` and `]]`, a name with `|words` or without: whom it names, and the words to show.
  func plainReference(_ inner: UnsafeBufferPointer<UInt8>) -> (EntityID, words: String)? {
    plainTarget(inner).map { id, name, words in
      (id, words.isEmpty ? shown(name.text, for: id) : words.text)
    }
  }

  /// The same, with the name as it is typed and without words where there are none.
  func plainTarget(_ inner: UnsafeBufferPointer<UInt8>) -> (
    EntityID, name: UnsafeBufferPointer<UInt8>, words: UnsafeBufferPointer<UInt8>
  )? {
    guard inner.place(of: UInt8(ascii: "\n")) == nil else { return nil }
    let bar = inner.place(of: UInt8(ascii: "|"))
    guard let name = inner.part(0..<(bar ?? inner.count)).trimmed,
      let first = name.first, first != UInt8(ascii: "#"),
      case .found(let id) = references.index.match(name),
      let words = inner.part((bar.map { $0 + 1 } ?? inner.count)..<inner.count).trimmed,
      words.isEmpty || words.place(of: UInt8(ascii: "[")) == nil && !words.text.isBlank
    else { return nil }
    return (id, name, words)
  }

  /// A title or alias is shown as it was typed, but for a source's, which may be a headline; an id says nothing to a
  /// reader, and that of a withdrawn claim is hidden.
  func shown(_ name: String, for id: EntityID) -> String {
    if references.isWithdrawn(id) { return WithdrawnClaim.title }
    let isID =
      name == id.id || name.holds(UInt8(ascii: "/")) && name.hasSuffix("/" + id.id)
    return isID || id.kind == .source ? references.index[id]?.title ?? name : name
  }

  /// What stands between `[` and `]`: `@source, locator; @source`.
  func plainCitations(_ inner: UnsafeBufferPointer<UInt8>) -> [Citation]? {
    var citations: [Citation] = []
    var start = 0
    while true {
      let end = inner.place(of: UInt8(ascii: ";"), from: start) ?? inner.count
      guard let citation = plainCitation(inner.part(start..<end)) else { return nil }
      citations.append(citation)
      if end == inner.count { return citations }
      start = end + 1
    }
  }

  private func plainCitation(_ part: UnsafeBufferPointer<UInt8>) -> Citation? {
    let comma = part.place(of: UInt8(ascii: ",")) ?? part.count
    guard let name = part.part(0..<comma).trimmed, name.count > 1, name[0] == UInt8(ascii: "@")
    else { return nil }
    let id = name.part(1..<name.count)
    guard id.allSatisfy({ isIDByte($0) }),
      case .found(let source) = references.index.match(.source, id: id),
      source.kind == .source
    else { return nil }
    guard comma < part.count else { return Citation(source: source, locator: nil) }
    guard let locator = part.part((comma + 1)..<part.count).trimmed,
      locator.place(of: UInt8(ascii: "@")) == nil, locator.place(of: UInt8(ascii: "\n")) == nil
    else { return nil }
    return Citation(source: source, locator: locator.isEmpty ? nil : locator.text)
  }
}
