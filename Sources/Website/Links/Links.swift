import Dossiers
import HTML
import Templates

/// Where a link leads.
enum LinkTarget: Sendable {
  case entity(EntityID, anchor: String? = nil)
  case path(PagePath, anchor: String? = nil)
  /// An `id` of the page itself.
  case here(String)
}

/// A link with its words; without a page to lead to, the words alone.
struct Link: Sendable {
  let text: String
  let target: LinkTarget?
}

/// Where a page is, and how it links to the site's other files: relative to itself, naming the file, so that the site
/// also works below a path and from a disk.
struct Links: Sendable {
  let page: PagePath
  /// The way to the site's root: empty or ending in a slash.
  let root: String

  init(on page: PagePath) {
    let depth = page.text.utf8.count { $0 == UInt8(ascii: "/") }
    self.init(on: page, root: String(repeating: "../", count: depth))
  }

  init(on page: PagePath, root: String) { (self.page, self.root) = (page, root) }

  func href(_ target: LinkTarget) -> String {
    var href = ""
    forEachPiece(of: target) { href += $0 }
    return href
  }

  func write(_ target: LinkTarget, to output: inout TextOutput) {
    forEachPiece(of: target) { output.append($0) }
  }

  private func forEachPiece(of target: LinkTarget, _ body: (String) -> Void) {
    let file: String?
    let anchor: String?
    switch target {
    case .entity(let entity, let place): (file, anchor) = (entity.page, place)
    case .path(let path, let place): (file, anchor) = (percentEncoded(path: path.text), place)
    case .here(let place): (file, anchor) = (nil, place)
    }
    if let file, anchor == nil || file != page.text {
      body(root)
      body(file)
    }
    if let anchor {
      body("#")
      body(percentEncoded(fragment: anchor))
    }
  }

  func isOn(_ entity: EntityID) -> Bool { entity.page == page.text }

  func href(_ target: Target) -> String {
    switch target {
    case .entity(let entity, let anchor): href(LinkTarget.entity(entity, anchor: anchor))
    case .site(let path): href(path)
    case .asset(let asset): href(asset)
    case .external(let url): url
    }
  }

  func href(_ asset: AssetPath) -> String { root + percentEncoded(path: "assets/" + asset.text) }

  /// An address on the site that editors write from its root; a folder's is that of its page.
  private func href(_ path: URLPath) -> String {
    let text = path.text.drop { $0 == "/" }
    let end = text.firstIndex { $0 == "#" || $0 == "?" } ?? text.endIndex
    let file = text[..<end]
    let index = file.isEmpty || file.hasSuffix("/") ? "index.html" : ""
    return root + file + index + text[end...]
  }
}
