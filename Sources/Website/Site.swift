public import Dossiers

/// A dossier as a site: everything that its pages share, worked out once.
///
/// A reference: every thread asks it all the time, and must not count what it holds each time.
public final class Site: Sendable {
  let dossier: Dossier
  let templates: PageTemplates
  let theme: Theme
  let titles: [EntityID: String]
  let anchors: Anchors
  /// Every dated statement and event, the oldest first.
  let chronicle: [Occurrence]
  let menu: Menu

  public init(of dossier: Dossier, theme: Theme, templates: PageTemplates) {
    self.dossier = dossier
    self.theme = theme
    self.templates = templates
    titles = Dictionary(
      uniqueKeysWithValues: dossier.entities.lazy.map { ($0.id, $0.header.title) })
    anchors = Anchors(of: dossier.claims)
    chronicle = dossier.chronicle
    menu = Menu(of: dossier)
  }

  /// Every file of the site. Pages are made when they are written; `root` is the site's folder on disk,
  /// an absolute path without links.
  public func files(copyingFrom root: String) -> [OutputFile] {
    overviews + lists + claims + figures + sources + events + pages + redirects
      + themeAssets + assets(in: root)
      + staticFiles(in: root) + forMachines
  }
}

extension Site {
  private var overviews: [OutputFile] {
    [
      page(.home, templates.home) { $0.homePage() },
      page(.timeline, templates.timeline) { $0.timelinePage() },
      notFound,
    ]
  }

  private var lists: [OutputFile] {
    [
      page(PagePath(listing: .claim), templates.claims) { $0.claimList() },
      page(PagePath(listing: .figure), templates.figures) { $0.figureList() },
      page(PagePath(listing: .source), templates.sources) { $0.sourceList() },
      page(PagePath(listing: .event), templates.events) { $0.eventList() },
    ]
  }

  private var claims: [OutputFile] {
    dossier.claims.map { claim in
      page(PagePath(of: claim.id), templates.claim) { $0.claimPage(claim) }
    }
  }

  private var figures: [OutputFile] {
    dossier.figures.map { figure in
      page(PagePath(of: figure.id), templates.figure) { $0.figurePage(figure) }
    }
  }

  private var sources: [OutputFile] {
    dossier.sources.map { source in
      page(PagePath(of: source.id), templates.source) { $0.sourcePage(source) }
    }
  }

  private var events: [OutputFile] {
    dossier.events.map { event in
      page(PagePath(of: event.id), templates.event) { $0.eventPage(event) }
    }
  }

  private var pages: [OutputFile] {
    dossier.pages.map { prose in
      page(PagePath(of: prose.id), templates.page) { $0.prosePage(prose) }
    }
  }

  private var notFound: OutputFile {
    // It is served in place of pages at any depth, so its links cannot depend on where it lies.
    let links = rootOnServer.map { Links(on: .notFound, root: $0) } ?? Links(on: .notFound)
    return page(links, templates.notFound) { $0.notFoundPage() }
  }

  private var redirects: [OutputFile] {
    dossier.entities.flatMap { entity in
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

  /// What needs absolute addresses.
  private var forMachines: [OutputFile] {
    guard let base = dossier.settings.baseURL else { return [] }
    return [
      OutputFile(.feed) { $0 += Feed(of: self, at: base).bytes },
      OutputFile(.sitemap) { $0 += Sitemap(of: self, at: base).bytes },
    ]
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
      template.render(view(Composer(self, links)), into: &bytes)
    }
  }
}
