public import Dossiers
import HTML
import Parallel
import Templates

/// A dossier as a site: everything that its pages share, worked out once.
public final class Site: Sendable {
  let dossier: Dossier
  let words: ThemeWords
  let templates: PageTemplates
  let theme: Theme
  /// By the numbers of the entities.
  let titles: [String?]
  let anchors: Anchors
  /// By the rows of the sections.
  let layouts: [SectionLayout]
  let lists: Lists
  /// The edges of the entities that have too many for one page.
  let dividedEdges: [EntityID: DividedEdges]
  /// About how many bytes of entries a page may hold before it is cut into parts.
  let pageSize: Int
  let menu: Menu
  /// The day on which anything changed last by the record of publication, or else the date of the newest thing that
  /// claims hold.
  let lastChange: PartialDate?
  /// What each page says of the site, so that none reads the settings again.
  let title, language, openGraphLocale: String
  let isRightToLeft: Bool
  let baseURL: String?
  let extra: Value
  /// How many points all claims have.
  let pointCount: Int
  /// What opens an editor program from the pages of a preview.
  let editLinks: EditLinks?
  /// On how many threads it may be made.
  let jobs: Int

  /// A page may have 300 KB: what else is on it, and entries that take more than was thought, have the rest.
  public static let usualPageSize = 200_000

  public init(
    of dossier: Dossier, theme: Theme, templates: PageTemplates,
    pageSize: Int = Site.usualPageSize, editLinks: EditLinks? = nil, jobs: Int = 1
  ) {
    self.dossier = dossier
    self.theme = theme
    self.templates = templates
    self.editLinks = editLinks
    (self.pageSize, self.jobs) = (pageSize, jobs)
    words = templates.words
    let settings = dossier.settings
    (title, language, baseURL) = (settings.title, settings.language, settings.baseURL)
    (isRightToLeft, openGraphLocale) = (settings.isRightToLeft, settings.openGraphLocale)
    extra = Value(settings.extra)
    titles = dossier.titlesAlone(in: words)
    let record = dossier.record
    layouts = mapInParallel(dossier.claims, jobs: jobs) {
      $0.sections.map { SectionLayout(record[$0], in: record) }
    }.flatMap(\.self)
    (anchors, lists) = together(jobs: jobs) {
      Anchors(of: record)
    } _: {
      Lists(of: dossier, limit: pageSize, jobs: jobs)
    }
    dividedEdges = dossier.dividedEdges(limit: pageSize, jobs: jobs)
    menu = Menu(of: dossier, words)
    lastChange =
      dossier.publicationRecord.newest.map { PartialDate($0) }
      ?? dossier.lastChange(of: dossier.claims)
    pointCount = record.points.count
  }

  /// Every file of the site. Pages are made when they are written; `root` is the site's folder on disk, an absolute
  /// path without links.
  public func files(copyingFrom root: String) -> [SiteFile] {
    pageFiles(copyingFrom: root) + searchFiles
  }

  /// Every file but those of the search's index.
  public func pageFiles(copyingFrom root: String) -> [SiteFile] {
    FixedPage.all(besides: dossier.staticFiles).flatMap(files) + claimPages + withdrawnPages
      + figurePages + sourcePages + eventPages + prosePages + corrections + redirects + themeAssets
      + assets(in: root) + staticFiles(in: root)
  }
}

extension Site {
  /// The files of a page: a long list has several.
  private func files(of page: FixedPage) -> [SiteFile] {
    guard page.isMade(by: dossier.settings) else { return [] }
    return switch page {
    case .home: [home]
    case .claims: pages(.claims, lists.claims, templates.claims)
    case .figures: pages(.figures, lists.figures, templates.figures)
    case .sources: pages(.sources, lists.sources, templates.sources)
    case .events: pages(.events, lists.events, templates.events)
    case .timeline: pages(.timeline, lists.timeline, templates.timeline)
    case .openQuestions:
      pages(
        .openQuestions, lists.openQuestions, templates.openQuestions,
        words.text("description.open-questions"))
    case .network: pages(.network, lists.network, templates.network)
    case .search: pages(.search, lists.index, templates.search)
    case .vocabulary: [vocabulary]
    case .notFound: [notFound]
    case .feed:
      baseURL.map { base in
        [SiteFile(.feed) { $0 += Feed(of: self, at: base).bytes }]
      } ?? []
    case .sitemap: baseURL.map { Sitemap(of: self, at: $0).files } ?? []
    case .claimReviews:
      [SiteFile(PagePath(page)) { $0 += ClaimReviewFeed(of: self).bytes }]
    case .trust: [SiteFile(PagePath(page)) { [dossier] in $0 += TrustFile(of: dossier).text.utf8 }]
    case .robots:
      [SiteFile(PagePath(page)) { [dossier] in $0 += Array(Robots(of: dossier).text.utf8) }]
    case .noJekyll: [SiteFile(PagePath(page)) { _ in }]
    // Whoever writes the files lists them.
    case .manifest: []
    }
  }

  private var home: SiteFile {
    let about = dossier.pages.first { $0.id.id == "about" }
    let head = PageHead(
      title: title, description: about?.header.summary, asOf: lastChange)
    return page(.home, templates.home, Home()) { WebPage(self, $0, head) }
  }

  private var claimPages: [SiteFile] {
    dossier.claims.flatMap { claim in
      [
        page(PagePath(of: claim.id), templates.claim, claim) { links in
          var head = self.head(of: claim, asOf: self.facts[claim].lastChange?.date)
          head.description = WebPage(self, links, head).summaryAlone(of: claim)
          return WebPage(
            self, links, head, citations: Citations(of: claim, in: self),
            roles: FirstRoles(of: claim, in: self))
        }
      ] + parts(of: claim)
    }
  }

  private var withdrawnPages: [SiteFile] {
    dossier.withdrawn.map { claim in
      page(PagePath(of: claim.id), templates.withdrawn, claim) { links in
        let head = PageHead(
          title: self.words.text("page.withdrawn"),
          description: claim.header.corrections.first?.text, band: self.band(of: claim),
          asOf: self.dossier.lastChange(of: claim)?.date,
          published: self.dossier.publicationRecord.dates(of: claim.id), isArticle: true,
          subject: claim)
        return WebPage(self, links, head)
      }
    }
  }

  private var figurePages: [SiteFile] {
    dossier.figures.flatMap { figure in
      [
        page(PagePath(of: figure.id), templates.figure, figure) { links in
          WebPage(
            self, links, self.head(of: figure, asOf: self.newestDate(figure)),
            citations: Citations(of: figure))
        }
      ] + parts(of: figure)
    }
  }

  /// The newest date of a figure's page and of the claims that it has to do with.
  private func newestDate(_ figure: Figure) -> PartialDate? {
    let edges = edges(of: figure.id)
    let ends = edges.incoming.map(\.from.entity) + edges.outgoing.map(\.to.entity)
    return [
      dossier.lastChange(of: unique(ends).compactMap { claim($0) }),
      dossier.lastChange(of: figure)?.date,
    ]
    .compactMap(\.self).max { $0.lastDay < $1.lastDay }
  }

  private var sourcePages: [SiteFile] {
    dossier.sources.flatMap { source in
      [
        page(PagePath(of: source.id), templates.source, source) {
          WebPage(
            self, $0, self.head(of: source, asOf: nil), citations: Citations(of: source.body))
        }
      ] + parts(of: source)
    }
  }

  private var eventPages: [SiteFile] {
    dossier.events.flatMap { event in
      [
        page(PagePath(of: event.id), templates.event, event) {
          WebPage(self, $0, self.head(of: event, asOf: nil), citations: Citations(of: event.body))
        }
      ] + parts(of: event)
    }
  }

  private var prosePages: [SiteFile] {
    dossier.pages.map { prose in
      page(PagePath(of: prose.id), templates.page, prose) {
        WebPage(
          self, $0, self.head(of: prose, asOf: self.dossier.lastChange(of: prose)?.date),
          citations: Citations(of: prose.body))
      }
    }
  }

  /// The parts of the list of corrections; the list itself is on its page.
  private var corrections: [SiteFile] {
    guard let page = dossier.correctionsPage, let list = correctionsList else { return [] }
    return parts(of: list, nil, band: band(of: page))
  }

  private var vocabulary: SiteFile {
    page(PagePath(.vocabulary), templates.vocabulary, VocabularyPage()) {
      WebPage(self, $0, PageHead(title: self.words.title(of: .vocabulary)))
    }
  }

  private var notFound: SiteFile {
    // It is served in place of pages at any depth, so its links cannot depend on where it is.
    // Without an address the best guess is that the site has its host to itself.
    let links = Links(on: .notFound, root: dossier.settings.rootOnServer ?? "/")
    return page(links, templates.notFound, NotFound()) {
      WebPage(self, $0, PageHead(title: self.words.text("page.not-found")))
    }
  }

  private var redirects: [SiteFile] {
    dossier.pageSubjects.flatMap { entity in
      entity.header.redirects.compactMap { old in
        PagePath(serving: old).map { path in
          page(path, templates.redirect, Redirect(target: entity.id)) {
            WebPage(self, $0, PageHead(title: self.pageTitle(of: entity.id)))
          }
        }
      }
    }
  }
}

extension Site {
  private func pages<Entry>(
    _ page: FixedPage, _ division: PagedList<Entry>,
    _ template: Template<WebPage, ListPage<Entry>>, _ description: String? = nil
  ) -> [SiteFile] {
    let list = list(page, division.tree)
    return list.tree.parts.indices.map { part in
      let row = ListPage(list: list, part: part, entries: Array(division.entries(on: part)))
      let head = PageHead(title: list.title(of: part, in: words), description: description)
      return self.page(list.path(of: part), template, row) { WebPage(self, $0, head) }
    }
  }

  /// What does not fit on an entity's own page.
  private func parts(of entity: any Entity) -> [SiteFile] {
    edgesList(of: entity.id).map { parts(of: $0, entity, band: band(of: entity)) } ?? []
  }

  private func parts(of list: ListHeading, _ entity: (any Entity)?, band: String?) -> [SiteFile] {
    list.tree.parts.indices.dropFirst().map { part in
      let head = PageHead(
        title: list.title(of: part, in: words),
        isHeadline: (entity as? Source)?.isHeadline == true, band: band, subject: entity)
      let row = PartPage(list: list, part: part, entity: entity)
      return page(list.path(of: part), templates.part, row) { WebPage(self, $0, head) }
    }
  }

  private func page<Row: Sendable>(
    _ path: PagePath, _ template: Template<WebPage, Row>, _ row: Row,
    _ page: @escaping @Sendable (Links) -> WebPage
  ) -> SiteFile {
    self.page(Links(on: path), template, row, page)
  }

  private func page<Row: Sendable>(
    _ links: Links, _ template: Template<WebPage, Row>, _ row: Row,
    _ page: @escaping @Sendable (Links) -> WebPage
  ) -> SiteFile {
    SiteFile(links.page) { [isRightToLeft] bytes in
      var html = HTMLBuffer(isRightToLeft: isRightToLeft, after: bytes)
      bytes = []
      template.render(row, on: page(links), into: &html)
      bytes = html.bytes
    }
  }
}
