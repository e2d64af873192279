import TestSupport
import Testing

@testable import Dossiers
@testable import Website

@Suite struct FeedTests {
  @Test("The feed holds the hundred claims that changed last")
  func newest() throws {
    let site = TestSite {
      figure("ana")
      source("doc")
      (0..<103).map { number in
        claim(
          "c\(number)",
          point(allegation: statement("Allegation", by: "[[ana]]", "\(1900 + number)-05")))
      }
    }
    let dossier = site.dossier()
    let feed = Feed(
      of: Site(of: dossier, theme: .builtIn, templates: RenderedSite.templates),
      at: "https://example.org/")
    let text = String(decoding: feed.bytes, as: UTF8.self)
    #expect(text.ranges(of: "<entry>").count == 100)
    #expect(text.contains("/claims/c102/") && !text.contains("/claims/c2/"))
  }
}
