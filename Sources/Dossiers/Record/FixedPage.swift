/// The pages and files that a site has whatever its editors write, each with its path in the published site. The menu
/// has those that it names in this order.
public enum FixedPage: String, CaseIterable, Sendable {
  case home = "index.html"
  case claims = "claims/index.html"
  case figures = "figures/index.html"
  case sources = "sources/index.html"
  case events = "events/index.html"
  case timeline = "timeline/index.html"
  case openQuestions = "open-questions/index.html"
  case network = "network/index.html"
  case search = "search/index.html"
  case notFound = "404.html"
  case feed = "feed.xml"
  case sitemap = "sitemap.xml"
  case robots = "robots.txt"
  /// Empty. Where it is missing, GitHub Pages leaves out what begins with `_`.
  case noJekyll = ".nojekyll"
  case manifest = "manifest.json"

  public var path: String { rawValue }

  /// Whether the menu has it: the lists and the pages on the whole record.
  public var isInMenu: Bool {
    switch self {
    case .claims, .figures, .sources, .events, .timeline, .openQuestions, .network: true
    case .home, .search, .notFound, .feed, .sitemap, .robots, .noJekyll, .manifest: false
    }
  }

  /// Whether only a site that has an address has it.
  var needsAddress: Bool { self == .feed || self == .sitemap }

  /// Those of a site that has these files in `content/static/`: two may have an editor's own file in their place.
  public static func all(besides staticFiles: [String], hasSearch: Bool) -> [FixedPage] {
    allCases.filter {
      switch $0 {
      case .robots, .noJekyll: !staticFiles.contains($0.path)
      case .search: hasSearch
      default: true
      }
    }
  }

  /// The folder of a list. What is too long for its page is in folders below this one that begin with `_`.
  var folder: String? {
    isInMenu || self == .search ? String(path.dropLast("/index.html".count)) : nil
  }

  /// The page that lists all entities of a kind.
  public init?(listing kind: EntityKind) { self.init(rawValue: kind.folder + "/index.html") }

  /// What is at a path of the site, such as `/timeline/`.
  init?(at path: String) {
    guard path.hasPrefix("/") else { return nil }
    self.init(rawValue: path.dropFirst() + (path.hasSuffix("/") ? "index.html" : ""))
  }
}
