import Dossiers

/// What surrounds every page: its head, the site's menu, the footer.
struct PageFrame: View {
  let siteTitle: String
  let language: String
  let isRightToLeft: Bool
  /// The page's own title; the site's on the home page.
  let title: String
  let quotedTitle: String
  let isHome: Bool
  let description: String?
  let canonical: String?
  let homeHref: Href
  let styleHref: Href
  let picturesHref: Href
  let customHref: Href
  let iconHref: Href
  let script: ScriptElement
  let feedHref: Href?
  let menu: [MenuLink]
  let pages: [MenuLink]
  let publisher: PublisherView?
  /// Why the page is not published; only in a build of drafts.
  let band: String?
  /// The site's own, from its settings.
  let extra: Extra
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
      .text("site_title", \.siteTitle, "The site's title"),
      .text("language", \.language, "The site's language, as a tag such as `en`"),
      .flag(
        "right_to_left", \.isRightToLeft,
        "Whether the site's language is written from right to left"),
      .text(
        "title", \.title,
        "The page's title as it can be read alone, a claim's after “Claim:”; on the first page the site's"
      ),
      .text(
        "quoted_title", \.quotedTitle,
        "The same in quotation marks; a headline, which has its own, as it is"),
      .flag("is_home", \.isHome, "Whether this is the site's first page"),
      .text("description", \.description, "What the page is about, for search engines"),
      .text("canonical", \.canonical, "The page's whole web address; only with a `base-url`"),
      .text("home_href", \.homeHref, "Link to the first page"),
      .text("style_href", \.styleHref, "Link to `theme/style.css`"),
      .text("pictures_href", \.picturesHref, "Link to `theme/pictures.css`"),
      .text(
        "custom_href", \.customHref, "Link to `theme/custom.css`, which stands after the other two"),
      .text("icon_href", \.iconHref, "Link to `theme/icon.svg`"),
      .html("script", \.script, "The element that loads `theme/dossier.js`"),
      .text("feed_href", \.feedHref, "Link to the site's feed; only with a `base-url`"),
      .list("menu", \.menu, "The links of the menu: the lists and the timeline"),
      .list("pages", \.pages, "The links of the footer: the pages of free text"),
      .view("publisher", \.publisher, "Who publishes the dossier"),
      .text("band", \.band, "Why the page is not published, in a word; only in a build of drafts"),
      .extra("extra", \.extra, "Whatever `dossier.yml` has under `extra`, by the names used there"),
      .view("as_of", \.asOf, "The date of the newest thing on the page, if the record has one"),
      .flag("citable", \.hasCitation, "Whether the page can be cited: not where none was found"),
      .flag(
        "article", \.isArticle, "Whether it is the page of one claim, figure, source or the like"),
      .text("locale", \.locale, "The site's language as OpenGraph spells it"),
      .text("image", \.image, "The absolute address of the site's image, where it has a base-url"),
    ])
}

/// A link of the menu or the footer.
struct MenuLink: View {
  let text: String
  let href: Href
  let isCurrent: Bool

  static let shape = Shape<MenuLink>(
    "menu_link",
    [
      .text("text", \.text, "The link's words"),
      .text("href", \.href, "Link to the page"),
      .flag("current", \.isCurrent, "Whether this is the page that the reader is on"),
    ])
}

/// Who publishes the dossier.
struct PublisherView: View {
  let name: String
  let href: String?
  let logo: String?
  let logoWidth: Int?
  let logoHeight: Int?

  static let shape = Shape<PublisherView>(
    "publisher",
    [
      .text("name", \.name, "The publisher's name"),
      .text("href", \.href, "Web address of the publisher"),
      .text("logo", \.logo, "Link to the publisher's logo, an image"),
      .text(
        "logo_width", \.logoWidth,
        "How many pixels wide the logo is; nothing where its file does not say"),
      .text("logo_height", \.logoHeight, "How many pixels high it is"),
    ])
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
    let empty = [
      dossier.claims.isEmpty ? FixedPage.claims : nil,
      dossier.figures.isEmpty ? .figures : nil,
      dossier.sources.isEmpty ? .sources : nil, dossier.events.isEmpty ? .events : nil,
    ]
    sections = FixedPage.allCases.filter { !empty.contains($0) }.compactMap { page in
      page.title.map { Entry(text: $0, path: PagePath(page)) }
    }
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
  func frame(of entity: any Entity, asOf date: PartialDate?) -> PageFrame {
    frame(
      title: site.pageTitle(of: entity.id), isHeadline: (entity as? Source)?.isHeadline == true,
      description: (entity as? Claim).map { summaryAlone(of: $0) } ?? entity.header.summary,
      band: band(of: entity), asOf: date, isArticle: true)
  }

  /// Why the entity's page is not published, in a word.
  func band(of entity: any Entity) -> String? {
    switch entity.header.publication {
    case .published: site.dossier.withheldWith[entity.id] == nil ? nil : "Withheld"
    case .draft: "Draft"
    case .embargoed: "Embargoed"
    }
  }

  func frame(
    title: String, isHeadline: Bool = false, description: String? = nil, band: String? = nil,
    asOf: PartialDate? = nil,
    isArticle: Bool = false
  ) -> PageFrame {
    let settings = site.dossier.settings
    return PageFrame(
      siteTitle: settings.title, language: settings.language,
      isRightToLeft: settings.isRightToLeft,
      title: title, quotedTitle: isHeadline ? title : quoted(title),
      isHome: links.page == .home,
      description: description,
      canonical: links.page == .notFound ? nil : site.canonical(links.page),
      homeHref: .path(.home), styleHref: .path(PagePath(known: "theme/style.css")),
      picturesHref: .path(PagePath(known: "theme/pictures.css")),
      customHref: .path(PagePath(known: "theme/custom.css")),
      iconHref: .path(PagePath(known: "theme/icon.svg")),
      script: ScriptElement(path: PagePath(known: "theme/dossier.js")),
      feedHref: settings.baseURL.map { _ in .path(.feed) },
      menu: site.menu.sections.map(menuLink), pages: site.menu.pages.map(menuLink),
      publisher: settings.publisher.map(publisherView), band: band, extra: settings.extra,
      asOf: asOf.map { DateView($0) }, hasCitation: links.page != .notFound, isArticle: isArticle,
      locale: settings.openGraphLocale, image: settings.baseURL.map { $0 + "theme/site.png" })
  }

  private func menuLink(_ entry: Menu.Entry) -> MenuLink {
    MenuLink(
      text: entry.text, href: .path(entry.path), isCurrent: entry.path == links.page)
  }

  private func publisherView(_ publisher: Settings.Publisher) -> PublisherView {
    let size = publisher.logo.flatMap { site.dossier.imageSizes[$0] }
    return PublisherView(
      name: publisher.name, href: publisher.url,
      logo: publisher.logo.map { links.href(.asset($0)) }, logoWidth: size?.width,
      logoHeight: size?.height)
  }
}
