/// What a file asked of the index of all names, and the answer. While it would get the same answer again, it says the
/// same.
enum Dependency: Sendable {
  case name(String, NameIndex.Match)
  case id(EntityKind, String, NameIndex.Match)
  case path(SourcePath, NameIndex.Match)
  case sitePath(String, NameIndex.Match)
  case asset(AssetPath, AssetPath?)
  case staticFile(String, String?)
  case isThere(EntityID, for: EntityID, Bool)
  case isSeen(EntityID, Bool)
  /// Its title and path.
  case entry(EntityID, NameIndex.Entry?)

  func isSame(in index: NameIndex) -> Bool {
    switch self {
    case .name(let name, let match): index.match(name) == match
    case .id(let kind, let id, let match): index.match(kind, id: id) == match
    case .path(let path, let match): index.match(path: path) == match
    case .sitePath(let path, let match): index.match(sitePath: path) == match
    case .asset(let path, let found): index.asset(path) == found
    case .staticFile(let path, let found): index.staticFile(path).hasSameBytes(found)
    case .isThere(let id, let other, let answer): index.isThere(id, for: other) == answer
    case .isSeen(let id, let answer): index.isSeen(id) == answer
    case .entry(let id, let entry): index[id] == entry
    }
  }
}

extension String? {
  fileprivate func hasSameBytes(_ other: String?) -> Bool {
    map { Array($0.utf8) } == other.map { Array($0.utf8) }
  }
}
