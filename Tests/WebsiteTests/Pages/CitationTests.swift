import TestSupport
import Testing

@testable import Dossiers
@testable import Website

@Suite("How to cite a page, and what is shown where it is shared") struct CitationTests {
  private func site(_ settings: String) -> TestSite {
    TestSite(
      settings: "title: The record\n\(TestSite.quietRules.dropLast()), missing-base-url: off}\n"
        + settings
    ) {
      figures("ana")
      source("doc")
      claim("x", "title: A “claim”\nsummary: What was said.", point())
      page("about", "title: About & on")
    }
  }

  private let address = "base-url: https://a.example/b/\npublisher: {name: The Desk}"

  @Test("The citation names publisher, page, site, date and address")
  func whole() throws {
    let page = try PageTexts(site(address)).claim
    #expect(
      try page.at("_cite").text
        == "The Desk. “Claim: A ‘claim’”. The record. As of 1 January 2020. https://a.example/b/claims/x/"
    )
    let button = try page.first("button", ["data-copy": "_cite"])
    #expect(button["hidden"] != nil && button.text == "Copy")
  }

  @Test("Without publisher, address or date the citation does without")
  func bare() throws {
    let pages = try PageTexts(site(""))
    #expect(try pages.main("about/index.html").at("_cite").text == "“About & on”. The record.")
    // The title of the first page is the site's.
    #expect(
      try pages.main("index.html").at("_cite").text == "The record. As of 1 January 2020.")
  }

  @Test("A headline is cited with its outlet, in its own quotation marks")
  func headline() throws {
    let cited = try PageTexts(site("")).main("sources/doc/index.html").at("_cite").text
    #expect(cited.hasPrefix("The Paper: “doc”. The record."))
  }

  @Test("Every page can be cited but the one for what is missing, and redirects")
  func everyPage() throws {
    let pages = try PageTexts(site(address))
    for path in pages.paths where path.hasSuffix(".html") {
      #expect(try pages[path].contains("id=\"_cite\"") == (path != "404.html"), "\(path)")
      #expect(try pages[path].contains("og:title") == (path != "404.html"), "\(path)")
    }
  }

  @Test("What a shared link shows has the page's own words and addresses")
  func openGraph() throws {
    let page = try PageTexts(site(address + "\nlanguage: zh-Hant-TW"))["claims/x/index.html"]
    for line in [
      "<meta property=\"og:type\" content=\"article\">",
      "<meta property=\"og:title\" content=\"Claim: A “claim”\">",
      "<meta name=\"description\" property=\"og:description\" content=\"Alleged: What was said.\">",
      "<meta property=\"og:site_name\" content=\"The record\">",
      "<meta property=\"og:locale\" content=\"zh_TW\">",
      "<meta property=\"og:url\" content=\"https://a.example/b/claims/x/\">",
      "<meta property=\"og:image\" content=\"https://a.example/b/theme/site.png\">",
      "<meta property=\"og:image:alt\" content=\"The record\">",
      "<meta name=\"twitter:card\" content=\"summary_large_image\">",
    ] {
      #expect(page.contains(line), "\(line)")
    }
    let list = try PageTexts(site(address))["claims/index.html"]
    #expect(list.contains("<meta property=\"og:type\" content=\"website\">"))
  }

  @Test("Without an address there is no image and no address to show")
  func noAddress() throws {
    let page = try PageTexts(site(""))["claims/x/index.html"]
    #expect(page.contains("og:title"))
    #expect(!page.contains("og:image") && !page.contains("og:url") && !page.contains("twitter:"))
  }

  @Test(
    "A locale is the language and its region, without a script",
    arguments: [
      ("en", "en"), ("fr-CA", "fr_CA"), ("zh-Hant-TW", "zh_TW"), ("sr-Latn", "sr"),
      ("es-419", "es_419"), ("DE-at", "de_AT"),
    ])
  func locale(_ language: String, _ locale: String) {
    #expect(site("language: \(language)").dossier().settings.openGraphLocale == locale)
  }

  @Test("The site's image is a PNG of the size that is shown large, and small in bytes")
  func image() throws {
    let image = try #require(Theme.builtIn.assets.first { $0.path == "theme/site.png" }).bytes
    #expect(image.prefix(8) == [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A])
    let size = image[16..<24].map { Int($0) }
    #expect(size[2] << 8 | size[3] == 1200 && size[6] << 8 | size[7] == 630)
    #expect(image.count < 15_000)
    let own = Theme.builtIn.overlaid(by: [("theme/site.png", [1, 2])])
    #expect(own.assets.first { $0.path == "theme/site.png" }?.bytes == [1, 2])
  }
}
