import TestSupport
import Testing

@testable import Dossiers
@testable import Website

@Suite("The page on which a site is searched") struct SearchPageTests {
  /// The headings and entries of a page's index, without markup.
  private func index(_ site: RenderedSite, _ path: String = "search/index.html") throws -> [String]
  {
    let page = try #require(site.text(path))
    let start = try #require(page.firstRange(of: "<div data-index>")).upperBound
    let end = try #require(page[start...].firstRange(of: "</div>")).lowerBound
    return page[start..<end].split(separator: "\n").compactMap { line -> String? in
      guard line.hasPrefix("<section>") || line.hasPrefix("<li>") else { return nil }
      let words = line.replacing(/<[^>]*>/, with: "").replacing(/\s+/, with: " ")
      return String(words.trimmingPrefix(" "))
    }
  }

  private func rendered(_ site: TestSite, pageSize: Int = Site.usualPageSize) throws
    -> RenderedSite
  {
    try RenderedSite(site.dossier(), pageSize: pageSize)
  }

  @Test("Claims and figures are listed by their first letters, whatever marks these have")
  func letters() throws {
    let site = TestSite {
      figure("ana", "title: Émile Ñu\naliases: [The Voice, \"12th Man\"]")
      figure("bo", "title: eve\nkind: outlet")
      figure("she", "title: أحمد")
      figure("li-wei", "title: 李伟")
      claim("x", "title: An allegation", point(statement("Denial", by: "[[ana]]", "2021")))
    }
    #expect(
      try index(rendered(site)) == [
        "0–9", "12th Man see Émile Ñu", "A", "An allegation Alleged (contested) denied", "E",
        "Émile Ñu person ", "eve news outlet ", "L", "李伟 person ", "T",
        "The Voice see Émile Ñu", "ا", "أحمد person ",
      ])
  }

  @Test("A long index is cut by letters into parts, of which each has its entries")
  func parts() throws {
    let titles = ["Abel", "Abby Zed", "Émile", "Emma", "Zoë", "Ярослав", "The 1st", "The 2nd"]
    let figures = titles.enumerated().map { figure("f\($0)", "title: \($1)") }
    let site = TestSite { figures }
    let cut = try rendered(site, pageSize: 250)
    let parts = cut.files.keys.filter { $0.hasPrefix("search/_") }.sorted()
    #expect(parts.contains("search/_.44f/index.html"), "\(parts)")
    let listed = try parts.flatMap { try index(cut, $0) }.filter { $0.count > 1 }
    #expect(Set(listed) == Set(titles.map { "\($0) person " }) && listed.count == titles.count)
    #expect(try index(cut).allSatisfy { !$0.contains("person") })
    let whole = try #require(cut.text("search/index.html"))
    for part in parts {
      #expect(whole.contains("href=\"../\(part)\""), "\(part)")
    }
    #expect(cut.faults == [])
  }

  @Test("Each page but that of the search has the form in its header, which leads there")
  func form() throws {
    let site = try rendered(
      TestSite {
        figure("ana", "redirects: [/old/]")
        page("about")
      })
    for path in site.pages.keys {
      let page = try #require(site.text(path))
      let count = page.ranges(of: "<form role=\"search\"").count
      #expect(count == (path == "old/index.html" ? 0 : 1), "\(path)")
      #expect(
        page.contains("action=") == !["old/index.html", "search/index.html"].contains(path),
        "\(path)")
    }
    let about = try #require(site.text("about/index.html"))
    let form = try #require(about.firstMatch(of: /<form.*<\/form>\n/)).0
    #expect(form.contains("action=\"../search/index.html\""))
    #expect(form.utf8.count <= 300)
  }

  @Test("With `search: false` nothing of it is there, and its place is free")
  func without() throws {
    let settings = TestSite.settings + "\nsearch: false"
    let site = TestSite(settings: settings) {
      figure("ana")
      page("search", "title: Our own")
    }
    #expect(site.dossier().problems == [])
    let built = try rendered(site)
    #expect(built.files.keys.filter { $0.contains("search") } == ["search/index.html"])
    for path in built.pages.keys {
      #expect(built.text(path)?.contains("role=\"search\"") == false, "\(path)")
    }
    let linked = TestSite(settings: settings) { page("about", "", "[x](1️⃣/search/)") }
    linked.expectProblems(["dead-link": "1️⃣"])
    #expect(linked.dossier().problems[0].help.contains("unless `dossier.yml` says `search: false`"))
    let taken = TestSite(settings: TestSite.settings + "\nsearch: true") { page("search") }
    #expect(taken.dossier().problems.map(\.rule.name) == ["path-collision"])
  }
}
