import Foundation
import TestSupport
import Testing

@testable import Dossiers
@testable import Website

/// What pages say to programs. `Golden/*.jsonld` have a graph of each kind as it was once read and approved; that its terms
/// are those of schema.org, and its texts those of the page, is tested in `Tests/Browser/test_structured_data.py`.
@Suite("Structured data")
struct StructuredDataTests {
  private let site = TestSite {
    figures("ana", "bob")
    source("doc", "copy-url: https://archive.example/doc")
    claim("x", point(statement("Denial", by: "[[ana]]", "2021-02") + "> I did not."))
    event("vote")
    page("about")
  }

  @Test("Every page has one graph, but what is not found and what has moved")
  func everyPage() throws {
    for (path, page) in try RenderedSite(sampleSite.dossier()).files where path.hasSuffix(".html") {
      let count = data(in: page).count
      let isMoved = String(decoding: page, as: UTF8.self).contains("http-equiv=\"refresh\"")
      #expect(count == (path == "404.html" || isMoved ? 0 : 1), "\(path)")
    }
  }

  @Test("A site without an address has none, and neither a page nor a file about it")
  func withoutAddress() throws {
    let dossier = TestSite(
      [File("dossier.yml", "title: T\nratings: {So: 1}\n")] + site.files.dropFirst()
    )
    .dossier()
    let files = try RenderedSite(dossier).files
    #expect(files.values.allSatisfy { data(in: $0).isEmpty })
    for path in ["vocabulary/index.html", "claimreview.json", "trust.txt"] {
      #expect(files[path] == nil, "\(path)")
    }
    #expect(
      files["index.html"].map { String(decoding: $0, as: UTF8.self).contains("vocabulary") }
        == false)
  }

  @Test("What is not published has none in a build of drafts, and everything else has")
  func drafts() throws {
    let site = TestSite {
      figures("ana")
      figure("later", "draft: true")
      source("doc")
      claim("x", "draft: true", point())
      claim("y", point())
    }
    let files = try RenderedSite(site.dossier(drafts: true)).files
    func count(_ path: String) throws -> Int { data(in: try #require(files[path])).count }
    #expect(try count("claims/x/index.html") == 0 && count("figures/later/index.html") == 0)
    #expect(try count("claims/y/index.html") == 1 && count("figures/ana/index.html") == 1)
  }

  @Test("A withdrawn claim is a page with its notice, and never a claim")
  func withdrawn() throws {
    let site = TestSite(settings: TestSite.settings + "\nratings: {So: 1, Not so: 2}") {
      figures("ana")
      source("doc")
      claim(
        "x",
        "assessment: {label: So}\ncorrections: [{date: 2025-03, kind: retraction, text: We were wrong.}]",
        point())
    }
    let files = try RenderedSite(site.dossier()).files
    let page = String(decoding: try #require(files["claims/x/index.html"]), as: UTF8.self)
    #expect(page.contains("\"CorrectionComment\"") && !page.contains("Review\""))
    #expect(!page.contains("\"Claim\"") && !page.contains("dossier:"))
    #expect(
      String(decoding: try #require(files["claimreview.json"]), as: UTF8.self)
        .hasSuffix("\"dataFeedElement\":[]}\n"))
  }

  @Test("Dates are those of the record of publication, without which a claim's page is no article")
  func dates() throws {
    let bare = try graph("claims/x/index.html", of: site)
    #expect(bare.hasPrefix("[{\"@type\":\"WebPage\""))
    #expect(!bare.contains("\"dateModified\"") && !bare.contains("2025-06"))
    let recorded = try graph("claims/x/index.html", of: site.recorded())
    #expect(recorded.hasPrefix("[{\"@type\":\"NewsArticle\""))
    #expect(recorded.contains("\"datePublished\":\"2025-06-01\""))
    #expect(!recorded.contains("\"dateModified\""))
    let later = try #require(Instant(rfc3339: "2025-08-09T12:00:00Z"))
    let changed = try site.recorded().replacing(
      "- Date: 2021-02", with: "- Date: 2021-02\n- Via: her lawyer", in: "content/claims/x.md"
    ).recorded(at: later)
    #expect(
      try graph("claims/x/index.html", of: changed).contains("\"datePublished\":\"2025-06-01\""))
  }

  private func graph(_ path: String, of site: TestSite) throws -> String {
    let page = try #require(try RenderedSite(site.dossier()).files[path])
    let data = try #require(data(in: page).first)
    return String(data.split(separator: "\"@graph\":").last ?? "")
  }

  @Test(
    "A finding that another has replaced leads to that one, and words that stand elsewhere are told there too"
  )
  func elsewhere() throws {
    let site = TestSite {
      figures("ana", "bo")
      source("doc")
      claim(
        "x",
        point(
          statement("Denial {#no}", by: "[[ana]]", "2021") + "> I did not.\n\n"
            + statement("Finding {#low}", by: "[[bo]]", "2022", "Effect: supports")
            + statement("Finding {#high}", by: "[[bo]]", "2023", "Effect: refutes", "Replaces: low")
            + "### Context\n\nNobody's words."))
      claim("y", point("### Denial\n\n- Repeats: x#no\n"))
    }
    let x = try graph("claims/x/index.html", of: site)
    let high = "{\"@id\":\"https://example.org/dossier/claims/x/#high\"}"
    #expect(x.ranges(of: "\"dossier:replacedBy\":\(high)").count == 1)
    #expect(!x.contains("dossier:context") && !x.contains("Nobody"))
    let y = try graph("claims/y/index.html", of: site)
    #expect(
      y.contains("\"dossier:repeats\":{\"@id\":\"https://example.org/dossier/claims/x/#no\"}"))
    #expect(y.contains("\"text\":\"I did not.\""))
  }

  @Test("A template of the site's own may leave it out, or place it elsewhere")
  func ownTemplate() throws {
    let without = ["foot": "{{#frame}}</main>{{/frame}}"]
    let theme = without.map { (name: "\($0.key).mustache", bytes: Array($0.value.utf8)) }
    let files = try RenderedSite(site.dossier(), theme: Theme.builtIn.overlaid(by: theme)).files
    #expect(files.values.allSatisfy { data(in: $0).isEmpty })
  }

  @Test("The addresses of data are those that pages are found at")
  func addresses() throws {
    let dossier = sampleSite.dossier()
    let templates = try PageTemplates(of: .builtIn, ThemeWords(for: dossier.settings))
    let site = Site(of: dossier, theme: .builtIn, templates: templates)
    let files = try RenderedSite(dossier).files
    for entity in dossier.pageSubjects {
      let page = WebPage(site, Links(on: PagePath(of: entity.id)), PageHead(title: ""))
      let bytes = files[entity.id.page]
      let address = try #require(site.canonical(page.links.page))
      #expect(
        String(decoding: try #require(bytes), as: UTF8.self).contains("\"@id\":\"\(address)\""))
    }
  }

  private func data(in page: [UInt8]) -> [Substring] {
    String(decoding: page, as: UTF8.self).split(
      separator: "<script type=\"application/ld+json\">", omittingEmptySubsequences: false
    ).dropFirst().compactMap { $0.split(separator: "</script>").first }
  }
}
