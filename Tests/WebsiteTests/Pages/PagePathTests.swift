import Testing

@testable import Website

struct PagePathTests {
  @Test(arguments: ["a", "a/b.html", ".well-known/x", "..a/b..", "Ü/ü", "a b", "a\nb"])
  func `Relative paths are taken as they are`(text: String) {
    #expect(PagePath(text)?.text == text)
  }

  @Test(arguments: [
    "", "/", "/a", "a/", "a//b", ".", "..", "a/../b", "a/.", "./a", "a\\b", "a\0b",
  ])
  func `A path that could lead elsewhere is none`(text: String) {
    #expect(PagePath(text) == nil)
  }

  @Test func `Paths are ordered and told apart by their bytes`() throws {
    let paths = try ["b", "a/b", "a", "a.b", "Z", "e\u{301}", "é"].map {
      try #require(PagePath($0))
    }
    #expect(
      paths.sorted().map { Array($0.text.utf8) }
        == ["Z", "a", "a.b", "a/b", "b", "e\u{301}", "é"].map { Array($0.utf8) })
    #expect(Set(paths).count == 7)
  }
}
