import TestSupport
import Testing

@testable import Dossiers
@testable import Website

@Suite("The pages that every site has") struct FixedPagesTests {
  /// What makes all of them.
  private static let settings =
    TestSite.settings
    + "\nratings: {So: 1}\npublisher: {name: The Record, url: \"https://record.example/\"}"

  private func site(_ body: String = "") -> TestSite {
    TestSite(settings: Self.settings) {
      figure("ana", "redirects: [/people/ana/, /ana.html]")
      figure("later", "draft: true")
      source("doc")
      event("vote")
      claim("x", point(statement("Denial", by: "[[ana]]", "2021")))
      page("about", "", "![a](../assets/a.svg)")
      page("corrections")
      page("links", "", body)
      image("a.svg")
      File("content/static/list.csv", "x")
    }
  }

  private func rendered(_ site: TestSite, pageSize: Int = Site.usualPageSize) throws
    -> RenderedSite
  {
    let dossier = site.dossier()
    #expect(dossier.problems == [])
    return try RenderedSite(dossier, pageSize: pageSize)
  }

  @Test("Every page and file of a site can be linked to, by its path and by its whole address")
  func links() throws {
    let files = try rendered(site()).files.keys.filter {
      !$0.hasPrefix("theme/") && !$0.hasPrefix("search/data/") && $0 != ".nojekyll"
    }
    #expect(
      Set(FixedPage.allCases.map(\.path)).subtracting(files) == [".nojekyll", "manifest.json"])
    let all = files + ["manifest.json", "assets/a.svg", "list.csv"]
    for base in [
      "", "https://example.org/dossier", "http://EXAMPLE.org:80/%64ossier", "//example.org/dossier",
    ] {
      for ending in ["index.html", ""] {
        let paths = all.map {
          $0.hasSuffix("/index.html") || $0 == "index.html"
            ? $0.dropLast("index.html".count) + ending : $0
        }
        let body = paths.map { "[to \($0)](\(base)/\($0))" }.joined(separator: " ")
        let linked = try rendered(site(body)).linkedFiles["links/index.html"]
        // An old path leads to the page itself.
        #expect(
          Set(all).subtracting(linked ?? []) == ["people/ana/index.html", "ana.html"],
          "\(base) \(ending)")
      }
    }
  }

  @Test("A part of a long list has no lasting address: its list is named instead")
  func parts() throws {
    let parts = try rendered(site(), pageSize: 1).files.keys.filter { $0.contains("/_") }
    #expect(parts.contains { $0.hasPrefix("timeline/_") })
    for part in parts {
      for base in ["", "https://example.org/dossier"] {
        let problems = site("[a](\(base)/\(part))").dossier().problems
        #expect(problems.map(\.rule.name) == ["dead-link"])
        let list = part.prefix { $0 != "_" }
        #expect(problems[0].help.hasPrefix("Did you mean `/\(list)`? The parts of"), "\(problems)")
      }
    }
  }

  @Test("The menu has those that have something to show, in the order of the list")
  func menu() {
    let words = RenderedSite.templates.words
    #expect(
      Menu(of: site().dossier(), words).sections.map(\.text) == [
        "Claims", "Figures", "Sources", "Events", "Timeline", "Open questions", "Network",
      ])
    #expect(
      Menu(of: TestSite { figure("ana") }.dossier(), words).sections.map(\.path.text) == [
        "figures/index.html", "timeline/index.html", "open-questions/index.html",
        "network/index.html",
      ])
  }

  @Test(
    "An empty `.nojekyll` keeps hosts from leaving out parts, unless the editors have one of their own"
  )
  func noJekyll() throws {
    #expect(try rendered(site()).files[".nojekyll"] == [])
    let own = TestSite { File("content/static/.nojekyll", "ours") }
    #expect(try rendered(own).files[".nojekyll"] == nil)
    let copied = Site(of: own.dossier(), theme: .builtIn, templates: RenderedSite.templates)
      .files(copyingFrom: "/x").filter { $0.path.text == ".nojekyll" }
    #expect(copied.count == 1)
  }

  @Test("An old address leads on with its anchor where scripts run, and without scripts too")
  func redirects() throws {
    let pages = try rendered(site()).files
    for (path, root) in [("people/ana/index.html", "../../"), ("ana.html", "")] {
      let page = String(decoding: try #require(pages[path]), as: UTF8.self)
      for part in [
        "script-src 'self'", "<script src=\"\(root)theme/redirect.js\" defer></script>",
        "<noscript><meta http-equiv=\"refresh\" content=\"0; url=\(root)figures/ana/index.html\"></noscript>",
        "<a href=\"\(root)figures/ana/index.html\" data-moved>",
        "<meta name=\"robots\" content=\"noindex\">",
        "<link rel=\"canonical\" href=\"https://example.org/dossier/figures/ana/\">",
      ] {
        #expect(page.contains(part), "\(part)")
      }
    }
    #expect(pages["theme/redirect.js"] != nil)
  }
}
