/// Resolves the references of one file and reports what is wrong with them.
struct References {
  let index: FileIndex
  let file: SourcePath
  let entity: EntityID

  /// Where a reference stands decides what becomes of one to something unpublished.
  enum Place {
    /// The words of a link in prose may stand alone.
    case prose(hasWords: Bool)
    case data
    /// The claims of an event, which go on being prepared when the event is over.
    case claims
  }

  /// The entity that a match found, if it may be referred to.
  func entity(
    _ match: NameIndex.Match, named name: String, kind: EntityKind? = nil, in place: Place = .data,
    at position: @autoclosure () -> Position, _ problems: inout ProblemList
  ) -> EntityID? {
    switch match {
    case .unpublished(let id) where !index.isThere(id, for: entity):
      unpublished(id, named: name, in: place, at: position(), &problems)
      return nil
    case .found(let id), .unpublished(let id):
      if let kind, id.kind != kind {
        problems.add(
          .wrongKind, at: position(),
          "`\(name)` is \(id.kind.withArticle), not \(kind.withArticle)",
          help: "Name \(kind.withArticle) here: a file of `content/\(kind.folder)/`.")
        return nil
      }
      return id
    case .ambiguous(let ids):
      problems.add(
        .ambiguousReference, at: position(),
        "`\(name)` is \(ids.count) entities: \(firsts(of: ids, joinedBy: ", ", path))",
        help:
          "Say which: \(firsts(of: ids, joinedBy: " or ") { "`[[\($0.kind.folder)/\($0.id)]]`" }).")
      return nil
    case .unknown:
      problems.add(
        .unknownReference, at: position(), "nothing is called `\(name)`",
        help: name.place(of: "://") == nil
          ? "Correct the name, or begin a file for it, as with `dossier new \(kind?.rawValue ?? "figure") \"…\"`."
          : References.noAddress,
        guessing: name, among: .names(kind))
      return nil
    }
  }

  /// A document's address stands in its file alone.
  static let noAddress =
    "A document is cited by its id, the name of its file in `content/sources/`; its address stands there as `url`."

  /// The source that a citation names by its id. Titles are no ids, and a figure is not a document: where one is called
  /// so, it was meant.
  func source(
    cited name: String, at position: @autoclosure () -> Position, _ problems: inout ProblemList
  ) -> EntityID? {
    let match = index.match(.source, id: name)
    let meant: EntityID? =
      switch match == .unknown ? index.match(name) : match {
      case .found(let id), .unpublished(let id): id
      case .ambiguous, .unknown: nil
      }
    switch meant?.kind {
    case .source where match == .unknown:
      problems.add(
        .unknownReference, at: position(),
        "`\(name)` is a source's title, and no source has that id",
        help:
          "Did you mean `[@\(meant?.id ?? "")]`? A document is cited by the base name of its file.")
      return nil
    case .figure:
      problems.add(
        .wrongKind, at: position(), "`\(name)` is a figure, not a source",
        help: "Did you mean `[[\(name)]]`? `[@…]` cites a document, a file of `content/sources/`.")
      return nil
    default:
      return entity(match, named: name, kind: .source, at: position(), &problems)
    }
  }

  /// The entities that a key of the front matter lists by id.
  func entities(
    _ texts: [Fields.Text], kind: EntityKind, in place: Place = .data,
    _ problems: inout ProblemList
  ) -> [EntityID] {
    var seen: Set<String> = []
    return texts.compactMap { text in
      guard seen.insert(text.text).inserted else { return nil }
      return entity(text, kind: kind, in: place, &problems)
    }
  }

  func entity(
    _ text: Fields.Text, kind: EntityKind, in place: Place = .data, _ problems: inout ProblemList
  ) -> EntityID? {
    entity(
      index.match(kind, id: text.text), named: text.text, kind: kind, in: place, at: text.position,
      &problems)
  }

  /// Whether nothing of a claim is shown any more but that it was withdrawn.
  func isWithdrawn(_ id: EntityID) -> Bool { id.kind == .claim && index[id]?.isWithdrawn == true }

  /// The place on a page to which a link leads; on that of a withdrawn claim there is none.
  func anchor(_ anchor: String?, of id: EntityID, in place: Place) -> String? {
    if case .prose = place, isWithdrawn(id) { return nil }
    return anchor
  }

  /// Reports an address of a front matter that is the site's own and leads to nothing that is published.
  func reportOwnAddress(_ url: Fields.Text, _ problems: inout ProblemList) {
    guard index.addresses.contains(where: { $0.mayStand(in: url.text) }) else { return }
    guard
      case .sitePath(let path, _) = Destination(url.text, from: file, addresses: index.addresses)
    else {
      if let (path, match) = index.unpublished(within: url.text) {
        _ = entity(match, named: path, at: url.position, &problems)
      }
      return
    }
    switch index.place(atSitePath: path) {
    case .entity(let match):
      _ = entity(match, named: path, at: url.position, &problems)
    case .nothing: deadPath(path, typed: url.text, at: url.position, &problems)
    case .asset, .staticFile, .fixed: break
    }
  }

  private func unpublished(
    _ id: EntityID, named name: String, in place: Place, at position: Position,
    _ problems: inout ProblemList
  ) {
    switch place {
    case .prose(hasWords: true):
      problems.add(
        .unpublishedLink, at: position,
        "`\(name)` is not published; the words stand without a link",
        help: publish(id) + ", or write the words without a link.")
    case .prose(hasWords: false):
      problems.add(
        .unpublishedReference, at: position, "`\(name)` is not published",
        help: publish(id)
          + ", or give the link words of its own: `[[\(name.holds(UInt8(ascii: "/")) ? "\(id.kind.folder)/\(id.id)" : name)|words]]`."
      )
    case .data:
      problems.add(
        .unpublishedReference, at: position, "`\(name)` is not published",
        help: publish(id) + ", or do not refer to it.")
    case .claims:
      problems.add(
        .unpublishedClaim, at: position, "`\(name)` is not published, and left out here",
        help: publish(id) + ".")
    }
  }

  /// How to publish what is not.
  private func publish(_ id: EntityID) -> String {
    index[id]?.publication == .draft
      ? "Take `draft: true` out of `\(path(id))` to publish it"
      : "Take `embargo` out of `\(path(id))`, or wait until it has passed"
  }

  private func path(_ id: EntityID) -> String {
    index[id]?.path.text ?? "content/\(id.kind.folder)/\(id.id).md"
  }
}
