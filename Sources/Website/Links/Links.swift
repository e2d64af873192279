import Dossiers

/// Links as they stand on one page: relative, and naming the file, so that they work from a sub-path, another
/// host or the disk.
struct Links: Sendable {
  let page: PagePath
  /// What leads from the page to the site's root: `../` for each folder that it lies in.
  let root: String

  init(on page: PagePath) {
    let depth = page.text.utf8.count { $0 == UInt8(ascii: "/") }
    self.init(on: page, root: String(repeating: "../", count: depth))
  }

  /// A page that is served at any path needs a root that does not depend on its own.
  init(on page: PagePath, root: String) {
    self.page = page
    self.root = root
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
