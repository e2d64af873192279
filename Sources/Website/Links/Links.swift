import Dossiers

/// Links as they stand on one page: relative, and naming the file, so that they work from a sub-path, another
/// host or the disk.
///
/// A reference: a page has a hundred links, and must not count what this holds for each.
final class Links: Sendable {
  let page: PagePath
  /// What leads from the page to the site's root: `../` for each folder that it lies in.
  let root: String
  /// Whether the root means the same in any URL, unescaped.
  private let isPlain: Bool
  /// What leads to where the ways to entities begin, and how deep below the root that is.
  private let start: (root: String, depth: Int)
  private let length: Int

  convenience init(on page: PagePath) {
    let depth = page.text.utf8.count { $0 == UInt8(ascii: "/") }
    let root = String(repeating: "../", count: depth)
    self.init(on: page, root: root, depth <= EntityID.deepestWay ? ("", depth) : (root, 0))
  }

  /// A page that is served at any path needs a root that does not depend on its own.
  convenience init(on page: PagePath, root: String) { self.init(on: page, root: root, (root, 0)) }

  private init(on page: PagePath, root: String, _ start: (String, Int)) {
    self.page = page
    self.root = root
    self.start = start
    isPlain = root.isPlainPath
    length = page.text.utf8.count
  }

  func href(_ path: PagePath, anchor: String? = nil) -> String {
    let fragment = anchor.map { "#" + percentEncoded(fragment: $0) }
    if path == page, let fragment { return fragment }
    return root + percentEncoded(path: path.text) + (fragment ?? "")
  }

  func href(_ entity: EntityID, anchor: String? = nil) -> String {
    let fragment = anchor.map { "#" + percentEncoded(fragment: $0) }
    if let fragment, entity.page == page.text { return fragment }
    // An id needs no encoding.
    return fragment.map { root + entity.page + $0 } ?? root + entity.page
  }

  /// Appends the link to an entity as an attribute's value or a link's target, which are the same bytes for it.
  func append(_ entity: EntityID, anchor: String?, to page: inout Markup) {
    guard isPlain, anchor?.isPlainPath ?? true else {
      return page.text(href(entity, anchor: anchor))
    }
    if anchor == nil || !isOn(entity) {
      if !start.root.isEmpty { page.appendUnescaped(start.root) }
      page.append(roomy: entity.way(fromDepth: start.depth))
    }
    if let anchor {
      page.raw("#")
      page.appendUnescaped(anchor)
    }
  }

  /// Whether this is the entity's own page. Most others' addresses have another length.
  func isOn(_ entity: EntityID) -> Bool {
    entity.way(fromDepth: 0).count == length && entity.page == page.text
  }

  /// Appends the link to a page as a link's target.
  func append(_ path: PagePath, to page: inout Markup) {
    guard isPlain, path.text.isPlainPath else {
      return page.append(href(path), for: .wholeURL)
    }
    page.appendUnescaped(root)
    page.appendUnescaped(path.text)
  }

  func href(_ target: Target) -> String {
    switch target {
    case .entity(let entity, let anchor): href(entity, anchor: anchor)
    case .site(let path): href(path)
    case .asset(let asset): root + percentEncoded(path: "assets/" + asset.text)
    case .external(let url): url
    }
  }

  /// An editor's own path is a URL already: only the folder's file is put in.
  private func href(_ path: URLPath) -> String {
    let text = path.text.drop { $0 == "/" }
    let end = text.firstIndex { $0 == "#" || $0 == "?" } ?? text.endIndex
    let file = text[..<end]
    let index = file.isEmpty || file.hasSuffix("/") ? "index.html" : ""
    return root + file + index + text[end...]
  }
}
