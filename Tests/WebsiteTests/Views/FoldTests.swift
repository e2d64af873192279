import TestSupport
import Testing

@testable import Dossiers
@testable import Website

@Suite struct FoldTests {
  @Test(
    "A quotation folds by the room that it takes, whatever its script",
    arguments: [
      ("a", 800, false), ("a", 1000, true), ("é", 800, false), ("é", 1000, true),
      ("ب", 800, false), ("ب", 1000, true), ("港", 400, false), ("港", 500, true),
    ])
  func folds(letter: String, count: Int, folds: Bool) throws {
    let claim = """
      ---
      title: Said
      about: [ann]
      ---

      ## That it is so {#so}

      It is so.

      ### Allegation

      - By: [[ann]]
      - In: [@paper]
      - Date: 2024-01-01

      > \(String(repeating: letter, count: count))
      """
    let dossier = TestSite {
      File("dossier.yml", "title: A\n")
      File("content/claims/said.md", claim)
      File("content/figures/ann.md", "---\ntitle: Ann\nkind: person\n---\n")
      File(
        "content/sources/paper.md",
        "---\ntitle: Paper\ntype: news-report\ndate: 2024\npublisher-name: Paper\n---\n")
    }.dossier()
    let files = try RenderedSite(dossier).files
    let page = String(decoding: files["claims/said/index.html"]!, as: UTF8.self)
    #expect(page.contains("class=\"folded\"") == folds)
    #expect(page.contains("class=\"unfold\"") == folds)
  }
}
