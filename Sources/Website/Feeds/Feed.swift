import Dossiers
import HTML

/// The claims that changed last as an Atom feed, the last one first: by the record of publication, so that a new claim
/// about an old affair is new. What is not on record has the date of its newest statement.
struct Feed {
  /// A reader that looks in once a week misses none.
  private static let most = 100

  let bytes: [UInt8]

  init(of site: Site, at base: String) {
    var xml = HTMLBuffer()
    let settings = site.dossier.settings
    let changes: [(claim: any Entity, changed: Day)] =
      site.dossier.claims.map { ($0, site.lastChange(of: $0, or: site.facts[$0].lastChange?.date)) }
      + site.dossier.withdrawn.map {
        ($0, site.lastChange(of: $0, or: $0.header.corrections.first?.date))
      }
    let claims = changes.filter(\.claim.header.publication.isPublished)
      .sorted { ($1.changed, $0.claim.id) < ($0.changed, $1.claim.id) }
      .prefix(Feed.most)
    xml.raw("<?xml version=\"1.0\" encoding=\"utf-8\"?>\n")
    xml.raw("<feed xmlns=\"http://www.w3.org/2005/Atom\"")
    xml.attribute("xml:lang", settings.language)
    xml.raw(">\n")
    xml.element("title", settings.title)
    xml.element("id", base)
    xml.link(base, relation: "alternate")
    xml.link(base + PagePath.feed.text, relation: "self")
    xml.element("updated", (claims.first?.changed ?? .epoch).atMidnight)
    xml.raw("<author>")
    xml.element("name", settings.publisher?.name ?? settings.title)
    xml.raw("</author>\n")
    for (claim, changed) in claims { xml.entry(claim, changed, in: site, at: base) }
    xml.raw("</feed>\n")
    bytes = xml.bytes
  }
}

extension HTMLBuffer {
  fileprivate mutating func entry(
    _ claim: any Entity, _ changed: Day, in site: Site, at base: String
  ) {
    let address = base + PagePath(of: claim.id).served
    raw("<entry>\n")
    element("title", site.pageTitle(of: claim.id))
    element("id", address)
    link(address, relation: "alternate")
    if let dates = site.dossier.publicationRecord.dates(of: claim.id) {
      element("published", dates.first.atMidnight)
    }
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
    // No element may be in it, and it is shown alone.
    appendWords(content.isolated, for: .text)
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

extension Site {
  fileprivate func lastChange(of claim: any Entity, or date: PartialDate?) -> Day {
    dossier.publicationRecord.dates(of: claim.id)?.changed ?? date?.lastDay ?? .epoch
  }
}

extension Claim {
  /// What it is about and where it is, its other points counted, and what of them is admitted.
  fileprivate func standing(in site: Site) -> String {
    let page = WebPage(site, Links(on: PagePath(of: id)), PageHead(title: header.title))
    let parts = [page.summaryAlone(of: self, short), page.further(self), page.admitted(self)]
    return site.words.facts(parts.compactMap(\.self))
  }
}

extension Day {
  /// Where nothing is dated: readers of feeds know no earlier day.
  fileprivate static let epoch = Day.first(of: 1970)

  fileprivate var atMidnight: String { description + "T00:00:00Z" }
}
