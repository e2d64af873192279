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
  case vocabulary = "vocabulary/index.html"
  case notFound = "404.html"
  case feed = "feed.xml"
  case sitemap = "sitemap.xml"
  /// The site's assessments, as a data feed of schema.org.
  case claimReviews = "claimreview.json"
  case robots = "robots.txt"
  /// Whose site it is (https://journallist.net/reference-document-for-trust-txt-specifications).
  case trust = "trust.txt"
  /// Empty. Where it is missing, GitHub Pages leaves out what begins with `_`.
  case noJekyll = ".nojekyll"
  case manifest = "manifest.json"

  public var path: String { rawValue }

  /// Whether the menu has it: the lists and the pages on the whole record.
  public var isInMenu: Bool {
    switch self {
    case .claims, .figures, .sources, .events, .timeline, .openQuestions, .network: true
    case .home, .search, .vocabulary, .notFound, .feed, .sitemap, .claimReviews, .robots, .trust,
      .noJekyll, .manifest:
      false
    }
  }

  /// Whether a site has it.
  public func isMade(by settings: Settings) -> Bool {
    switch self {
    case .search: settings.hasSearch
    case .feed, .sitemap, .vocabulary: settings.baseURL != nil
    case .claimReviews: settings.baseURL != nil && !settings.ratings.isEmpty
    case .trust: settings.baseURL != nil && settings.publisher?.url != nil
    default: true
    }
  }

  /// Where a site has it, to follow "It is made"; nil where every site has it.
  var condition: String? {
    switch self {
    case .search: "unless `dossier.yml` says `search: false`"
    case .feed, .sitemap, .vocabulary: "where `dossier.yml` has a `base-url`"
    case .claimReviews: "where `dossier.yml` has a `base-url` and `ratings`"
    case .trust: "where `dossier.yml` has a `base-url` and a `publisher` with a `url`"
    default: nil
    }
  }

  /// Those of a site that has these files in `content/static/`: some may have an editor's own file in their place.
  public static func all(besides staticFiles: [String]) -> [FixedPage] {
    allCases.filter { page in
      switch page {
      case .robots, .noJekyll: !staticFiles.contains(page.path)
      case .trust: !staticFiles.contains { [page.path, ".well-known/trust.txt"].contains($0) }
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

  /// What is at a path of the site, such as `/timeline/`, on a site that has all of them.
  init?(at path: String) {
    guard path.hasPrefix("/") else { return nil }
    self.init(rawValue: path.dropFirst() + (path.hasSuffix("/") ? "index.html" : ""))
  }
}
