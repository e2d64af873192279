import Dossiers

/// What surrounds every page: its head, the site's menu, the footer.
struct PageFrame: View {
  let siteTitle: String
  let language: String
  let isRightToLeft: Bool
  /// The page's own title; the site's on the home page.
  let title: String
  let isHome: Bool
  let description: String?
  let canonical: String?
  let homeHref: Href
  let styleHref: Href
  let picturesHref: Href
  let iconHref: Href
  let script: ScriptElement
  let feedHref: Href?
  let menu: [MenuLink]
  let pages: [MenuLink]
  let publisher: PublisherView?
  /// Why the page is not published; only in a build of drafts.
  let band: String?
  /// The date of the newest thing on the page, by the record.
  let asOf: DateView?
  let hasCitation: Bool
  let isArticle: Bool
  /// The language as OpenGraph spells it.
  let locale: String
  /// The absolute address of the site's image; nil where the site has no address.
  let image: String?

  static let shape = Shape<PageFrame>(
    "frame",
    [
      .text("site_title", \.siteTitle), .text("language", \.language),
      .flag("right_to_left", \.isRightToLeft), .text("title", \.title),
      .flag("is_home", \.isHome), .text("description", \.description),
      .text("canonical", \.canonical), .text("home_href", \.homeHref),
      .text("style_href", \.styleHref), .text("pictures_href", \.picturesHref),
      .text("icon_href", \.iconHref), .html("script", \.script),
      .text("feed_href", \.feedHref), .list("menu", \.menu), .list("pages", \.pages),
      .view("publisher", \.publisher), .text("band", \.band),
      .view("as_of", \.asOf, "The date of the newest thing on the page, if the record tells one."),
      .flag("citable", \.hasCitation, "Whether the page can be cited: not where none was found."),
      .flag(
        "article", \.isArticle, "Whether it is the page of one claim, figure, source or the like."),
      .text("locale", \.locale, "The site's language as OpenGraph spells it."),
      .text("image", \.image, "The absolute address of the site's image, where it has a base-url."),
    ])
}

/// A link of the menu or the footer.
struct MenuLink: View {
  let text: String
  let href: Href
  let isCurrent: Bool

  static let shape = Shape<MenuLink>(
    "menu_link", [.text("text", \.text), .text("href", \.href), .flag("current", \.isCurrent)])
}

/// Who publishes the dossier.
struct PublisherView: View {
  let name: String
  let href: String?
  let logo: String?

  static let shape = Shape<PublisherView>(
    "publisher", [.text("name", \.name), .text("href", \.href), .text("logo", \.logo)])
}

/// The site's menu before it is placed on a page.
struct Menu: Sendable {
  struct Entry: Sendable {
    let text: String
    let path: PagePath
  }

  let sections: [Entry]
  let pages: [Entry]

  init(of dossier: Dossier) {
    var sections: [Entry] = []
    func list(_ title: String, _ kind: EntityKind, _ isEmpty: Bool) {
      if !isEmpty { sections.append(Entry(text: title, path: PagePath(listing: kind))) }
    }
    list("Claims", .claim, dossier.claims.isEmpty)
    list("Figures", .figure, dossier.figures.isEmpty)
    list("Sources", .source, dossier.sources.isEmpty)
    list("Events", .event, dossier.events.isEmpty)
    sections.append(Entry(text: "Timeline", path: .timeline))
    sections.append(Entry(text: "Open questions", path: .openQuestions))
    self.sections = sections
    pages = Menu.pages(of: dossier).map {
      Entry(text: $0.header.title, path: PagePath(of: $0.id))
    }
  }

  /// All pages; of more than a hundred, since each page of the site lists them, those that are policies.
  private static func pages(of dossier: Dossier) -> [Page] {
    guard dossier.pages.count > 100 else { return dossier.pages }
    let policies = dossier.settings.policies
    let named = [
      policies.methodology, policies.corrections, policies.contact, policies.funding,
      policies.unnamedSources,
    ]
    return dossier.pages.filter { named.contains($0.id) }
  }
}

extension Composer {
  /// The frame of an entity's page.
  func frame(of entity: any Entity, asOf change: LastChangeView?) -> PageFrame {
    frame(
      title: entity.header.title, description: entity.header.summary,
      band: entity.header.publication.band, asOf: change?.date, isArticle: true)
  }

  func frame(
    title: String, description: String? = nil, band: String? = nil, asOf: DateView? = nil,
    isArticle: Bool = false
  ) -> PageFrame {
    let settings = site.dossier.settings
    return PageFrame(
      siteTitle: settings.title, language: settings.language,
      isRightToLeft: settings.isRightToLeft,
      title: title, isHome: links.page == .home, description: description,
      canonical: links.page == .notFound ? nil : site.canonical(links.page),
      homeHref: .path(.home), styleHref: .path(PagePath(known: "theme/style.css")),
      picturesHref: .path(PagePath(known: "theme/pictures.css")),
      iconHref: .path(PagePath(known: "theme/icon.svg")),
      script: ScriptElement(path: PagePath(known: "theme/dossier.js")),
      feedHref: settings.baseURL.map { _ in .path(.feed) },
      menu: site.menu.sections.map(menuLink), pages: site.menu.pages.map(menuLink),
      publisher: settings.publisher.map(publisherView), band: band, asOf: asOf,
      hasCitation: links.page != .notFound, isArticle: isArticle,
      locale: settings.openGraphLocale, image: settings.baseURL.map { $0 + "theme/site.png" })
  }

  private func menuLink(_ entry: Menu.Entry) -> MenuLink {
    MenuLink(
      text: entry.text, href: .path(entry.path), isCurrent: entry.path == links.page)
  }

  private func publisherView(_ publisher: Settings.Publisher) -> PublisherView {
    PublisherView(
      name: publisher.name, href: publisher.url,
      logo: publisher.logo.map { links.href(.asset($0)) })
  }
}

extension Publication {
  var band: String? {
    switch self {
    case .published: nil
    case .draft: "Draft"
    case .embargoed: "Embargoed"
    }
  }
}
