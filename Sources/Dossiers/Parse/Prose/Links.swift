extension ProseParser {
  /// `[[target]]`, `[[target#anchor]]`, `[[#anchor]]`, each with `|words` or without.
  mutating func wikilink(_ inner: String, line: Int, in place: WordsPlace) -> Inline? {
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
      return words.isEmpty || place == .attribution ? nil : .text(words)
    }
    if name.place(of: "[[") != nil
      || words.place(of: "[[") != nil && text.holds("[[" + inner, fromLine: line)
    {
      problems.add(
        .unclosedLink, at: position(), "`[[` opens here, and another link before it closes",
        help: "Close it with `]]` behind the name, or write `\\[\\[` for two brackets.")
      return nil
    }
    if let anchor = name.removing(prefix: "#") {
      note(anchor: String(anchor), of: references.entity, at: position())
      return .link(.entity(references.entity, anchor: String(anchor)), title: nil, plain(words))
    }
    if let id = name.removing(prefix: "@"), forms.isSource(String(id)) {
      reportCitation("[[\(name)]]", as: "[@\(id)]", at: position())
      return nil
    }
    let (match, target, named) = find(name)
    let stands: References.Place =
      place == .attribution ? .data : .prose(hasWords: !words.isEmpty)
    guard let id = references.entity(match, named: target, in: stands, at: position(), &problems)
    else {
      if case .unpublished = match { hide(target, on: line) }
      return words.isEmpty || place == .attribution ? nil : .text(words)
    }
    let anchor = references.anchor(named, of: id, in: stands)
    if let anchor { note(anchor: anchor, of: id, at: position()) }
    guard words.isEmpty, anchor == nil else {
      return .link(.entity(id, anchor: anchor), title: nil, plain(words))
    }
    return .link(.entity(id, anchor: nil), title: nil, plain(shown(target, for: id)))
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

  /// `@source, locator; @source`.
  mutating func citations(_ inner: String, line: Int) -> Inline? {
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
      tellSource(in: locator, line: line)
      citations.append(Citation(source: source, locator: locator.isEmpty ? nil : locator))
    }
    return citations.isEmpty ? nil : .citations(citations)
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
  private mutating func tellSource(in locator: String, line: Int) {
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

  /// A Markdown link; only its words where it may lead nowhere. `mayBeEmpty`: what was among its
  /// words is left out, and that was reported.
  mutating func link(
    to destination: String, title: String, _ words: [Inline], line: Int, in place: WordsPlace,
    mayBeEmpty: Bool
  ) -> Inline? {
    let position = spot(of: destination, onLine: line)
    reportTypedMarks(in: title, of: "a link's title", from: line)
    let isEmpty = words.areInvisible
    let shown = isEmpty ? [Inline.text(destination)] : words
    guard place != .link,
      let target = target(
        // Words that are the address itself, as between `<` and `>`, are none of their own.
        of: destination, hasWords: !words.isBlank && words.plainText != destination, in: place,
        at: position)
    else {
      if place == .attribution { return nil }
      // Words alone: emphasis that means nothing would be odd, so they stand as they are.
      return shown.count == 1 ? shown[0] : .text(shown.plainText)
    }
    if isEmpty, !mayBeEmpty {
      problems.add(
        .emptyLink, at: position(), "this link has no words",
        help: "Write what it leads to between its brackets, as in `[the report](…)`.")
    }
    return .link(target, title: title.isEmpty ? nil : title.withoutNewlines, shown)
  }

  mutating func image(_ destination: String, title: String, _ words: [Inline], line: Int) -> Inline?
  {
    let position = spot(of: destination, onLine: line)
    reportTypedMarks(in: title, of: "a caption", from: line)
    let title = title.withoutNewlines.trimmed
    if words.areInvisible {
      problems.add(
        .missingAlt, at: position(), "this image has no words for those who cannot see it",
        help: "Write between its brackets what it shows, as in `![The bridge in 2019](…)`.")
    }
    switch self.destination(destination) {
    case .external:
      problems.add(
        .externalImage, at: position(), "the image `\(destination)` lies on another host",
        help: "Put a copy into `content/assets/` and write `![…](../assets/name.png)`.")
    case .file(let path, _) where references.index.asset(at: path.text) != nil:
      return references.index.asset(at: path.text).map {
        .image($0, alternative: words.plainText, title: title.isEmpty ? nil : title)
      }
    case .sitePath(let path, _) where references.index.asset(at: "content" + path) != nil:
      return references.index.asset(at: "content" + path).map {
        .image($0, alternative: words.plainText, title: title.isEmpty ? nil : title)
      }
    case .unsafe(let reason):
      problems.add(
        .unsafeDestination, at: position(), reason,
        help: "The image is left out. Name a file of `content/assets/`.")
    default:
      problems.add(
        .deadLink, at: position(),
        destination.isEmpty ? "the image has no address" : "there is no image `\(destination)`",
        help: "Put it into `content/assets/` and write `![…](../assets/name.png)`.")
    }
    return nil
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

  private func plain(_ words: String) -> [Inline] { words.isEmpty ? [] : [.text(words)] }

  mutating func note(anchor: String, of entity: EntityID, at position: Position) {
    anchorLinks.append(AnchorLink(target: entity, anchor: anchor, position: position))
  }
}
