import TestSupport
import Testing

@testable import Dossiers
@testable import Website

/// How heavy entries are taken to be decides where their list is cut. Too light, and pages are too large; too heavy, and
/// there are more pages than readers need.
@Suite("The weights of entries")
struct SizeEstimateTests {
  private static let sites = Result {
    [
      try Weighed("the case", Repository.theCase()),
      try Weighed("a crowded site", CrowdedSite(claims: 300, seed: 1).site.dossier(jobs: 2)),
    ]
  }

  @Test("The entries of a list weigh what they take, and not much more")
  func lists() throws {
    for site in try Self.sites.get() {
      for (page, weight) in site.listSizes { site.expect(weight, on: page) }
    }
  }

  @Test("What has to do with a figure or a source weighs what it takes, and not much more")
  func records() throws {
    for site in try Self.sites.get() {
      let sizes = EdgeSizes(of: site.dossier, jobs: 2)
      var count = 0
      for entity in site.dossier.entities where [.figure, .source].contains(entity.id.kind) {
        let page = PagePath(of: entity.id).text
        // Beside little else that the page says, its facts would count too much.
        guard site.size(of: page) > 8_000 else { continue }
        let edges = site.dossier.edges(of: entity.id)
        site.expect(sizes.sizes(of: edges, on: entity.id).reduce(0, +), on: page)
        count += 1
      }
      #expect(count > 0, "\(site.name)")
    }
  }

  @Test("The claims of the first page weigh what they take, and not much more")
  func home() throws {
    for site in try Self.sites.get() {
      let whole = Site(of: site.dossier, theme: .builtIn, templates: RenderedSite.templates)
      let weight = site.lists.claims.all.reduce(0) { $0 + whole.sizeWithPoints(of: $1) }
      site.expect(weight, on: "index.html")
    }
  }
}

/// A dossier of which each list is on one page, however long it is.
private struct Weighed {
  let name: String
  let dossier: Dossier
  let lists: Lists
  private let site: RenderedSite

  init(_ name: String, _ dossier: Dossier) throws {
    (self.name, self.dossier) = (name, dossier)
    lists = Lists(of: dossier, limit: .max, jobs: 2)
    site = try RenderedSite(dossier, pageSize: .max)
  }

  /// What the entries of each list are taken to weigh, by its page.
  var listSizes: [(page: String, weight: Int)] {
    let network = dossier.networkSizes
    return [
      ("claims", lists.claims.all.map(\.rowSize)),
      ("figures", lists.figures.all.map(\.rowSize)),
      ("sources", lists.sources.all.map(\.rowSize)),
      ("events", lists.events.all.map(\.rowSize)),
      ("timeline", lists.timeline.all.map { dossier.size(of: $0) }),
      ("open-questions", lists.openQuestions.all.map { dossier.size(of: $0) }),
      ("search", lists.index.all.map(\.rowSize)),
      ("network", lists.network.all.compactMap { network[$0.id] }),
      (dossier.correctionsPage?.id.id ?? "", lists.corrections.all.map(\.rowSize)),
    ].map { ($0.0 + "/index.html", $0.1.reduce(0, +)) }
  }

  /// How many bytes the entries on a page take: all between its heads and what every page has below.
  func size(of page: String) -> Int {
    let text = site.text(page) ?? ""
    let begin =
      ["data-listing", "data-index", "<tbody>", "class=\"log\"", "</dl>", "<main"].lazy
      .compactMap { text.firstRange(of: $0)?.upperBound }.first ?? text.startIndex
    let rest = text[begin...]
    return
      (["</table>", "<section class=\"sources\"", "<section class=\"cite\"", "</main>"].lazy
      .compactMap { rest.firstRange(of: $0)?.lowerBound }.first.map { rest[..<$0] } ?? rest)
      .utf8.count
  }

  func expect(
    _ weight: Int, on page: String, sourceLocation: SourceLocation = #_sourceLocation
  ) {
    let share = Double(weight) / Double(size(of: page))
    #expect((1...2.4).contains(share), "\(name): \(page)", sourceLocation: sourceLocation)
  }
}
