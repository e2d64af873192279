/// What the references of every file can lead to: each entity by its id, title, aliases and path.
///
/// A reference: every file asks it all the time, and must not count what it holds each time.
final class NameIndex: Sendable {
  /// What a reference found.
  enum Match: Sendable {
    case found(EntityID)
    /// It is there, but no part of what is built.
    case unpublished(EntityID)
    case ambiguous([EntityID])
    case unknown
  }

  /// An entity as others refer to it.
  final class Entry: Sendable {
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

    init(
      id: EntityID, path: SourcePath, title: String, aliases: [String], publication: Publication,
      isPublished: Bool, isSeen: Bool, redirects: [URLPath]
    ) {
      (self.id, self.path, self.title, self.aliases) = (id, path, title, aliases)
      (self.publication, self.isPublished) = (publication, isPublished)
      (self.isSeen, self.redirects) = (isSeen, redirects)
    }

    fileprivate var match: Match { isPublished ? .found(id) : .unpublished(id) }
  }

  private let entries: [EntityID: Entry]
  /// The entities with an id: one of each kind at the most, since of two files with one id only the first counts.
  private let byID: [String: [Entry]]
  /// What is found under an id, title or alias that is written exactly so.
  private let byExactName: [String: Match]
  private let byName: [String: Match]
  private let byPath: [SourcePath: EntityID]
  private let byRedirect: [String: EntityID]
  /// Sources that are known through others only.
  private let unseen: Set<EntityID>
  private let assets: Set<AssetPath>
  private let staticFiles: Set<String>
  /// Whether the site has an address, and with it a feed and a sitemap.
  let hasFeeds: Bool

  init(_ entries: [Entry], assets: [AssetPath], staticFiles: [String], hasFeeds: Bool) {
    self.assets = Set(assets)
    self.staticFiles = Set(staticFiles)
    self.hasFeeds = hasFeeds
    var byID: [String: [Entry]] = Dictionary(minimumCapacity: entries.count)
    var byPath: [SourcePath: EntityID] = Dictionary(minimumCapacity: entries.count)
    var byRedirect: [String: EntityID] = [:]
    var named: [String: [Entry]] = Dictionary(minimumCapacity: entries.count * 2)
    var exactNames: [String: String] = Dictionary(minimumCapacity: entries.count * 2)
    for entry in entries {
      byID[entry.id.id, default: []].append(entry)
      byPath[entry.path] = entry.id
      for old in entry.redirects.map({ SitePath.file(at: $0.text) })
      where byRedirect[old] == nil || entry.isPublished {
        byRedirect[old] = entry.id
      }
      for name in [entry.title, entry.id.id] + entry.aliases {
        let folded = folded(name)
        guard !folded.isEmpty else { continue }
        exactNames[name] = folded
        // One entity may have a name twice: its id and its title are often alike.
        if named[folded]?.last !== entry { named[folded, default: []].append(entry) }
      }
    }
    let byName = named.mapValues(NameIndex.match)
    var byExactName = exactNames.compactMapValues { byName[$0] }
    for (id, found) in byID { byExactName[id] = NameIndex.match(found) }
    self.entries = Dictionary(entries.map { ($0.id, $0) }) { _, last in last }
    unseen = Set(entries.lazy.filter { !$0.isSeen }.map(\.id))
    (self.byID, self.byPath, self.byRedirect) = (byID, byPath, byRedirect)
    (self.byName, self.byExactName) = (byName, byExactName)
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
    guard let found = byID[id], let first = found.first else { return .unknown }
    // Another kind's is found too, so that it can be told which kind it is.
    return found.count == 1 ? first.match : (found.first { $0.id.kind == kind } ?? first).match
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

  private func match(_ id: EntityID) -> Match { entries[id]?.match ?? .unknown }

  private static func match(_ found: [Entry]) -> Match {
    if found.count == 1 { return found[0].match }
    let published = found.filter(\.isPublished)
    switch (published.count, found.count) {
    case (1, _): return published[0].match
    case (0, 0): return .unknown
    case (0, _): return .ambiguous(found.map(\.id).sorted())
    default: return .ambiguous(published.map(\.id).sorted())
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
