/// The index of all names as one file asks it, which notes what the file refers to. Where the file may be kept for
/// another reading, everything that it asked is noted.
struct FileIndex {
  private let index: NameIndex
  private let targets = Targets()
  private let notes: Notes?

  /// A reference, since many copies of the index are handed about while a file is read.
  private final class Notes {
    var lookups: [Dependency] = []
  }

  /// A reference for the same reason.
  private final class Targets {
    var entities: [EntityID] = []
  }

  init(_ index: NameIndex, noting: Bool = false) {
    self.index = index
    notes = noting ? Notes() : nil
  }

  /// What was asked so far.
  var lookups: [Dependency] { notes?.lookups ?? [] }

  /// The figures, sources and events that were found so far, some of them twice: the only ones to which the file can
  /// refer.
  var found: [EntityID] { targets.entities }

  /// Notes what a reference leads to.
  private func noting(_ match: NameIndex.Match) -> NameIndex.Match {
    switch match {
    case .found(let id), .unpublished(let id): note(id)
    // Any of them may be meant in a draft, where that is no error; of absurdly many, the first.
    case .ambiguous(let all): all.prefix(100).forEach(note)
    case .unknown: break
    }
    return match
  }

  private func note(_ id: EntityID) {
    // Most are asked for again soon, and a search of a few is quicker than a hash.
    guard id.kind != .claim, id.kind != .page, !targets.entities.suffix(16).contains(id) else {
      return
    }
    targets.entities.append(id)
  }

  /// The addresses of the site itself.
  var addresses: [BaseURL] { index.addresses }

  /// What is not published of the site and has its address within that of another, with its path.
  func unpublished(within url: String) -> (path: String, match: NameIndex.Match)? {
    addresses.lazy.flatMap { $0.sitePaths(within: url) }
      // The slash at the end is often left out, and capitals give as much away.
      .flatMap { [$0, $0 + "/", $0.lowercased(), $0.lowercased() + "/"] }
      .map { ($0, match(sitePath: $0)) }
      .first { if case .unpublished = $0.1 { true } else { false } }
  }

  /// What is at a path of the site.
  enum SitePlace {
    case asset(AssetPath)
    case entity(NameIndex.Match)
    case staticFile(String)
    case fixed(FixedPage)
    case nothing
  }

  func place(atSitePath path: String) -> SitePlace {
    if let asset = asset(at: "content" + path) { return .asset(asset) }
    let match = match(sitePath: path)
    if match != .unknown { return .entity(match) }
    if let file = staticFile(String(path.dropFirst())) { return .staticFile(file) }
    return FixedPage(at: path).flatMap { index.fixedPages.contains($0) ? .fixed($0) : nil }
      ?? .nothing
  }

  /// The asset at a path of the site's folder.
  func asset(at path: String) -> AssetPath? {
    path.removing(prefix: "content/assets/").flatMap { asset(AssetPath(String($0))) }
  }

  subscript(id: EntityID) -> NameIndex.Entry? {
    let entry = index[id]
    notes?.lookups.append(.entry(id, entry))
    return entry
  }

  func match(_ name: String) -> NameIndex.Match {
    match(name.utf8.span)
  }

  func match(_ name: Span<UInt8>) -> NameIndex.Match {
    let match = index.match(name)
    notes?.lookups.append(.name(name.text, match))
    return noting(match)
  }

  /// The figure that a name is, where plain words may stand as well.
  func match(figure name: String) -> NameIndex.Match {
    let match = index.match(name)
    notes?.lookups.append(.name(name, match))
    switch match {
    case .found(let id) where id.kind == .figure, .unpublished(let id) where id.kind == .figure:
      return noting(match)
    default: return .unknown
    }
  }

  func match(_ kind: EntityKind, id: String) -> NameIndex.Match {
    match(kind, id: id.utf8.span)
  }

  func match(_ kind: EntityKind, id: Span<UInt8>) -> NameIndex.Match {
    let match = index.match(kind, id: id)
    notes?.lookups.append(.id(kind, id.text, match))
    return noting(match)
  }

  func match(path: SourcePath) -> NameIndex.Match {
    let match = index.match(path: path)
    notes?.lookups.append(.path(path, match))
    return noting(match)
  }

  func match(sitePath path: String) -> NameIndex.Match {
    let match = index.match(sitePath: path)
    notes?.lookups.append(.sitePath(path, match))
    return noting(match)
  }

  func asset(_ path: AssetPath) -> AssetPath? {
    let found = index.asset(path)
    notes?.lookups.append(.asset(path, found))
    return found
  }

  func staticFile(_ path: String) -> String? {
    let found = index.staticFile(path)
    notes?.lookups.append(.staticFile(path, found))
    return found
  }

  func isThere(_ id: EntityID, for other: EntityID) -> Bool {
    let answer = index.isThere(id, for: other)
    notes?.lookups.append(.isThere(id, for: other, answer))
    return answer
  }

  func isSeen(_ id: EntityID) -> Bool {
    let answer = index.isSeen(id)
    notes?.lookups.append(.isSeen(id, answer))
    return answer
  }
}
