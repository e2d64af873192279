/// What the references of every file can lead to: each entity by its id, title, aliases and path.
struct NameIndex: Sendable {
  /// What a reference found.
  enum Match: Sendable {
    case found(EntityID)
    /// It is there, but no part of what is built.
    case unpublished(EntityID)
    case ambiguous([EntityID])
    case unknown
  }

  /// An entity as others refer to it.
  struct Entry: Sendable {
    let id: EntityID
    let path: SourcePath
    let title: String
    let aliases: [String]
    let publication: Publication
    /// Whether it is part of what is built.
    let isPublished: Bool
    /// False of a source that is known through others only.
    let isSeen: Bool
    /// The old paths that lead to it.
    let redirects: [URLPath]
  }

  private var entries: [EntityID: Entry] = [:]
  private var byID: [String: [EntityID]] = [:]
  private var byName: [String: [EntityID]] = [:]
  private var byPath: [SourcePath: EntityID] = [:]
  /// What is found under the names that several entities have, worked out once and not for each reference.
  private var shared: [String: Match] = [:]
  private var byRedirect: [String: EntityID] = [:]
  private let assets: Set<AssetPath>
  private let staticFiles: Set<String>
  /// Whether the site has an address, and with it a feed and a sitemap.
  let hasFeeds: Bool

  init(_ entries: [Entry], assets: [AssetPath], staticFiles: [String], hasFeeds: Bool) {
    self.assets = Set(assets)
    self.staticFiles = Set(staticFiles)
    self.hasFeeds = hasFeeds
    for entry in entries {
      self.entries[entry.id] = entry
      byPath[entry.path] = entry.id
      for old in entry.redirects.map({ SitePath.file(at: $0.text) })
      where byRedirect[old] == nil || entry.isPublished {
        byRedirect[old] = entry.id
      }
      byID[entry.id.id, default: []].append(entry.id)
      for name in Set(([entry.title, entry.id.id] + entry.aliases).map(folded)) where !name.isEmpty
      {
        byName[name, default: []].append(entry.id)
      }
    }
    for (name, found) in byName where found.count > 1 { shared[name] = match(found) }
  }

  subscript(id: EntityID) -> Entry? { entries[id] }

  /// The entity whose exact id, `folder/id`, title or alias `name` is. An exact id wins over titles and
  /// aliases, and what is published over what is not.
  func match(_ name: String) -> Match {
    if let exact = byID[name] ?? entity(inFolder: name).map({ [$0] }) { return match(exact) }
    let name = folded(name)
    return shared[name] ?? match(byName[name] ?? [])
  }

  /// The entity with an id of a kind.
  func match(_ kind: EntityKind, id: String) -> Match {
    // Another kind's is found too, so that it can be told which kind it is.
    match(entries[EntityID(kind, id)].map { [$0.id] } ?? Array((byID[id] ?? []).prefix(1)))
  }

  /// The entity that a file of `content/` describes.
  func match(path: SourcePath) -> Match { match(byPath[path].map { [$0] } ?? []) }

  /// The entity whose page stands at a path of the site, or to which an old path leads.
  func match(sitePath path: String) -> Match {
    if let id = SitePath.entity(at: path), entries[id] != nil { return match([id]) }
    return match(byRedirect[SitePath.file(at: path)].map { [$0] } ?? [])
  }

  /// The file of each entity.
  var files: [SourcePath] { Array(byPath.keys) }

  /// The asset at a path of `content/assets/`, spelt as on the disk, which may decompose what a link composes.
  func asset(_ path: AssetPath) -> AssetPath? {
    assets.firstIndex(of: path).map { assets[$0] }
  }

  /// The file of `content/static/` at a path, spelt as on the disk.
  func staticFile(_ path: String) -> String? {
    staticFiles.firstIndex(of: path).map { staticFiles[$0] }
  }

  /// Whether an unpublished entity will be there by the time that `other` is published, so that `other` may
  /// refer to it: a claim is prepared together with its sources.
  func isThere(_ id: EntityID, for other: EntityID) -> Bool {
    switch (entries[id]?.publication, entries[other]?.publication) {
    case (_, .draft): true
    case (.embargoed(let time), .embargoed(let otherTime)): time <= otherTime
    default: false
    }
  }

  private func isPublished(_ id: EntityID) -> Bool { entries[id]?.isPublished == true }

  private func match(_ found: [EntityID]) -> Match {
    let published = found.filter(isPublished)
    switch (published.count, found.count) {
    case (1, _): return .found(published[0])
    case (0, 0): return .unknown
    case (0, 1): return .unpublished(found[0])
    case (0, _): return .ambiguous(found.sorted())
    default: return .ambiguous(published.sorted())
    }
  }

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
