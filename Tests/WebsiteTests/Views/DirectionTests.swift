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
}
