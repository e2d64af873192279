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
  /// The ids of each kind; those of all kinds together are among the names.
  private var byKind: [[String: EntityID]] = EntityKind.allCases.map { _ in [:] }
  private var byID: [String: [EntityID]] = [:]
  /// What is found under an id, title or alias that is written exactly so.
  private var byExactName: [String: Match] = [:]
  private var byName: [String: Match] = [:]
  private var byPath: [SourcePath: EntityID] = [:]
  private var byRedirect: [String: EntityID] = [:]
  /// What is no part of what is built.
  private var unpublished: Set<EntityID> = []
  /// Sources that are known through others only.
  private var unseen: Set<EntityID> = []
  private let assets: Set<AssetPath>
  private let staticFiles: Set<String>
  /// Whether the site has an address, and with it a feed and a sitemap.
  let hasFeeds: Bool

  init(_ entries: [Entry], assets: [AssetPath], staticFiles: [String], hasFeeds: Bool) {
    self.assets = Set(assets)
    self.staticFiles = Set(staticFiles)
    self.hasFeeds = hasFeeds
    var named: [String: [EntityID]] = [:]
    var exactNames: [String: String] = [:]
    for entry in entries {
      self.entries[entry.id] = entry
      byKind[entry.id.kind.place][entry.id.id] = entry.id
      byID[entry.id.id, default: []].append(entry.id)
      byPath[entry.path] = entry.id
      if !entry.isPublished { unpublished.insert(entry.id) }
      if !entry.isSeen { unseen.insert(entry.id) }
      for old in entry.redirects.map({ SitePath.file(at: $0.text) })
      where byRedirect[old] == nil || entry.isPublished {
        byRedirect[old] = entry.id
      }
      for name in [entry.title, entry.id.id] + entry.aliases {
        let folded = folded(name)
        guard !folded.isEmpty else { continue }
        exactNames[name] = folded
        // One entity may have a name twice: its id and its title are often alike.
        if named[folded]?.last != entry.id { named[folded, default: []].append(entry.id) }
      }
    }
    byName = named.mapValues(match)
    byExactName = exactNames.compactMapValues { byName[$0] }
    for (id, found) in byID { byExactName[id] = match(found) }
  }

  subscript(id: EntityID) -> Entry? { entries[id] }

  /// The entity whose exact id, `folder/id`, title or alias `name` is. An exact id wins over titles and
  /// aliases, and what is published over what is not.
  func match(_ name: String) -> Match {
    if name.holds(UInt8(ascii: "/")), let id = entity(inFolder: name) { return match(id) }
    if let exact = byExactName[name] { return exact }
    return byName[folded(name)] ?? .unknown
  }

  /// The entity with an id of a kind.
  func match(_ kind: EntityKind, id: String) -> Match {
    // Another kind's is found too, so that it can be told which kind it is.
    (byKind[kind.place][id] ?? byID[id]?.first).map(match) ?? .unknown
  }

  /// The entity that a file of `content/` describes.
  func match(path: SourcePath) -> Match { byPath[path].map(match) ?? .unknown }

  /// The entity whose page stands at a path of the site, or to which an old path leads.
  func match(sitePath path: String) -> Match {
    if let id = SitePath.entity(at: path), entries[id] != nil { return match(id) }
    return byRedirect[SitePath.file(at: path)].map(match) ?? .unknown
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

  /// Whether a source was seen by the editors.
  func isSeen(_ id: EntityID) -> Bool { !unseen.contains(id) }

  private func match(_ id: EntityID) -> Match {
    unpublished.contains(id) ? .unpublished(id) : .found(id)
  }

  private func match(_ found: [EntityID]) -> Match {
    let published = found.filter { !unpublished.contains($0) }
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
