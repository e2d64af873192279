import TestSupport
import Testing

@testable import Dossiers
@testable import Website

/// What the record of publication puts on pages, into the feed and into the sitemap.
@Suite struct PublishedDatesTests {
  private let later = Instant(rfc3339: "2025-08-09T12:00:00Z")!

  private var files: [File] {
    figures("ana", "jo") + [
      source("doc"), page("about"),
      claim("old", point(allegation: statement("Allegation", by: "[[ana]]", "2024-05-01"))),
      claim("new", point(allegation: statement("Allegation", by: "[[ana]]", "1999-05-01"))),
    ]
  }

  /// `old` was recorded in June, and `new`, which is about an older affair, in August with a change of the page `about`.
  private func recorded(settings: String = TestSite.settings) throws -> TestSite {
    let first = try TestSite(settings: settings) { files.filter { !$0.path.hasSuffix("/new.md") } }
      .recorded()
    let both = TestSite(first.files + [files[5]])
    return try both.replacing("title: about", with: "title: us", in: "content/pages/about.md")
      .replacing(
        "title: us", with: "title: us\ncorrections: [{date: 2025-08-01, kind: update, text: t}]",
        in: "content/pages/about.md"
      ).recorded(at: later)
  }

  @Test("Pages say when they were first published, and when they last changed if that was later")
  func pages() throws {
    let texts = try PageTexts(recorded())
    let about = try texts["about/index.html"]
    #expect(about.contains("First published 1 June 2025. Last changed 9 August 2025."))
    #expect(about.contains("<meta property=\"article:published_time\" content=\"2025-06-01\">"))
    #expect(about.contains("<meta property=\"article:modified_time\" content=\"2025-08-09\">"))
    let claim = try texts["claims/old/index.html"]
    #expect(claim.contains("First published 1 June 2025.") && !claim.contains("Last changed"))
    #expect(try texts["claims/new/index.html"].contains("First published 9 August 2025."))
    #expect(try texts["index.html"].contains("Record last changed 9 August 2025"))
  }

  @Test("Without a record, and of what is not on it, pages say nothing of it")
  func without() throws {
    let bare = try recorded().replacing("published.yml", with: nil)
    let site = try TestSite(recorded().files + [page("more")])
    for (site, path) in [(bare, "about"), (bare, "claims/old"), (site, "more")] {
      let text = try PageTexts(site)[path + "/index.html"]
      #expect(!text.contains("First published") && !text.contains("article:"))
    }
    #expect(try PageTexts(bare)["index.html"].contains("Record last changed 1 May 2024"))
    #expect(!(try PageTexts(bare)["sitemap.xml"].contains("lastmod")))
  }

  @Test("Every language has the words", arguments: ["ar", "de", "en", "es", "fr", "zh"])
  func languages(language: String) throws {
    let settings = TestSite.settings.replacing("title:", with: "language: \(language)\ntitle:")
    let text = try RenderedSite(try recorded(settings: settings).dossier()).text("about/index.html")
    let cite = try #require(
      text?.firstRange(of: "id=\"_cite\"").map { String(text![$0.lowerBound...].prefix(600)) })
    #expect(cite.ranges(of: "2025").count >= 2, "\(cite)")
    if language != "en" { #expect(!cite.contains("published") && !cite.contains("changed")) }
  }

  @Test(
    "The feed begins with what changed last by the record, and says when it was first published")
  func feed() throws {
    let feed = try PageTexts(recorded())["feed.xml"]
    let (new, old) = (feed.firstRange(of: "/claims/new/"), feed.firstRange(of: "/claims/old/"))
    #expect(try #require(new).lowerBound < #require(old).lowerBound)
    #expect(
      feed.contains(
        "<published>2025-08-09T00:00:00Z</published>\n<updated>2025-08-09T00:00:00Z</updated>"))
    #expect(
      feed.contains(
        "<published>2025-06-01T00:00:00Z</published>\n<updated>2025-06-01T00:00:00Z</updated>"))
  }

  @Test("The sitemap has the day on which a page changed last")
  func sitemap() throws {
    let sitemap = try PageTexts(recorded())["sitemap.xml"]
    #expect(sitemap.contains("/claims/old/</loc><lastmod>2025-06-01</lastmod></url>"))
    #expect(sitemap.contains("/about/</loc><lastmod>2025-08-09</lastmod></url>"))
    #expect(sitemap.contains("<url><loc>https://example.org/dossier/timeline/</loc></url>"))
  }

  @Test("A withdrawn claim's page has its days")
  func withdrawn() throws {
    let site = try recorded().replacing(
      "about: [ana]",
      with: "about: [ana]\ncorrections: [{date: 2025-08-10, kind: retraction, text: Wrong.}]",
      in: "content/claims/old.md"
    ).recorded(at: try #require(Instant(rfc3339: "2025-08-10T12:00:00Z")))
    let text = try PageTexts(site)["claims/old/index.html"]
    #expect(text.contains("First published 1 June 2025. Last changed 10 August 2025."))
    let feed = try PageTexts(site)["feed.xml"]
    let first = try #require(feed.firstRange(of: "<entry>"))
    #expect(feed[first.lowerBound...].prefix(60).contains("Withdrawn claim"))
  }
}
