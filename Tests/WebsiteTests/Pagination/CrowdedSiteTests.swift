import TestSupport
import Testing

@testable import Dossiers
@testable import Website

/// Whole sites with more than their pages can hold. A smaller page than usual stands for a larger site.
@Suite("Crowded sites")
struct CrowdedSiteTests {
  private static let pageSize = 5_000
  private static let crowd = CrowdedSite(claims: 400, seed: 1)
  private static let rendered = Result {
    try RenderedSite(crowd.site.dossier(jobs: 2), pageSize: pageSize)
  }

  @Test("A crowded site is sound: no problem, and every link leads somewhere")
  func sound() throws {
    let problems = Self.crowd.site.dossier().problems.filter { $0.severity == .error }
    #expect(problems.map { "\($0.place) \($0.message)" } == [])
    #expect(try Self.rendered.get().faults == [])
  }

  @Test("Every page is reached by following links from the first")
  func reached() throws {
    let site = try Self.rendered.get()
    let onward = site.linkedFiles
    var reached: Set<String> = []
    var new: Set<String> = ["index.html"]
    while !new.isEmpty {
      reached.formUnion(new)
      new = Set(new.flatMap { onward[$0] ?? [] }).subtracting(reached)
    }
    #expect(Set(onward.keys).subtracting(reached) == ["404.html"])
  }

  @Test("Every entry of every list stands on one page, and none twice")
  func counts() throws {
    let site = try Self.rendered.get()
    let dossier = Self.crowd.site.dossier()
    func count(_ marker: String, _ folder: String) -> Int { site.count(marker, below: folder) }
    #expect(count("<section data-entry", "claims") == dossier.claims.count)
    #expect(count("<li data-entry", "figures") == dossier.figures.count)
    #expect(count("<li data-entry", "sources") == dossier.sources.count)
    #expect(count("<li data-entry", "events") == dossier.events.count)
    // Statements that somebody made on one day in one claim share a row, in which each is a link.
    #expect(
      count("data-kind=\"event\"", "timeline") + count("/index.html#_p", "timeline")
        == Self.crowd.datedCount)
    #expect(count("<li><b>Update</b>", "corrections") == Self.crowd.correctionCount)
    #expect(site.parts(of: "corrections").count > 1)
  }

  @Test("Everything about a popular figure or source stands on one of its pages, and not twice")
  func entities() throws {
    let site = try Self.rendered.get()
    let dossier = Self.crowd.site.dossier()
    let first = CrowdedSite.figureID(0)
    let pages = site.parts(of: "figures/" + first)
    #expect(pages.count > 10)
    #expect(
      pages.map { site.section("Points about", of: $0).count("<li>") }.reduce(0, +)
        == Self.crowd.pointsAboutTheFirst)
    let citing = dossier.graph.edges(to: EntityID(.source, "doc")).filter { $0.kind == .cites }
    #expect(
      site.parts(of: "sources/doc").map {
        site.section("What rests on", of: $0).count("/index.html#_p")
      }.reduce(0, +) == Set(citing.map(\.from)).filter(\.isStatement).count)
    // Every edge is told as a relation, on both its ends.
    for page in [EntityID(.figure, first), EntityID(.source, "doc")] {
      let other =
        dossier.edges(of: page).outgoing.map(\.to) + dossier.edges(of: page).incoming.map(\.from)
      let linked = Set(
        site.parts(of: page.kind.folder + "/" + page.id).flatMap { site.linkedFiles(of: $0) })
      for node in other { #expect(linked.contains(PagePath(of: node.entity).text), "\(node)") }
    }
  }

  @Test("No page is much larger than it may be, and none but the first lists what has parts")
  func sizes() throws {
    let site = try Self.rendered.get()
    // The network's drawing has as much as its nodes take, however large the site is.
    #expect(site.files["network/index.html"]!.count < 40_000)
    // What every page has, as its head and its citation, comes on top.
    for (path, bytes) in site.files
    where path.hasSuffix(".html") && path != "network/index.html" {
      #expect(bytes.count < 2 * Self.pageSize + 3_000, "\(path)")
    }
    let parts = site.files.keys.filter { $0.contains("/_") }
    #expect(parts.count > 300)
    let sitemap = String(decoding: try #require(site.files["sitemap.xml"]), as: UTF8.self)
    for part in parts {
      #expect(sitemap.contains("/" + part.dropLast("index.html".count) + "</loc>"), "\(part)")
    }
  }

  @Test("Of a figure that spoke on many points the network names the first, and counts the others")
  func network() throws {
    let site = try Self.rendered.get()
    let pages = site.parts(of: "network").compactMap { site.text($0) }
    let rows = pages.flatMap {
      $0.split(separator: "\n").filter { $0.hasPrefix("<tr><th scope=\"row\">") }
    }
    let points = rows.map { String($0).count("/claims/") }
    #expect(points.max() == NetworkRow.mostPoints)
    let further = rows.compactMap {
      $0.firstMatch(of: /<\/a> and (\d+) more/).flatMap { Int($0.1) }
    }
    let full = points.count { $0 == NetworkRow.mostPoints }
    #expect(!further.isEmpty && full >= further.count)
    let dossier = Self.crowd.site.dossier()
    let spoken = dossier.figures.map { figure in
      Set(dossier.graph.edges(from: figure.id).filter(\.isSpoken).map(\.to)).count
    }
    let (named, counted) = (points.reduce(0, +), further.reduce(0, +))
    #expect(named + counted == spoken.reduce(0, +))
  }

  @Test("A page tells what it holds, what it is a part of, and what stands beside it")
  func navigation() throws {
    let site = try Self.rendered.get()
    let page = try #require(site.text("claims/_2018-06-02/index.html"))
    #expect(page.contains("<title>Claims: 2 June 2018 – A test</title>"))
    #expect(page.contains("<h1>Claims: 2 June 2018</h1>"))
    #expect(page.contains("<a href=\"../../claims/_2018-06/index.html\">↑ June 2018</a>"))
    let month = try #require(site.text("claims/_2018-06/index.html"))
    #expect(month.contains("<nav class=\"parts\""))
    let other = try #require(site.text("timeline/_2019-10/index.html"))
    #expect(other.contains("rel=\"prev\"") && other.contains("rel=\"next\""))
    let home = try #require(site.text("index.html"))
    #expect(home.contains("<a href=\"claims/index.html\">All claims</a>"))
    #expect((1..<20).contains(home.count("<section><header><h2><a href=\"claims/")))
  }

  @Test("The order of the files changes no byte")
  func order() throws {
    let crowd = CrowdedSite(claims: 150, seed: 3)
    var numbers = Seed(5)
    let one = try RenderedSite(crowd.site.dossier(), pageSize: 6_000)
    let other = TestSite(crowd.files.shuffled(using: &numbers)).dossier(jobs: 4)
    #expect(try RenderedSite(other, pageSize: 6_000).files == one.files)
  }

  @Test("A new claim changes at most 40 pages", arguments: seeds(1))
  func stability(seed: UInt64) throws {
    var crowd = CrowdedSite(claims: 400, seed: seed)
    let before = try RenderedSite(crowd.site.dossier(jobs: 2), pageSize: Self.pageSize).files
    for _ in 0..<2 {
      var grown = crowd
      grown.addClaim()
      let after = try RenderedSite(grown.site.dossier(jobs: 2), pageSize: Self.pageSize).files
      let changed = after.filter { $0.key.hasSuffix(".html") && $0.value != before[$0.key] }
      #expect(changed.count <= 40, "\(changed.keys.sorted())")
      #expect(!changed.isEmpty)
      crowd.skipClaim()
    }
  }
}

extension RenderedSite {
  /// A list's page and those of its parts.
  fileprivate func parts(of folder: String) -> [String] {
    files.keys.filter {
      $0 == folder + "/index.html" || $0.hasPrefix(folder + "/_") && $0.hasSuffix(".html")
    }
  }

  /// How often the text stands in the main parts of these pages.
  fileprivate func count(_ marker: String, below folder: String) -> Int {
    parts(of: folder).map { text($0)?.count(marker) ?? 0 }.reduce(0, +)
  }

  /// A page's section by the words that its heading begins with.
  fileprivate func section(_ heading: String, of page: String) -> String {
    guard let text = text(page), let start = text.firstRange(of: "<h2>" + heading) else {
      return ""
    }
    let rest = text[start.upperBound...]
    return String(rest[..<(rest.firstRange(of: "</section>")?.lowerBound ?? rest.endIndex)])
  }

  fileprivate func linkedFiles(of page: String) -> [String] {
    PageReading(files[page] ?? []).links.compactMap { target(of: $0, on: page)?.file }
  }
}

extension String {
  fileprivate func count(_ text: String) -> Int { ranges(of: text).count }
}

extension Node {
  fileprivate var isStatement: Bool { if case .statement = self { true } else { false } }
}
