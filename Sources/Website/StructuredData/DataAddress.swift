import Dossiers
import HTML

/// The whole web address of a page, or of a thing by its place on one.
struct DataAddress {
  private enum Page {
    case entity(EntityID)
    case path(PagePath)
  }

  private let base: String
  private let page: Page
  private let fragment: String?

  /// The page of an entity, or a place on it.
  init(_ entity: EntityID, _ anchor: Anchor? = nil, at base: String) {
    (self.base, page, fragment) = (base, .entity(entity), anchor?.fragment)
  }

  init(_ path: PagePath, _ fragment: String? = nil, at base: String) {
    (self.base, page, self.fragment) = (base, .path(path), fragment)
  }

  /// What the page of an entity is about, such as a person: the part of the page that is only on this one.
  init(subjectOf entity: EntityID, at base: String) {
    (self.base, page, fragment) = (base, .entity(entity), "_main")
  }

  fileprivate func write(to json: inout HTMLBuffer) {
    json.append(base, for: .json)
    switch page {
    // Its parts hold no sign that would have to be escaped.
    case .entity(let entity):
      if entity.kind != .page {
        json.unescaped(entity.kind.folder)
        json.raw("/")
      }
      json.unescaped(entity.id)
      json.raw("/")
    case .path(let path): json.append(percentEncoded(path: path.served), for: .json)
    }
    guard let fragment else { return }
    json.raw("#")
    json.append(fragment, for: .json)
  }
}

extension HTMLBuffer {
  mutating func write(_ address: DataAddress) { address.write(to: &self) }
}

/// What writes one page's structured data: the page, and the address of the site.
struct DataWriter {
  let page: WebPage
  let base: String

  /// Nil where the page has none: on a site without an address, and on what is not published.
  init?(_ page: WebPage) {
    guard let base = page.site.baseURL, page.head.band == nil, page.links.page != .notFound else {
      return nil
    }
    (self.page, self.base) = (page, base)
  }

  var site: Site { page.site }
  var words: ThemeWords { page.words }
  var record: Record { page.record }

  func address(of entity: EntityID, _ anchor: Anchor? = nil) -> DataAddress {
    DataAddress(entity, anchor, at: base)
  }

  func subject(of entity: EntityID) -> DataAddress { DataAddress(subjectOf: entity, at: base) }

  func address(of path: PagePath, _ fragment: String? = nil) -> DataAddress {
    DataAddress(path, fragment, at: base)
  }

  var publisher: DataAddress? {
    page.dossier.settings.publisher.map { _ in address(of: .home, "_publisher") }
  }
}
