import TestSupport
import Testing

@testable import Dossiers
@testable import Website

@Suite struct DirectionTests {
  @Test(
    "The direction of a page is that of its language's script",
    arguments: [
      ("en", false), ("ar", true), ("AR-EG", true), ("he", true), ("fa-IR", true),
      ("zh-Hant", false),
      ("az-Arab", true), ("ku-Latn", false), ("ar-Latn", false), ("fr", false),
    ])
  func direction(_ language: String, _ isRightToLeft: Bool) throws {
    let site = TestSite {
      File("dossier.yml", "title: A\nlanguage: \(language)\n")
      File("content/pages/about.md", "---\ntitle: About\n---\n")
    }
    let dossier = site.dossier()
    #expect(dossier.settings.isRightToLeft == isRightToLeft)
    let home = String(decoding: try RenderedSite(dossier).files["index.html"]!, as: UTF8.self)
    #expect(home.contains("<html lang=\"\(language)\"\(isRightToLeft ? " dir=\"rtl\"" : "")>"))
  }

  private func site(_ title: String, language: String = "en") -> TestSite {
    TestSite(settings: "title: \(title)\nlanguage: \(language)\nrules: {missing-base-url: off}") {
      figure("ana", "title: \(title)\naliases: [\(title)]")
      source("doc", "title: \(title)\npublisher: ana")
      event("vote", "title: \(title)\nfigures: [ana]")
      page("about", "title: \(title)\nsummary: \(title)")
      claim("x", "title: \(title)", point(statement("Denial: \(title)", by: "[[ana]]", "2021")))
    }
  }

  @Test("Where all is written in one direction nothing is isolated", arguments: ["en", "fr", "zh"])
  func none(language: String) throws {
    let pages = try PageTexts(site("Ana — l’été, 安娜 5", language: language))
    for path in pages.paths where path.hasSuffix(".html") {
      let text = try pages[path]
      #expect(!text.contains("<bdi") && !text.contains("\u{2068}"), "\(path)")
    }
  }

  @Test(
    "What is written in the other direction is isolated, in text, titles and attributes",
    arguments: [("en", "عمر"), ("ar", "Omar")])
  func isolated(language: String, name: String) throws {
    let pages = try PageTexts(site(name, language: language))
    let (kept, alone) = ("<bdi>\(name)</bdi>", "\u{2068}\(name)\u{2069}")
    for path in pages.paths where path.hasSuffix(".html") {
      // What other sites show of a page is shown alone.
      var text = try pages[path].replacing(/<meta [^>]*>/, with: "")
      #expect(path == "404.html" || text.contains(kept), "\(path)")
      for isolated in [kept, alone] { text.replace(isolated, with: "") }
      // Every one that is left stands in an address or in a longer text that is isolated itself.
      for place in text.ranges(of: name) {
        let before = text[..<place.lowerBound].suffix(200)
        #expect(
          before.contains("<bdi>") || before.contains("\u{2068}"), "\(path): \(before.suffix(60))")
      }
    }
  }
}
