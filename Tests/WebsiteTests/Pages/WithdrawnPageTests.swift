import TestSupport
import Testing

@testable import Dossiers
@testable import Website

@Suite("The page of a withdrawn claim")
struct WithdrawnPageTests {
  private let site = TestSite {
    figures("ana")
    source("doc")
    claim(
      "gone",
      "title: Secret title\nsummary: Secret summary\nshort: Secret short\nredirects: [/old/]\n"
        + "corrections:\n  - {date: 2025-03, kind: retraction, text: We were wrong.}\n"
        + "  - {date: 2025-01, kind: correction, text: Secret detail, was: Secret was, now: Secret now}",
      "Secret lead.\n\n" + point(statement("Denial", by: "[[ana]]", "2025-06") + "> Secret words."))
    claim("open", "title: An open claim", "See [[gone#p]].\n\n" + point())
    event("vote", "claims: [gone, open]")
    page("corrections", "title: Corrections", "")
  }

  private func text(_ path: String) throws -> String {
    String(decoding: try #require(try RenderedSite(site.dossier()).files[path]), as: UTF8.self)
  }

  @Test("It shows the notice and its date, in its head too, and nothing else of the claim")
  func ownPage() throws {
    site.expectProblems()
    let page = try text("claims/gone/index.html")
    #expect(page.contains("<h1>Withdrawn claim</h1>"))
    #expect(page.contains("<title>Withdrawn claim – A test</title>"))
    #expect(page.contains("<meta property=\"og:title\" content=\"Withdrawn claim\">"))
    #expect(
      page.contains(
        "<meta name=\"description\" property=\"og:description\" content=\"We were wrong.\">"))
    let main = try Element(of: Array(page.utf8)).first("main")
    #expect(main.texts("li") == ["Retraction, March 2025: We were wrong."])
    #expect(!page.contains("noindex") && !page.contains("data-status"))
    #expect(!page.contains("id=\"p\"") && !page.contains("2025-06"))
  }

  @Test(
    "Nothing of it is on any page, in the feed or in the list of pages, and every link leads somewhere"
  )
  func elsewhere() throws {
    let rendered = try RenderedSite(site.dossier())
    #expect(rendered.faults == [])
    for (path, bytes) in rendered.files {
      #expect(!String(decoding: bytes, as: UTF8.self).contains("ecret"), "\(path)")
    }
    let linking = rendered.linkedFiles.filter { $0.value.contains("claims/gone/index.html") }.keys
    #expect(
      Set(linking) == [
        "claims/gone/index.html", "claims/open/index.html", "corrections/index.html",
        "old/index.html",
      ])
    let claims = try text("claims/index.html")
    #expect(claims.contains("An open claim") && !claims.contains("ithdrawn"))
  }

  @Test("The page of corrections and the feed say of it that it was withdrawn, and why")
  func announced() throws {
    let corrections = try text("corrections/index.html")
    #expect(
      corrections.contains("<a href=\"../claims/gone/index.html\">Withdrawn claim</a>"))
    #expect(corrections.contains("We were wrong.") && !corrections.contains("detail"))
    let feed = try text("feed.xml")
    #expect(
      feed.contains(
        """
        <entry>
        <title>Withdrawn claim</title>
        <id>https://example.org/dossier/claims/gone/</id>
        <link rel="alternate" href="https://example.org/dossier/claims/gone/"/>
        <updated>2025-03-31T00:00:00Z</updated>
        <summary>We were wrong.</summary>
        </entry>
        """))
    #expect(try text("sitemap.xml").contains("/claims/gone/"))
    #expect(try text("old/index.html").contains("Withdrawn claim"))
  }

  @Test("A preview of one that is not published yet says so, and no feed announces it")
  func drafts() throws {
    let dossier = TestSite {
      claim(
        "gone", about: "nobody",
        "draft: true\ncorrections: [{date: 2025, kind: retraction, text: Wrong.}]", "")
    }.dossier(drafts: true)
    let files = try RenderedSite(dossier).files.mapValues { String(decoding: $0, as: UTF8.self) }
    let page = try #require(files["claims/gone/index.html"])
    #expect(page.contains("noindex") && page.contains("Draft"))
    #expect(files["feed.xml"]?.contains("gone") == false)
    #expect(files["sitemap.xml"]?.contains("gone") == false)
    #expect(files["robots.txt"]?.contains("Disallow: /") == true)
  }
}
