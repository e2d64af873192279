import Dossiers

/// The claims that changed last as an Atom feed, the last one first.
struct Feed {
  /// A reader that looks in once a week misses none.
  private static let most = 100

  let bytes: [UInt8]

  init(of site: Site, at base: String) {
    var markup = Markup()
    let settings = site.dossier.settings
    let claims = site.dossier.claims.filter(\.header.publication.isPublished)
      .map { (claim: $0, changed: $0.lastChange) }
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
    _ claim: Claim, _ changed: FeedDay, in site: Site, at base: String
  ) {
    let address = base + PagePath(of: claim.id).served
    let composer = Composer(site, Links(on: PagePath(of: claim.id)))
    let words = site.dossier.settings.words
    let standing = [claim.status.map { words.shown($0.rawValue) }, composer.further(claim)]
    raw("<entry>\n")
    element("title", claim.header.title)
    element("id", address)
    link(address, relation: "alternate")
    element("updated", changed.atMidnight)
    let lines =
      [standing.compactMap(\.self).joined(separator: " · ")]
      + [claim.short ?? claim.header.summary].compactMap(\.self)
    element("summary", lines.joined(separator: ". "))
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

/// A day as feeds and sitemaps compare and spell it.
struct FeedDay: Comparable {
  /// None is the first day that there can be, to readers of feeds.
  fileprivate let day: Day?

  static let epoch = FeedDay(day: nil)

  /// `2023-03-22`.
  var text: String { day?.description ?? "1970-01-01" }

  var atMidnight: String { text + "T00:00:00Z" }

  private var order: (Int, Int, Int) {
    day.map { ($0.year, $0.month, $0.day) } ?? (1970, 1, 1)
  }

  static func == (left: FeedDay, right: FeedDay) -> Bool { left.order == right.order }

  static func < (left: FeedDay, right: FeedDay) -> Bool { left.order < right.order }
}

extension Claim {
  /// The newest date among what was said and what the dossier corrected.
  var lastChange: FeedDay {
    var last = header.corrections.map(\.date.lastDay).max()
    for statement in sections.lazy.flatMap(\.statements) {
      guard let day = statement.date?.lastDay else { continue }
      if let known = last, known >= day { continue }
      last = day
    }
    return FeedDay(day: last)
  }
}
