import TestSupport
import Testing

@testable import Dossiers

@Suite("Addresses of the site itself") struct OwnAddressesTests {
  /// Ways to write what is below `https://münchen.example/dossier/`.
  static let spellings = [
    "https://münchen.example/dossier/", "http://münchen.example/dossier/",
    "HTTPS://XN--MNCHEN-3YA.EXAMPLE/dossier/", "https://m%C3%BCnchen.example:443/dossier/",
    "http://münchen.example:80/dossier/", "//münchen.example/dossier/",
    "https://münchen.example./dossier/",
    "https://ana@münchen.example/dossier/", "https://münchen.example/%64ossier/",
    "https://münchen.example//dossier//", "https://münchen.example/x/../dossier/./",
    "https://münchen.example/dossier/%2E/",
  ]

  private func site(_ body: String, settings: String = "") -> TestSite {
    TestSite(
      settings: "title: A\nbase-url: https://münchen.example/dossier/\n\(TestSite.quietRules)\n"
        + settings
    ) {
      figure("ana", "redirects: [/people/ana/]", "## Life")
      figure("draft-id", "draft: true\nredirects: [/people/nobody/]")
      page("later", "embargo: 2030-01-01T00:00:00Z")
      page("here", "", body)
      image("map.svg")
      File("content/static/list.csv", "x")
    }
  }

  private func target(in site: TestSite) -> Target? {
    let first = site.dossier().body(of: "here").first?.paragraph?.first
    return first?.kind == .link ? first?.target : nil
  }

  @Test(
    "However an address of the site is spelt, it is the path that it leads to", arguments: spellings
  )
  func targets(base: String) {
    for (path, target) in [
      ("figures/ana/", Target.entity(EntityID(.figure, "ana"), anchor: nil)),
      ("figures/ana/index.html?x=1#life", .entity(EntityID(.figure, "ana"), anchor: "life")),
      ("people/ana/", .entity(EntityID(.figure, "ana"), anchor: nil)),
      ("assets/map.svg", .asset(AssetPath("map.svg"))), ("list.csv", .site(URLPath("/list.csv"))),
      ("network/", .site(URLPath("/network/"))), ("", .site(URLPath("/"))),
    ] {
      let site = site("[words](\(base)\(path))")
      site.expectProblems()
      #expect(self.target(in: site) == target, "\(path)")
    }
  }

  @Test("What is not published is left out, and its words stand alone", arguments: spellings)
  func unpublished(base: String) {
    for path in [
      "figures/draft-id/", "figures/%64raft-id/index.html#x", "people/nobody/", "later/",
    ] {
      let site = site("[the *words*](1️⃣\(base)\(path))")
      site.expectProblems(["unpublished-link": "1️⃣"])
      #expect(site.dossier().body(of: "here").first?.paragraph?.plainText == "the words")
    }
    // Without a scheme that is no link.
    if base.hasPrefix("//") { return }
    site("<1️⃣\(base)figures/draft-id/>").expectProblems(["unpublished-reference": "1️⃣"])
  }

  @Test("An address at which the site has nothing is dead", arguments: spellings)
  func dead(base: String) {
    for path in ["figures/bo/", "nowhere", "timeline/_2023/", "assets/no.svg", "figures/ana"] {
      site("[a](1️⃣\(base)\(path))").expectProblems(["dead-link": "1️⃣"])
    }
    site("[a](1️⃣\(base)figures/ana/#nowhere)").expectProblems(["dead-anchor": "1️⃣"])
  }

  @Test(
    "Other sites are other sites",
    arguments: [
      "https://münchen.example/", "https://münchen.example/dossiers/x",
      "https://münchen.example:8443/dossier/",
      "https://www.münchen.example/dossier/", "https://münchen.example.org/dossier/",
      "https://münchen.example/Dossier/", "https://munchen.example/dossier/",
    ])
  func others(address: String) {
    let site = site("[a](\(address))")
    site.expectProblems()
    #expect(target(in: site) == .external(address))
  }

  @Test(
    "One within another site's, or with `www.`, leads to what is published too",
    arguments: [
      "https://web.archive.org/web/2024/https://münchen.example/dossier/PATH",
      "https://web.archive.org/web/2024id_/http://MÜNCHEN.example:80/dossier/PATH",
      "https://archive.example/?u=https%3A%2F%2Fm%C3%BCnchen.example%2Fdossier%2FPATH",
      "https://archive.example/?a=b&u=https://xn--mnchen-3ya.example/dossier/PATH&c=d",
      "https://cache.example/münchen.example/dossier/PATH",
      "https://www.münchen.example/dossier/PATH",
      "https://archive.example/?u=https%253A%252F%252Fxn--mnchen-3ya.example%252Fdossier%252FPATH",
    ])
  func within(address: String) {
    for path in [
      "figures/draft-id/", "figures/Draft-ID", "later/", "later", "later#part", "people/nobody/",
    ] {
      let address = address.replacing("PATH", with: path)
      site("[words](1️⃣\(address))").expectProblems(["unpublished-link": "1️⃣"])
      site("<1️⃣\(address)>").expectProblems(["unpublished-reference": "1️⃣"])
      TestSite(site("").files + [source("doc", "copy-url: 1️⃣\(address)")])
        .expectProblems(["unpublished-reference": "1️⃣"])
    }
    for path in ["figures/ana/", "nowhere/", ""] {
      let honest = site("[words](\(address.replacing("PATH", with: path)))")
      honest.expectProblems()
      #expect(target(in: honest) == .external(address.replacing("PATH", with: path)))
    }
  }

  @Test("In front matter and settings such an address leads to what is published")
  func frontMatter() {
    let base = "http://MÜNCHEN.example/dossier/"
    for (path, rule) in [("figures/draft-id/", "unpublished-reference"), ("nobody/", "dead-link")] {
      for file in [
        figure("bo", "url: 1️⃣\(base)\(path)"), source("doc", "url: 1️⃣\(base)\(path)"),
        source("doc", "copy-url: 1️⃣\(base)\(path)"),
      ] {
        TestSite(site("").files + [file]).expectProblems([rule: "1️⃣"])
      }
      site("", settings: "publisher: {name: P, url: 1️⃣\"\(base)\(path)\"}").expectProblems([
        rule: "1️⃣"
      ])
    }
    site("", settings: "publisher: {name: P, url: \"\(base)figures/ana/\"}").expectProblems()
  }

  @Test("Built for another address, the site's own is still its own")
  func twoAddresses() throws {
    let site = site(
      "[a](https://münchen.example/dossier/figures/draft-id/) [b](https://stage.example/figures/draft-id/)"
    )
    let options = BuildOptions(now: TestSite.now, baseURL: try BaseURL("https://stage.example/"))
    let folder = SourceFolder(holding: site.files.map { SourceFile(path: $0.path, text: $0.text) })
    let dossier = Dossier(parsing: folder, options: options)
    #expect(dossier.problems.map(\.rule.name) == ["unpublished-link", "unpublished-link"])
    #expect(dossier.settings.baseURL == "https://stage.example/")
  }
}
