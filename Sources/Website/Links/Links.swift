import Dossiers
import HTML
import Templates

/// Where a link leads.
enum LinkTarget: Sendable {
  case entity(EntityID, anchor: Anchor? = nil)
  case path(PagePath, anchor: Anchor? = nil)
  /// A place on the page itself.
  case here(Anchor)
}

extension LinkTarget {
  fileprivate var anchor: Anchor? {
    switch self {
    case .entity(_, let anchor), .path(_, let anchor): anchor
    case .here(let anchor): anchor
    }
  }
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
    if let file = file(of: target) { href = root + file }
    if let anchor = target.anchor { href += "#" + anchor.fragment }
    return href
  }

  func write(_ target: LinkTarget, to output: inout TextOutput) {
    if let file = file(of: target) {
      output.append(root)
      if case .entity = target { output.append(plain: file) } else { output.append(file) }
    }
    target.anchor?.writeFragment(to: &output)
  }

  /// The encoded path of the target's page, unless that is this one and the link leads to a place on it.
  private func file(of target: LinkTarget) -> String? {
    switch target {
    case .entity(let entity, nil): entity.page
    case .entity(let entity, _?): isOn(entity) ? nil : entity.page
    case .path(let path, let anchor):
      anchor != nil && path == page ? nil : percentEncoded(path: path.text)
    case .here: nil
    }
  }

  func isOn(_ entity: EntityID) -> Bool { entity.page == page.text }

  func href(_ target: Target) -> String {
    switch target {
    case .entity(let entity, let anchor): href(.entity(entity, anchor: anchor.map { .own($0) }))
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
