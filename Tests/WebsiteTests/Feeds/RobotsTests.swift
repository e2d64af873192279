import TestSupport
import Testing

@testable import Dossiers
@testable import Website

@Suite struct RobotsTests {
  private func robots(_ settings: String = TestSite.settings, drafts: Bool = false) throws -> String
  {
    let site = TestSite(settings: settings) {
      page("about")
      page("later", "draft: true")
    }
    return try PageTexts(site, drafts: drafts)["robots.txt"]
  }

  @Test("Search engines may read all of a site, and are told where its addresses are listed")
  func published() throws {
    #expect(
      try robots() == """
        User-agent: *
        Allow: /

        Sitemap: https://example.org/dossier/sitemap.xml

        """)
    #expect(
      try robots("title: T\nrules: {missing-base-url: off}") == "User-agent: *\nAllow: /\n")
  }

  @Test("A build with drafts is for no search engine")
  func drafts() throws {
    #expect(try robots(drafts: true) == "User-agent: *\nDisallow: /\n")
  }

  @Test("An editor's own file stands in its place")
  func own() throws {
    let site = TestSite { File("content/static/robots.txt", "User-agent: x\n") }
    let dossier = site.dossier()
    #expect(dossier.problems.isEmpty)
    let files = Site(of: dossier, theme: .builtIn, templates: RenderedSite.templates)
      .files(copyingFrom: "/somewhere").filter { $0.path.text == "robots.txt" }
    #expect(files.count == 1)
    guard case .copied(let source, _)? = files.first?.body else {
      Issue.record("It is not the editor's.")
      return
    }
    #expect(source == "/somewhere/content/static/robots.txt")
  }
}
