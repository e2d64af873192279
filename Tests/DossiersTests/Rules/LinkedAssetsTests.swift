import TestSupport
import Testing

@testable import Dossiers

@Suite struct LinkedAssetsTests {
  private func problems(_ page: String) throws -> [Problem] {
    let site = try TemporaryFolder([
      "dossier.yml": "title: A\nbase-url: https://example.org/\n",
      "content/assets/doc.txt": "words", "content/static/x.txt": "x",
      "content/pages/a.md": "---\ntitle: A\n---\n\n\(page)\n",
    ])
    try site.link("content/static/doc.txt", to: "../assets/doc.txt")
    return Dossier(
      parsing: try SourceFolder(at: site.path), options: BuildOptions(now: TestSite.now)
    ).problems
  }

  @Test("A link of content/static to an asset that no page uses would publish it")
  func unused() throws {
    let problems = try problems("Words.")
    #expect(problems.map(\.rule) == [.leavingSymlink])
    #expect(problems.map(\.place.file.text) == ["content/static/doc.txt"])
    #expect(
      problems.map(\.message) == [
        "this link leads to the asset `doc.txt`, which no published page uses"
      ])
  }

  @Test("One to an asset that a page uses publishes nothing else")
  func used() throws { #expect(try problems("See [it](../assets/doc.txt).") == []) }
}
