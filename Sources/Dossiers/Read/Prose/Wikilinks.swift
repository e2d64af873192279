internal import CommonMark

extension ProseParser {
  /// Adds `[[target]]`, `[[target#anchor]]` or `[[#anchor]]`, each with `|words` or without, by what stands between its
  /// brackets.
  mutating func addWikilink(_ inner: Range<Int>, line: Int, in place: WordsPlace) {
    if let (id, name, words) = plainTarget(inner) {
      let link = openLink(.entity(id, anchor: nil))
      if words.isEmpty, let title = shown(inPlaceOf: store.bytes.span.extracting(name), for: id) {
        addWords(title)
      } else {
        store.add(ProseToken(.words, text: ByteRange(words.isEmpty ? name : words)))
      }
      store.close(link)
    } else {
      addWikilink(text(of: inner), line: line, in: place)
    }
  }

  /// Adds a link in which nothing is yet.
  private mutating func openLink(_ target: Target) -> Int {
    store.add(ProseToken(.link, number: store.add(target)))
  }

  private mutating func addLink(_ target: Target, words: String) {
    let link = openLink(target)
    addWords(words)
    store.close(link)
  }

  private mutating func addWords(_ words: String) {
    if !words.isEmpty { store.addWords(words) }
    // They may be the title of another file.
    mayHoldBidiControl = mayHoldBidiControl || words.mayHoldBidiControl
  }

  /// The same of one with anything odd about it, which is reported.
  private mutating func addWikilink(_ inner: String, line: Int, in place: WordsPlace) {
    let parts = inner.withoutNewlines.cut(at: "|")
    let name = parts.head.trimmed
    let typed = (parts.tail ?? "").trimmed
    let words = typed.isBlank ? "" : typed
    let sourceLocator = sourceLocator
    let position = {
      sourceLocator.place(
        of: SourceLocator.Wanted(
          words: "[[\(inner)]]", orElse: ["[[\(inner.cut(at: "|").head)", "[["]),
        onLine: line)
    }
    guard !name.isEmpty, name != "#" else {
      problems.add(
        .unknownReference, at: position(), "this link names nothing",
        help: "Write what it leads to: an id, title or alias as in `[[Jane Roe]]`.")
      if place != .attribution { addWords(words) }
      return
    }
    if name.place(of: "[[") != nil
      || words.place(of: "[[") != nil && text.holds("[[" + inner, fromLine: line)
    {
      problems.add(
        .unclosedLink, at: position(), "`[[` opens here, and another link before it closes",
        help: "Close it with `]]` after the name, or write `\\[\\[` for two brackets.")
      return
    }
    if let anchor = name.removing(prefix: "#") {
      note(anchor: String(anchor), of: references.entity, at: position())
      return addLink(.entity(references.entity, anchor: String(anchor)), words: words)
    }
    if let id = name.removing(prefix: "@"), forms.isSource(String(id)) {
      reportCitation("[[\(name)]]", as: "[@\(id)]", at: position())
      return
    }
    let (match, target, named) = find(name)
    let stands: References.Place =
      place == .attribution ? .data : .prose(hasWords: !words.isEmpty)
    guard let id = references.entity(match, named: target, in: stands, at: position(), &problems)
    else {
      if case .unpublished = match { hide(target, on: line) }
      if place != .attribution { addWords(words) }
      return
    }
    let anchor = references.anchor(named, of: id, in: stands)
    if let anchor { note(anchor: anchor, of: id, at: position()) }
    let isNamed = words.isEmpty && anchor == nil
    let title = isNamed ? shown(inPlaceOf: target.utf8.span, for: id) ?? target : words
    addLink(.entity(id, anchor: anchor), words: title)
  }

  private func find(_ name: String) -> (NameIndex.Match, String, anchor: String?) {
    let whole = references.index.match(name)
    guard case .unknown = whole, name.holds(UInt8(ascii: "#")), let hash = name.lastIndex(of: "#")
    else {
      return (whole, name, nil)
    }
    let target = name[..<hash].trimmed
    return (references.index.match(target), target, String(name[name.index(after: hash)...]))
  }

  /// What stands between `[[` and `]]`, a name with `|words` or without: whom it names, the name as it is typed, and the
  /// words to show. Nothing where anything is odd.
  private func plainTarget(
    _ inner: Range<Int>
  ) -> (EntityID, name: Range<Int>, words: Range<Int>)? {
    let bytes = store.bytes.span
    guard isPlainlyWritten(inner) else { return nil }
    let bar = bytes.place(of: UInt8(ascii: "|"), in: inner)
    guard let name = bytes.trimmed(inner.lowerBound..<(bar ?? inner.upperBound)),
      !name.isEmpty, bytes[name.lowerBound] != UInt8(ascii: "#"),
      case .found(let id) = references.index.match(bytes.extracting(name)),
      let words = bytes.trimmed((bar.map { $0 + 1 } ?? inner.upperBound)..<inner.upperBound)
    else { return nil }
    if !words.isEmpty {
      guard bytes.place(of: UInt8(ascii: "["), in: words) == nil,
        !bytes.extracting(words).text.isBlank
      else { return nil }
    }
    return (id, name, words)
  }

  /// Whether nothing is escaped, and no line ends.
  func isPlainlyWritten(_ inner: Range<Int>) -> Bool {
    isAsTyped(inner)
      || !holdsEscapes(inner)
        && store.bytes.span.place(of: UInt8(ascii: "\n"), in: inner) == nil
  }

  /// Nothing where a title or alias is shown as it was typed. A source's may be a headline; an id says nothing to a
  /// reader, and that of a withdrawn claim is hidden.
  private func shown(inPlaceOf name: Span<UInt8>, for id: EntityID) -> String? {
    if references.isWithdrawn(id) { return WithdrawnClaim.title }
    let isID =
      name.hasBytes(id.id.utf8.span)
      || name.place(of: UInt8(ascii: "/")) != nil && name.text.hasSuffix("/" + id.id)
    return isID || id.kind == .source ? references.index[id]?.title : nil
  }
}
