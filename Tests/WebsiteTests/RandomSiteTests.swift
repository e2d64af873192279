import TestSupport
import Testing

@testable import Dossiers
@testable import Website

/// What holds of any site. `SEED=7 swift test --filter RandomSiteTests` tries the seed of a failure again, and
/// `ROUNDS=100` a hundred times as many.
@Suite("Random sites")
struct RandomSiteTests {
  @Test("A random site is sound, and every link of its pages leads somewhere", arguments: seeds(25))
  func links(seed: UInt64) throws {
    let random = RandomSite(seed: seed)
    for drafts in [false, true] {
      let dossier = random.site.dossier(drafts: drafts)
      let errors = dossier.problems.filter { $0.severity == .error }
      #expect(errors.map { "\($0.place) \($0.message)" } == [])
      #expect(try RenderedSite(dossier).faults == [])
      // As if it were far larger than its pages.
      #expect(try RenderedSite(dossier, pageSize: 700).faults == [])
    }
  }

  @Test(
    "The order of the files, the number of jobs and a second build change no byte",
    arguments: seeds(15))
  func order(seed: UInt64) throws {
    let site = RandomSite(seed: seed).site
    var numbers = Seed(seed)
    let wanted = site.dossier()
    let other = TestSite(site.files.shuffled(using: &numbers)).dossier(jobs: 8)
    #expect(other.problems == wanted.problems)
    #expect(other.jsonExport() == wanted.jsonExport())
    #expect(try RenderedSite(other).files == RenderedSite(wanted).files)
  }

  @Test(
    "Of two files that a link in prose connects, each page lists the other", arguments: seeds(25))
  func backlinks(seed: UInt64) throws {
    let random = RandomSite(seed: seed)
    let dossier = random.site.dossier()
    let linked = try RenderedSite(dossier).linkedFiles
    let apart = Set(
      (dossier.leftOut.withheld.map(\.id) + dossier.withdrawn.map(\.id)).map(\.page))
    for mention in random.mentions
    where !apart.contains(mention.from + "/index.html")
      && !apart.contains(mention.to + "/index.html")
    {
      let from = mention.from + "/index.html"
      let to = mention.to + "/index.html"
      #expect(linked[from]?.contains(to) == true, "\(from) does not link to \(to)")
      #expect(linked[to]?.contains(from) == true, "\(to) does not link back to \(from)")
    }
  }

  @Test("Between them, random sites hold all that a site can", arguments: [false, true])
  func riches(drafts: Bool) {
    let sites = (0..<40).map { RandomSite(seed: $0) }
    let dossiers = sites.map { $0.site.dossier(drafts: drafts) }
    let statements = dossiers.flatMap { dossier in
      dossier.claims.flatMap { dossier.statements(of: $0) }
    }
    #expect(Set(statements.map(\.kind)) == Set(StatementKind.allCases))
    #expect(statements.contains { $0.repeats != nil })
    #expect(Set(dossiers.flatMap(\.graph.edges).map(\.kind)) == Set(Edge.Kind.allCases))
    #expect(dossiers.contains { $0.leftOut.drafts > 0 } != drafts)
    #expect(dossiers.contains { !$0.leftOut.embargoes.isEmpty } != drafts)
    #expect(dossiers.contains { !$0.leftOut.withheld.isEmpty } != drafts)
    #expect(dossiers.contains { !$0.withdrawn.isEmpty })
    #expect(Set(dossiers.flatMap(\.problems).map(\.rule.name)).isSuperset(of: ["raw-html"]))
    #expect(sites.map(\.mentions.count).reduce(0, +) > 200)
  }
}
