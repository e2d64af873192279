public import Dossiers
import Parallel

/// A dossier as a site: everything that its pages share, worked out once.
///
/// A reference: every thread asks it all the time, and must not count what it holds each time.
public final class Site: Sendable {
  let dossier: Dossier
  let templates: PageTemplates
  let theme: Theme
  let directory: Directory
  let anchors: Anchors
  let lists: Lists
  /// The edges of the entities that have too many for one page.
  let dividedEdges: [EntityID: DividedEdges]
  /// About how many bytes of entries a page may hold before it is cut into parts.
  let pageWeight: Int
  let menu: Menu
  /// What opens an editor program from the pages of a preview.
  let editLinks: EditLinks?

  /// A page may have 300 KB: what else stands on it, and entries that take more than was thought, have the rest.
  public static let usualPageWeight = 200_000

  public init(
    of dossier: Dossier, theme: Theme, templates: PageTemplates,
    pageWeight: Int = Site.usualPageWeight, editLinks: EditLinks? = nil, jobs: Int = 1
  ) {
    self.dossier = dossier
    self.theme = theme
    self.templates = templates
    self.editLinks = editLinks
    let directory = Directory(of: dossier)
    self.directory = directory
    self.pageWeight = pageWeight
    (anchors, lists) = together(jobs: jobs) {
      Anchors(of: dossier.claims)
    } _: {
      Lists(of: directory, limit: pageWeight, jobs: jobs)
    }
    dividedEdges = directory.dividedEdges(limit: pageWeight, jobs: jobs)
    menu = Menu(of: dossier)
  }

  /// Every file of the site. Pages are made when they are written; `root` is the site's folder on disk,
  /// an absolute path without links.
  public func files(copyingFrom root: String) -> [OutputFile] {
    FixedPage.all(besides: dossier.staticFiles).flatMap(files) + claimPages + withdrawnPages
      + figurePages + sourcePages + eventPages + pages + corrections + redirects + themeAssets
      + assets(in: root) + staticFiles(in: root)
  }
}

extension Site {
  /// The files of a page: a long list has several.
  private func files(of page: FixedPage) -> [OutputFile] {
    switch page {
    case .home: [self.page(.home, templates.home) { $0.homePage() }]
    case .claims: pages(of: list(.claim), templates.claims) { $0.claimList($1, on: $2) }
    case .figures: pages(of: list(.figure), templates.figures) { $0.figureList($1, on: $2) }
    case .sources: pages(of: list(.source), templates.sources) { $0.sourceList($1, on: $2) }
    case .events: pages(of: list(.event), templates.events) { $0.eventList($1, on: $2) }
    case .timeline: pages(of: timelineList, templates.timeline) { $0.timelinePage($1, on: $2) }
    case .network: pages(of: networkList, templates.network) { $0.networkPage($1, on: $2) }
    case .openQuestions:
      pages(of: openQuestionsList, templates.openQuestions) { $0.openQuestionsPage($1, on: $2) }
    case .notFound: [notFound]
    case .feed:
      dossier.settings.baseURL.map { base in
        [OutputFile(.feed) { $0 += Feed(of: self, at: base).bytes }]
      } ?? []
    case .sitemap: dossier.settings.baseURL.map { Sitemap(of: self, at: $0).files } ?? []
    case .robots:
      [OutputFile(PagePath(page)) { [dossier] in $0 += Array(Robots(of: dossier).text.utf8) }]
    case .noJekyll: [OutputFile(PagePath(page)) { _ in }]
    // Whoever writes the files lists them.
    case .manifest: []
    }
  }

  private var claimPages: [OutputFile] {
    dossier.claims.flatMap { claim in
      [page(PagePath(of: claim.id), templates.claim) { $0.claimPage(claim) }]
        + parts(of: claim) { $0.partPage(of: claim, "claim", $1, on: $2) }
    }
  }

  private var withdrawnPages: [OutputFile] {
    dossier.withdrawn.map { claim in
      page(PagePath(of: claim.id), templates.withdrawn) { $0.withdrawnPage(claim) }
    }
  }

  private var figurePages: [OutputFile] {
    dossier.figures.flatMap { figure in
      [page(PagePath(of: figure.id), templates.figure) { $0.figurePage(figure) }]
        + parts(of: figure) { $0.partPage(of: figure, $1, on: $2) }
    }
  }

  private var sourcePages: [OutputFile] {
    dossier.sources.flatMap { source in
      [page(PagePath(of: source.id), templates.source) { $0.sourcePage(source) }]
        + parts(of: source) { $0.partPage(of: source, $1, on: $2) }
    }
  }

  private var eventPages: [OutputFile] {
    dossier.events.flatMap { event in
      [page(PagePath(of: event.id), templates.event) { $0.eventPage(event) }]
        + parts(of: event) { $0.partPage(of: event, "event", $1, on: $2) }
    }
  }

  private var pages: [OutputFile] {
    dossier.pages.map { prose in
      page(PagePath(of: prose.id), templates.page) { $0.prosePage(prose) }
    }
  }

  /// The parts of the list of corrections; the list itself stands on its page.
  private var corrections: [OutputFile] {
    guard let page = dossier.correctionsPage, let list = correctionsList else { return [] }
    return pages(of: list, templates.part, from: 1) { $0.correctionsPart(of: page, $1, on: $2) }
  }

  private var notFound: OutputFile {
    // It is served in place of pages at any depth, so its links cannot depend on where it lies.
    // Without an address the best guess is that the site has its host to itself.
    let links = Links(on: .notFound, root: dossier.settings.rootOnServer ?? "/")
    return page(links, templates.notFound) { $0.notFoundPage() }
  }

  private var redirects: [OutputFile] {
    dossier.pageSubjects.flatMap { entity in
      entity.header.redirects.compactMap { old in
        PagePath(serving: old).map { path in
          page(path, templates.redirect) { $0.redirectPage(to: entity.id) }
        }
      }
    }
  }

  private func assets(in root: String) -> [OutputFile] {
    dossier.assets.compactMap { asset in
      PagePath(of: asset).map {
        OutputFile($0, copying: root + "/content/assets/" + asset.text, within: root)
      }
    }
  }

  private func staticFiles(in root: String) -> [OutputFile] {
    dossier.staticFiles.compactMap { name in
      PagePath(name).map {
        OutputFile($0, copying: root + "/content/static/" + name, within: root)
      }
    }
  }

  private var themeAssets: [OutputFile] {
    theme.assets.compactMap { asset in
      PagePath(asset.path).map { path in OutputFile(path) { $0 += asset.bytes } }
    }
  }

  /// The pages of a list, or of its parts only.
  private func pages<V: View>(
    of list: PagedList, _ template: Template<V>, from first: Int = 0,
    _ view: @escaping @Sendable (Composer, PagedList, Int) -> V
  ) -> [OutputFile] {
    list.tree.parts.indices.dropFirst(first).map { part in
      page(list.path(of: part), template) { view($0, list, part) }
    }
  }

  /// What does not fit on an entity's own page.
  private func parts(
    of entity: any Entity, _ view: @escaping @Sendable (Composer, PagedList, Int) -> PartPage
  ) -> [OutputFile] {
    guard let list = edgesList(of: entity.id) else { return [] }
    return pages(of: list, templates.part, from: 1, view)
  }

  private func page<V: View>(
    _ path: PagePath, _ template: Template<V>, _ view: @escaping @Sendable (Composer) -> V
  ) -> OutputFile {
    page(Links(on: path), template, view)
  }

  private func page<V: View>(
    _ links: Links, _ template: Template<V>, _ view: @escaping @Sendable (Composer) -> V
  ) -> OutputFile {
    OutputFile(links.page) { bytes in
      let start = bytes.count
      let composer = Composer(self, links)
      template.render(view(composer), by: composer, into: &bytes)
      guard let order = composer.order else { return }
      bytes.removeSubrange(start...)
      let ordered = Composer(self, links, by: order)
      template.render(view(ordered), by: ordered, into: &bytes)
    }
  }
}
