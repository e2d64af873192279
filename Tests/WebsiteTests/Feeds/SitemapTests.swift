import TestSupport
import Testing

@testable import Dossiers
@testable import Website

@Suite struct SitemapTests {
  private func files(pages: Int, mostAddresses: Int) throws -> [String: String] {
    let dossier = TestSite { (0..<pages).map { page("page-\($0)") } }.dossier()
    let site = Site(of: dossier, theme: .builtIn, templates: RenderedSite.templates)
    let base = try #require(dossier.settings.baseURL)
    let sitemap = Sitemap(of: site, at: base, mostAddresses: mostAddresses)
    var files: [String: String] = [:]
    for file in sitemap.files {
      guard case .made(let write) = file.body else { continue }
      var bytes: [UInt8] = []
      try write(&bytes)
      files[file.path.text] = String(decoding: bytes, as: UTF8.self)
    }
    return files
  }

  @Test("As many addresses as the protocol allows stand in one file")
  func one() throws {
    let files = try files(pages: 3, mostAddresses: 13)
    #expect(files.keys.sorted() == ["sitemap.xml"])
    let text = try #require(files["sitemap.xml"])
    #expect(text.ranges(of: "<loc>").count == 13)
    #expect(text.contains("<loc>https://example.org/dossier/timeline/</loc>"))
    #expect(text.contains("<loc>https://example.org/dossier/network/</loc>"))
    #expect(text.contains("<loc>https://example.org/dossier/open-questions/</loc>"))
    #expect(text.contains("<loc>https://example.org/dossier/search/</loc>"))
  }

  @Test("More stand in several files, each once, which the first names")
  func several() throws {
    let files = try files(pages: 3, mostAddresses: 3)
    #expect(
      files.keys.sorted() == [
        "sitemap-1.xml", "sitemap-2.xml", "sitemap-3.xml", "sitemap-4.xml", "sitemap-5.xml",
        "sitemap.xml",
      ])
    let list = try #require(files["sitemap.xml"])
    #expect(list.contains("<sitemapindex "))
    for number in 1...5 {
      #expect(list.contains("<loc>https://example.org/dossier/sitemap-\(number).xml</loc>"))
    }
    let addresses = try (1...5).flatMap { number in
      try #require(files["sitemap-\(number).xml"]).matches(of: /<loc>(.*)<\/loc>/).map(\.output.1)
    }
    #expect(addresses.count == 13)
    #expect(Set(addresses).count == 13)
  }
}
