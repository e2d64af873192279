internal import CommonMark

extension ProseParser {
  /// Adds `[[target]]`, `[[target#anchor]]` or `[[#anchor]]`, each with `|words` or without, by what stands between its
  /// brackets.
  mutating func addWikilink(_ inner: Range<Int>, line: Int, in place: WordsPlace) {
    if let (id, name, words) = plainTarget(inner) {
      let link = openLink(.entity(id, anchor: nil))
      if words.isEmpty {
        addWords(shown(name, for: id))
      } else {
        store.add(ProseToken(.words, text: ByteRange(words)))
      }
      store.close(link)
    } else {
      addWikilink(text(of: inner), line: line, in: place)
    }
  }

  /// Adds a link in which nothing is yet.
  private mutating func openLink(_ target: Target, title: String = "") -> Int {
    let link = store.add(ProseToken(.link, number: store.add(target)))
    if !title.isEmpty { store.setTitle(title.withoutNewlines, of: link) }
    return link
  }

  private mutating func addLink(_ target: Target, words: String) {
    let link = openLink(target)
    addWords(words)
    store.close(link)
  }

  private mutating func addWords(_ words: String) {
    if !words.isEmpty { store.addWords(words) }
  }

  /// The same of one with anything odd about it, which is reported.
  private mutating func addWikilink(_ inner: String, line: Int, in place: WordsPlace) {
    let parts = inner.withoutNewlines.cut(at: "|")
    let name = parts.head.trimmed
    let typed = (parts.tail ?? "").trimmed
    let words = typed.isBlank ? "" : typed
    let spots = spots
    let position = {
      spots.place(
        of: Spots.Wanted(words: "[[\(inner)]]", orElse: ["[[\(inner.cut(at: "|").head)", "[["]),
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
    addLink(.entity(id, anchor: anchor), words: isNamed ? shown(target, for: id) : words)
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

  /// Adds `@source, locator; @source`, which stood between `[` and `]`.
  mutating func addCitations(_ inner: Range<Int>, line: Int) {
    let citations = plainCitations(inner) ?? citations(text(of: inner), line: line)
    if !citations.isEmpty { store.addCitations(citations) }
  }

  /// The same of what has anything odd about it, which is reported.
  private mutating func citations(_ inner: String, line: Int) -> [Citation] {
    var citations: [Citation] = []
    for part in inner.withoutNewlines.parts(at: ";") {
      let pieces = part.cut(at: ",")
      let name = pieces.head.trimmed
      let spots = spots
      let position = {
        spots.place(
          of: Spots.Wanted(words: name, before: "],; \t", orElse: ["[@"]), onLine: line)
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
      at: spots.place(of: Spots.Wanted(words: "@\(id)", before: "],; \t"), onLine: line),
      "`@\(id)` stands where the page or minute of the source before it belongs",
      help: "Put a semicolon before each further source: `[@a, p. 26; @b]`.")
  }

  /// Adds a Markdown link; only its words where it may lead nowhere.
  mutating func addLink(_ index: Int, in place: WordsPlace) {
    let element = document.elements[index]
    let (destination, line) = (string(element), Int(element.line))
    let count = problems.problems.count
    let link = store.add(ProseToken(.link))
    let words = addInlines(inside(index), on: line, in: .link)
    // What was among its words is left out, and that was reported.
    let mayBeEmpty = problems.problems.count > count
    let position = spot(of: destination, onLine: line)
    let title = store.string(element.title)
    reportTypedMarks(in: title, of: "a link's title", from: line)
    let isEmpty = store.areInvisible(words)
    if isEmpty {
      store.tokens.removeLast(words.count)
      store.addWords(destination)
    }
    // Words that are the address itself, as between `<` and `>`, are none of their own.
    let hasWords = !isEmpty && !store.isBlank(words) && store.plainText(words) != destination
    guard place != .link,
      let target = target(of: destination, hasWords: hasWords, in: place, at: position)
    else {
      // Words alone: emphasis that means nothing would be odd, so they stand as they are.
      let shown = link + 1..<store.tokens.count
      if place == .attribution {
        store.tokens.removeLast(store.tokens.count - link)
      } else if store.only(shown) != nil {
        store.removeOpening(link)
      } else {
        let text = store.plainText(shown)
        store.tokens.removeLast(store.tokens.count - link)
        store.addWords(text)
      }
      return
    }
    if isEmpty, !mayBeEmpty {
      problems.add(
        .emptyLink, at: position(), "this link has no words",
        help: "Write what it leads to between its brackets, as in `[the report](…)`.")
    }
    store.tokens[link].number = Int32(store.add(target))
    if !title.isEmpty { store.setTitle(title.withoutNewlines, of: link) }
    store.close(link)
  }

  /// Adds an image.
  mutating func addImage(_ index: Int) {
    let element = document.elements[index]
    let (destination, line) = (string(element), Int(element.line))
    let words = addInlines(inside(index), on: line, in: .link)
    let (description, isInvisible) = (store.plainText(words), store.areInvisible(words))
    store.tokens.removeLast(words.count)
    let position = spot(of: destination, onLine: line)
    let typed = store.string(element.title)
    reportTypedMarks(in: typed, of: "a caption", from: line)
    let title = typed.withoutNewlines.trimmed
    if isInvisible {
      problems.add(
        .missingAlt, at: position(), "this image has no words for those who cannot see it",
        help: "Write between its brackets what it shows, as in `![The bridge in 2019](…)`.")
    }
    let (found, failure) = image(at: destination)
    if let asset = found {
      let image = ProseToken(
        .image, text: store.add(description), number: store.add(Target.asset(asset)))
      store.addImage(image, title: title.isEmpty ? nil : store.add(title))
    } else if let failure {
      problems.add(failure.rule, at: position(), failure.message, help: failure.help)
    }
  }

  /// The image at an address, or why there is none.
  private func image(
    at destination: String
  ) -> (AssetPath?, failure: (rule: Rule, message: String, help: String)?) {
    switch self.destination(destination) {
    case .external:
      return (
        nil,
        (
          .externalImage, "the image `\(destination)` lies on another host",
          "Put a copy into `content/assets/` and write `![…](../assets/name.png)`."
        )
      )
    case .file(let path, _):
      if let asset = references.index.asset(at: path.text) { return (asset, nil) }
    case .sitePath(let path, _):
      if let asset = references.index.asset(at: "content" + path) { return (asset, nil) }
    case .unsafe(let reason):
      return (
        nil,
        (
          .unsafeDestination, reason, "The image is left out. Name a file of `content/assets/`."
        )
      )
    default: break
    }
    return (
      nil,
      (
        .deadLink,
        destination.isEmpty ? "the image has no address" : "there is no image `\(destination)`",
        "Put it into `content/assets/` and write `![…](../assets/name.png)`."
      )
    )
  }

  /// Where the destination of a link or image stands; of an empty one, its brackets. It is looked for only where it is
  /// asked for: a line may be long, and have many.
  private func spot(of destination: String, onLine line: Int) -> () -> Position {
    let spots = spots
    return {
      guard !destination.isEmpty else {
        let brackets = spots.place(of: Spots.Wanted(words: "]("), onLine: line)
        return Position(line: line, column: brackets.column + 2)
      }
      return spots.place(
        of: Spots.Wanted(
          words: destination, after: ["](", "](<", "<", "( ", "(< "], before: ")> \t",
          orElse: [destination.removing(prefix: "mailto:").map { String($0) } ?? destination]),
        onLine: line)
    }
  }

  mutating func note(anchor: String, of entity: EntityID, at position: Position) {
    anchorLinks.append(AnchorLink(target: entity, anchor: anchor, position: position))
  }
}

extension ProseStore {
  /// Takes out the element around the only one inside it.
  fileprivate mutating func removeOpening(_ index: Int) {
    tokens.remove(at: index)
    for moved in index..<tokens.count { tokens[moved].end -= 1 }
  }
}

// Links and citations as nearly all of them are: plainly written, and of something that is there.
extension ProseParser {
  /// What stands between `[[` and `]]`, a name with `|words` or without: whom it names, the name as it is typed, and the
  /// words to show. Nothing where anything is odd.
  private func plainTarget(_ inner: Range<Int>) -> (EntityID, name: String, words: Range<Int>)? {
    let bytes = store.bytes.span
    guard isPlain(inner) else { return nil }
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
    return (id, words.isEmpty ? bytes.extracting(name).text : "", words)
  }

  /// Whether nothing is escaped, and no line ends.
  private func isPlain(_ inner: Range<Int>) -> Bool {
    !holdsEscapes(inner) && store.bytes.span.place(of: UInt8(ascii: "\n"), in: inner) == nil
  }

  /// A title or alias is shown as it was typed, but for a source's, which may be a headline; an id says nothing to a
  /// reader, and that of a withdrawn claim is hidden.
  private func shown(_ name: String, for id: EntityID) -> String {
    if references.isWithdrawn(id) { return WithdrawnClaim.title }
    let isID =
      name == id.id || name.holds(UInt8(ascii: "/")) && name.hasSuffix("/" + id.id)
    return isID || id.kind == .source ? references.index[id]?.title ?? name : name
  }

  private func plainCitations(_ inner: Range<Int>) -> [Citation]? {
    guard isPlain(inner) else { return nil }
    var citations: [Citation] = []
    var start = inner.lowerBound
    while true {
      let end =
        store.bytes.span.place(of: UInt8(ascii: ";"), in: start..<inner.upperBound)
        ?? inner.upperBound
      guard let citation = plainCitation(start..<end) else { return nil }
      citations.append(citation)
      if end == inner.upperBound { return citations }
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
