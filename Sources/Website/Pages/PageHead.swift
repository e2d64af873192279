import Dossiers
import HTML
import Templates

extension PageHead {
  static let schema = Schema<WebPage, PageHead>("frame") {
    Field.text("site_title", "The site's title") { page, _ in page.site.title }
    Field.text("language", "The site's language, as a tag such as `en`") { page, _ in
      page.site.language
    }
    Field.flag("right_to_left", "Whether the site's language is written from right to left") {
      page, _ in page.site.isRightToLeft
    }
    Field.text("title", "The page's title, to be read alone; on the first page the site's") {
      $1.title
    }
    Field.text(
      "quoted_title", "The same in quotation marks; a headline, which has its own, as it is"
    ) { $1.isHeadline ? $1.title : $0.words.quoted($1.title) }
    Field.flag("is_home", "Whether this is the site's first page") { page, _ in
      page.links.page == .home
    }
    Field.text("description", "What the page is about, for search engines") { $1.description }
    Field.text("canonical", "The page's whole web address; only with a `base-url`") { page, _ in
      page.links.page == .notFound ? nil : page.site.canonical(page.links.page)
    }
    Field.href("home_href", "Link to the first page") { _, _ in .path(.home) }
    Field.themeFile("style_href", "style.css")
    Field.href("custom_href", "Link to `theme/custom.css`, unless that is empty") { page, _ in
      page.site.theme.hasCustomStyle ? .path(PagePath(known: "theme/custom.css")) : nil
    }
    Field.href("network_href", "Link to `theme/network.css`; only on the pages of the network") {
      page, _ in
      page.links.page.text.hasPrefix("network/") ? .path(PagePath(known: "theme/network.css")) : nil
    }
    Field.href("search_style_href", "Link to `theme/search.css`; only on the pages of the search") {
      page, _ in
      page.links.page.text.hasPrefix("search/") ? .path(PagePath(known: "theme/search.css")) : nil
    }
    Field.href(
      "search_href",
      "Where the form leads in which words are sought; not on that page itself, nor with `search: false`"
    ) { page, _ in
      page.dossier.settings.hasSearch && page.links.page != PagePath(.search)
        ? .path(PagePath(.search)) : nil
    }
    Field.themeFile("icon_href", "icon.svg")
    Field.script("script", "dossier.js")
    Field.href("feed_href", "Link to the site's feed; only with a `base-url`") { page, _ in
      page.site.baseURL.map { _ in .path(.feed) }
    }
    Field.rows("menu", MenuEntry.schema, "The links of the menu: the lists and the timeline") {
      page, _ in page.site.menu.sections
    }
    Field.rows(
      "pages", MenuEntry.schema,
      "The links of the footer: the pages of free text, and that on structured data"
    ) {
      page, _ in page.site.menu.pages
    }
    Field.row("publisher", Settings.Publisher.schema, "Who publishes the dossier") { page, _ in
      page.dossier.settings.publisher
    }
    Field.text("band", "Why the page is not published, in a word; only in a build of drafts") {
      $1.band
    }
    Field.row("as_of", PartialDate.schema, "The date of the newest thing on the page") { $1.asOf }
    Field.row(
      "first_published", PartialDate.schema,
      "The day on which the page was published first, by the record of publication"
    ) { _, head in head.published.map { PartialDate($0.first) } }
    Field.row(
      "last_changed", PartialDate.schema,
      "The day on which what it tells changed last, if that is another"
    ) { _, head in
      head.published.flatMap { $0.changed == $0.first ? nil : PartialDate($0.changed) }
    }
    Field.row("record_as_of", PartialDate.schema, "The date of the newest thing on record at all") {
      page, _ in page.site.lastChange
    }
    Field.flag("citable", "Whether the page can be cited: not where none was found") { page, _ in
      page.links.page != .notFound
    }
    Field.flag("article", "Whether it is the page of one claim, figure, source or the like") {
      $1.isArticle
    }
    Field.text("locale", "The site's language as OpenGraph spells it") { page, _ in
      page.site.openGraphLocale
    }
    Field.text("image", "The absolute address of the site's image, where it has a base-url") {
      page, _ in page.site.baseURL.map { $0 + "theme/site.png" }
    }
    Field.structuredData("structured_data")
    Field.value("extra", "Whatever `dossier.yml` has under `extra`, by the names used there") {
      page, _ in page.site.extra
    }
  }
}

extension Field where Page == WebPage {
  fileprivate static func themeFile(_ name: String, _ file: String) -> Field {
    .href(name, "Link to `theme/\(file)`") { _, _ in .path(PagePath(known: "theme/" + file)) }
  }
}

extension Field where Page == WebPage {
  /// The element that loads a script. A template could not write it: no value may be a script's address.
  static func script(_ name: String, _ file: String) -> Field {
    .markup(name, "The element that loads `theme/\(file)`") { page, _, html in
      html.raw("<script src=\"")
      html.append(page.href(.path(PagePath(known: "theme/" + file))), for: .wholeURL)
      html.raw("\" defer></script>")
    }
  }
}

/// A link of the menu or the footer.
struct MenuEntry: Sendable {
  let text: String
  let path: PagePath

  static let schema = Schema<WebPage, MenuEntry>("menu_link") {
    Field.text("text", "The link's words") { $1.text }
    Field.href("href", "Link to the page") { .path($1.path) }
    Field.flag("current", "Whether this is the page that the reader is on") {
      $1.path == $0.links.page
    }
  }
}

/// The menu and the footer's links.
struct Menu: Sendable {
  let sections: [MenuEntry]
  let pages: [MenuEntry]

  init(of dossier: Dossier, _ words: ThemeWords) {
    let empty = [
      dossier.claims.isEmpty ? FixedPage.claims : nil, dossier.figures.isEmpty ? .figures : nil,
      dossier.sources.isEmpty ? .sources : nil, dossier.events.isEmpty ? .events : nil,
    ]
    sections = FixedPage.allCases.filter { $0.isInMenu && !empty.contains($0) }.map {
      MenuEntry(text: words.title(of: $0), path: PagePath($0))
    }
    pages =
      Menu.pages(of: dossier).map {
        MenuEntry(text: $0.header.title, path: PagePath(of: $0.id))
      }
      + [FixedPage.vocabulary].filter { $0.isMade(by: dossier.settings) }.map {
        MenuEntry(text: words.title(of: $0), path: PagePath($0))
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

extension Settings.Publisher {
  static let schema = Schema<WebPage, Settings.Publisher>("publisher") {
    Field.text("name", "The publisher's name") { $1.name }
    Field.text("href", "Web address of the publisher") { $1.url }
    Field.text("logo", "Link to the publisher's logo, an image") { page, publisher in
      publisher.logo.map { page.links.href($0) }
    }
    Field.number("logo_width", "How many pixels wide the logo is, where its file says so") {
      page, publisher in publisher.logo.flatMap { page.dossier.imageSizes[$0]?.width }
    }
    Field.number("logo_height", "How many pixels high it is") { page, publisher in
      publisher.logo.flatMap { page.dossier.imageSizes[$0]?.height }
    }
  }
}

extension Site {
  /// The head of an entity's page.
  func head(of entity: any Entity, asOf date: PartialDate?) -> PageHead {
    PageHead(
      title: pageTitle(of: entity.id), isHeadline: (entity as? Source)?.isHeadline == true,
      description: entity.header.summary, band: band(of: entity), asOf: date,
      published: dossier.publicationRecord.dates(of: entity.id), isArticle: true, subject: entity)
  }

  /// Why the entity's page is not published, in a word.
  func band(of entity: any Entity) -> String? {
    switch entity.header.publication {
    case .published: dossier.withheldWith[entity.id] == nil ? nil : words.text("band.withheld")
    case .draft: words.text("band.draft")
    case .embargoed: words.text("band.embargoed")
    }
  }
}
