import Dossiers

/// The claims that changed last as an Atom feed, the last one first.
struct Feed {
  /// A reader that looks in once a week misses none.
  private static let most = 100

  let bytes: [UInt8]

  init(of site: Site, at base: String) {
    var markup = Markup()
    let settings = site.dossier.settings
    let changes: [(claim: any Entity, changed: Day)] =
      site.dossier.claims.map { ($0, $0.facts.lastChange?.date.lastDay ?? .epoch) }
      + site.dossier.withdrawn.map { ($0, $0.header.corrections.first?.date.lastDay ?? .epoch) }
    let claims = changes.filter(\.claim.header.publication.isPublished)
      .sorted { ($1.changed, $0.claim.id) < ($0.changed, $1.claim.id) }
      .prefix(Feed.most)
    markup.raw("<?xml version=\"1.0\" encoding=\"utf-8\"?>\n")
    markup.raw("<feed xmlns=\"http://www.w3.org/2005/Atom\"")
    markup.attribute("xml:lang", settings.language)
    markup.raw(">\n")
    markup.element("title", settings.title)
    markup.element("id", base)
    markup.link(base, relation: "alternate")
    markup.link(base + PagePath.feed.text, relation: "self")
    markup.element("updated", (claims.first?.changed ?? .epoch).atMidnight)
    markup.raw("<author>")
    markup.element("name", settings.publisher?.name ?? settings.title)
    markup.raw("</author>\n")
    for (claim, changed) in claims { markup.entry(claim, changed, in: site, at: base) }
    markup.raw("</feed>\n")
    bytes = markup.bytes
  }
}

extension Markup {
  fileprivate mutating func entry(
    _ claim: any Entity, _ changed: Day, in site: Site, at base: String
  ) {
    let address = base + PagePath(of: claim.id).served
    raw("<entry>\n")
    element("title", site.pageTitle(of: claim.id))
    element("id", address)
    link(address, relation: "alternate")
    element("updated", changed.atMidnight)
    element(
      "summary", (claim as? Claim)?.standing(in: site) ?? claim.header.corrections.first?.text ?? ""
    )
    raw("</entry>\n")
  }

  fileprivate mutating func element(_ name: StaticString, _ content: String) {
    raw("<")
    raw(name)
    raw(">")
    text(content)
    raw("</")
    raw(name)
    raw(">\n")
  }

  fileprivate mutating func link(_ address: String, relation: StaticString) {
    raw("<link rel=\"")
    raw(relation)
    raw("\"")
    attribute("href", address)
    raw("/>\n")
  }
}

extension Claim {
  /// What it is about and where it stands, its other points counted, and what of them is admitted.
  fileprivate func standing(in site: Site) -> String {
    let composer = Composer(site, Links(on: PagePath(of: id)))
    let parts = [
      composer.summaryAlone(of: self, short), composer.further(self),
      composer.admitted(in: self)?.inWords(by: composer),
    ]
    return parts.compactMap(\.self).joined(separator: " · ")
  }
}

extension Day {
  /// Where nothing is dated: readers of feeds know no earlier day.
  fileprivate static let epoch = Day.first(of: 1970)

  fileprivate var atMidnight: String { description + "T00:00:00Z" }
}
