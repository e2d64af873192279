import Dossiers

/// The addresses of all published pages, for search engines.
struct Sitemap {
  let bytes: [UInt8]

  init(of site: Site, at base: String) {
    let lists: [EntityKind] = [.claim, .figure, .source, .event]
    let entities = site.dossier.entities.filter(\.header.publication.isPublished)
    let paths =
      [.home, .timeline] + lists.map { PagePath(listing: $0) }
      + entities.map { PagePath(of: $0.id) }
    var markup = Markup()
    markup.raw("<?xml version=\"1.0\" encoding=\"utf-8\"?>\n")
    markup.raw("<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n")
    for path in paths.sorted() {
      markup.raw("<url><loc>")
      markup.text(base + percentEncoded(path: path.served))
      markup.raw("</loc></url>\n")
    }
    markup.raw("</urlset>\n")
    bytes = markup.bytes
  }
}
