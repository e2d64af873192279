import TestSupport
import Testing

@testable import Dossiers
@testable import Website

@Suite struct MenuTests {
  private func menu(pages: Int) -> [String] {
    let site = TestSite(settings: "title: T\npolicies: {contact: page-7}") {
      (0..<pages).map { File("content/pages/page-\($0).md", "---\ntitle: Page \($0)\n---\n") }
    }
    let dossier = site.dossier()
    return Menu(of: dossier, ThemeWords(for: dossier.settings)).pages.map(\.text)
  }

  @Test("The menu lists a hundred pages, and of more only the policies")
  func manyPages() {
    #expect(menu(pages: 100).count == 100)
    #expect(menu(pages: 101) == ["Page 7"])
  }
}
