internal import Parallel

/// What the references of every file can lead to: each entity by its id, title, aliases and path.
///
/// A reference: every file asks it all the time, and must not count what it holds each time.
final class NameIndex: Sendable {
  /// What a reference found.
  enum Match: Equatable, Sendable {
    case found(EntityID)
    /// It is there, but no part of what is built.
    case unpublished(EntityID)
    case ambiguous([EntityID])
    case unknown
  }

  /// An entity as others refer to it.
  final class Entry: Sendable, Equatable {
    let id: EntityID
    let path: SourcePath
    let title: String
    let aliases: [String]
    let publication: Publication
    /// Whether it is part of what is built.
    let isPublished: Bool
    /// False of a source that is known through others only.
    let isSeen: Bool
    /// Whether it is a claim of which only the notice is shown with which it was withdrawn.
    let isWithdrawn: Bool
    /// The old paths that lead to it.
    let redirects: [URLPath]

    init(
      id: EntityID, path: SourcePath, title: String, aliases: [String], publication: Publication,
      isPublished: Bool, isSeen: Bool, isWithdrawn: Bool, redirects: [URLPath]
    ) {
      (self.id, self.path, self.title, self.aliases) = (id, path, title, aliases)
      (self.publication, self.isPublished) = (publication, isPublished)
      (self.isSeen, self.isWithdrawn, self.redirects) = (isSeen, isWithdrawn, redirects)
    }

    var match: Match { isPublished ? .found(id) : .unpublished(id) }

    static func == (left: Entry, right: Entry) -> Bool {
      left === right
        || (left.id == right.id && left.path == right.path
          && left.title.hasSameBytes(right.title)
          && left.aliases.elementsEqual(right.aliases) { $0.hasSameBytes($1) }
          && left.publication == right.publication && left.isPublished == right.isPublished
          && left.isSeen == right.isSeen && left.isWithdrawn == right.isWithdrawn
          && left.redirects == right.redirects)
    }
  }

  /// An entity with its names, each as it is written and as it is compared. They take long to fold.
  struct Named: Sendable {
    let entry: Entry
    let names: [(written: String, folded: String)]

    init(_ entry: Entry) {
      self.entry = entry
      names = ([entry.title, entry.id.id] + entry.aliases).map { ($0, isID($0) ? $0 : folded($0)) }
    }
  }

  private let entries: [EntityID: Entry]
  private let names: Names
  /// A link may compose what the disk decomposes, which are equal as texts.
  private let byPath: [String: EntityID]
  private let byRedirect: [String: EntityID]
  /// Sources that are known through others only.
  private let unseen: Set<EntityID>
  private let assets: PathTable
  private let staticFiles: PathTable
  /// The addresses of the site itself.
  let addresses: [BaseURL]
  /// The pages and files that the site has besides those of its entities.
  let fixedPages: [FixedPage]

  init(
    _ entities: [Named], assets: [AssetPath], staticFiles: [String], settings: Settings?, jobs: Int
  ) {
    self.assets = PathTable(assets.map(\.text))
    self.staticFiles = PathTable(staticFiles)
    addresses = settings?.addresses ?? []
    fixedPages = FixedPage.all(besides: staticFiles).filter { settings.map($0.isMade) ?? true }
    unseen = Set(entities.lazy.map(\.entry).filter { !$0.isSeen }.map(\.id))
    (names, (entries, byPath, byRedirect)) = together(jobs: jobs) {
      Names(entities)
    } _: {
      let entries = entities.map(\.entry)
      return (
        Dictionary(entries.map { ($0.id, $0) }) { _, last in last },
        Dictionary(entries.map { ($0.path.text, $0.id) }) { _, last in last },
        NameIndex.redirects(of: entries)
      )
    }
  }

  private static func redirects(of entries: [Entry]) -> [String: EntityID] {
    var byRedirect: [String: EntityID] = [:]
    for entry in entries {
      for old in entry.redirects.map({ SitePath.file(at: $0.text) })
      where byRedirect[old] == nil || entry.isPublished {
        byRedirect[old] = entry.id
      }
    }
    return byRedirect
  }

  subscript(id: EntityID) -> Entry? { entries[id] }

  /// An entity as a message names it, for people and for editors: `Han Dong (`han-dong`)`.
  func name(of id: EntityID) -> String {
    guard let title = entries[id]?.title, title != id.id else { return "`\(id.id)`" }
    return "\(title) (`\(id.id)`)"
  }

  /// The entity whose exact id, `folder/id`, title or alias `name` is. An exact id wins over titles and
  /// aliases, and what is published over what is not.
  func match(_ name: String) -> Match {
    match(name.utf8.span)
  }

  /// The same of a name where it stands in a text.
  func match(_ name: Span<UInt8>) -> Match {
    if name.place(of: UInt8(ascii: "/")) != nil, let id = entity(inFolder: name.text) {
      return match(id)
    }
    return names.match(name)
  }

  /// The entity with an id of a kind. Another kind's is found too, so that it can be told which kind it is.
  func match(_ kind: EntityKind, id: String) -> Match {
    match(kind, id: id.utf8.span)
  }

  /// The same of an id where it stands in a text.
  func match(_ kind: EntityKind, id: Span<UInt8>) -> Match {
    names.match(kind, id: id)
  }

  /// The entity that a file of `content/` describes.
  func match(path: SourcePath) -> Match { byPath[path.text].map(match) ?? .unknown }

  /// The entity whose page stands at a path of the site, or to which an old path leads.
  func match(sitePath path: String) -> Match {
    if let id = SitePath.entity(at: path), entries[id] != nil { return match(id) }
    return byRedirect[SitePath.file(at: path)].map(match) ?? .unknown
  }

  /// The file of each entity.
  var files: [SourcePath] { entries.values.map(\.path) }

  /// The asset at a path of `content/assets/`, spelt as on the disk.
  func asset(_ path: AssetPath) -> AssetPath? { assets[path.text].map { AssetPath($0) } }

  /// The file of `content/static/` at a path, spelt as on the disk.
  func staticFile(_ path: String) -> String? { staticFiles[path] }

  /// Whether an unpublished entity will be there by the time that `other` is published, so that `other` may
  /// refer to it: a claim is prepared together with its sources.
  func isThere(_ id: EntityID, for other: EntityID) -> Bool {
    switch (entries[id]?.publication, entries[other]?.publication) {
    case (_, .draft): true
    case (.embargoed(let time), .embargoed(let otherTime)): time <= otherTime
    default: false
    }
  }

  /// Whether a source was seen by the editors.
  func isSeen(_ id: EntityID) -> Bool { !unseen.contains(id) }

  private func match(_ id: EntityID) -> Match { entries[id]?.match ?? .unknown }

  private func entity(inFolder name: String) -> EntityID? {
    guard let slash = name.firstIndex(of: "/"), let kind = EntityKind(folder: name[..<slash]) else {
      return nil
    }
    let id = EntityID(kind, String(name[name.index(after: slash)...]))
    return entries[id] == nil ? nil : id
  }

  /// Every id, title and alias; of one kind, if asked, the ids.
  func names(of kind: EntityKind?) -> [String] {
    guard let kind else { return entries.values.flatMap { [$0.id.id, $0.title] + $0.aliases } }
    return entries.keys.filter { $0.kind == kind }.map(\.id)
  }
}
