import TestSupport
import Testing

@testable import Dossiers
@testable import Website

@Suite("The page for what is missing") struct NotFoundTests {
  @Test(
    "Its links work at any depth: from the site's address, else from the host's root",
    arguments: [
      ("base-url: https://a.example/b/c/", "/b/c/"), ("rules: {missing-base-url: off}", "/"),
    ])
  func links(_ setting: String, _ root: String) throws {
    let site = TestSite(settings: "title: T\n" + setting) {
      figures("ana")
      page("about")
    }
    let text = try PageTexts(site)["404.html"]
    let links = PageReading(Array(text.utf8)).links.filter { !$0.hasPrefix("#") }
    #expect(links.count > 10)
    #expect(links.allSatisfy { $0.hasPrefix(root) }, "\(links)")
    for path in [
      "index.html", "figures/index.html", "timeline/index.html", "open-questions/index.html",
    ] {
      #expect(links.filter { $0 == root + path }.count >= 2, "\(path)")
    }
    let main = try PageTexts(site).main("404.html")
    #expect(main.text.contains("There is no page at this address."))
    #expect(main.texts("code").contains("claims/…/"))
  }
}
