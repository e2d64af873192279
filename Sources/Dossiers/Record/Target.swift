/// Where a link leads.
public enum Target: Hashable, Sendable {
  /// A page of this site, or with `anchor` a place on it.
  case entity(EntityID, anchor: String?)
  /// A page of the site that belongs to no entity (`/timeline/`), or a file of `static/`; with its fragment.
  case site(URLPath)
  case asset(AssetPath)
  /// An absolute `http`, `https`, `mailto` or `tel` URL.
  case external(String)
}

/// A file below `content/assets/`, by its path there.
public struct AssetPath: Hashable, Comparable, Sendable {
  public let text: String

  init(_ text: String) { self.text = text }

  /// A path as a front matter names it, with the folder or without.
  init(named path: String) {
    let prefix = ["content/assets/", "assets/", "/assets/"].first { path.hasPrefix($0) } ?? ""
    self.init(String(path.dropFirst(prefix.count)))
  }

  /// By bytes: two spellings that Unicode holds equal are two files on a disk.
  public static func == (left: AssetPath, right: AssetPath) -> Bool {
    left.text.hasSameBytes(right.text)
  }

  public func hash(into hasher: inout Hasher) {
    text.utf8.span.withUnsafeBytes { hasher.combine(bytes: $0) }
  }

  public static func < (left: AssetPath, right: AssetPath) -> Bool {
    left.text.utf8.lexicographicallyPrecedes(right.text.utf8)
  }
}

/// A source, and where in it: Pandoc's `[@source, locator]`.
public struct Citation: Hashable, Sendable {
  public let source: EntityID
  public let locator: String?
}
