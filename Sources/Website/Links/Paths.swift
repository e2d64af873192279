import Dossiers

extension PagePath {
  static let home = PagePath(FixedPage.home)
  static let openQuestions = PagePath(FixedPage.openQuestions)
  static let notFound = PagePath(FixedPage.notFound)
  static let feed = PagePath(FixedPage.feed)
  static let sitemap = PagePath(FixedPage.sitemap)

  init(_ page: FixedPage) { self.init(known: page.path) }

  /// One of several files of addresses, counted from 1.
  static func sitemap(_ number: Int) -> PagePath { PagePath(known: "sitemap-\(number).xml") }

  /// The page of an entity: `figures/han-dong/index.html`, and `methodology/index.html` of a page.
  init(of entity: EntityID) { self.init(known: entity.page) }

  /// A part of what this folder's page lists: `claims/_2023-03/index.html`.
  func part(_ name: PartName) -> PagePath {
    guard !name.steps.isEmpty else { return self }
    return PagePath(known: text.dropLast("index.html".count) + name.folder + "/index.html")
  }

  /// Nil for a file name that not every disk or server can have, such as one with a backslash.
  init?(of asset: AssetPath) {
    self.init("assets/" + asset.text)
  }

  /// Where a file must be so that a server finds it at the path: `/old/` is `old/index.html`.
  init?(serving path: URLPath) {
    let text = path.text.drop { $0 == "/" }
    if text.hasSuffix(".html") {
      self.init(String(text))
    } else {
      let folder = text.hasSuffix("/") ? text.dropLast() : text
      self.init(folder.isEmpty ? "index.html" : folder + "/index.html")
    }
  }

  /// As a server shows it, the folder for its index: `figures/han-dong/`.
  var served: String {
    text == "index.html"
      ? "" : text.hasSuffix("/index.html") ? String(text.dropLast("index.html".count)) : text
  }
}
