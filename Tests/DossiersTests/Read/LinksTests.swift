import TestSupport
import Testing

@testable import Dossiers

@Suite struct LinksTests {
  private func site(_ body: String) -> TestSite {
    TestSite {
      figure("ana", "title: Ana\nredirects: [/people/ana/]", "## Early life\n\nText.")
      source("doc")
      claim("x", point(statement("Response {#reply}", by: "[[ana]]", "2021")))
      page("here", "", body)
      image("map é.svg")
      File("content/assets/a/b.pdf", "%PDF-1.7")
      File("content/static/data.csv", "a,b")
      File("content/static/.well-known/x", "x")
    }
  }

  private func target(_ body: String) throws -> Target? {
    let site = site(body)
    site.expectProblems()
    let words = site.dossier().body(of: "here").first?.paragraph
    return words?.first { $0.kind == .link }?.target
  }

  private static let ana = EntityID(.figure, "ana")

  @Test(
    "A Markdown link to a content file, a path of the site or another site is followed",
    arguments: [
      ("[a](../figures/ana.md)", Target.entity(ana, anchor: nil)),
      ("[a](<../figures/ana.md> 'title')", .entity(ana, anchor: nil)),
      ("[a](../figures/ana.md#early-life)", .entity(ana, anchor: "early-life")),
      ("[a](./../figures/%61na.md)", .entity(ana, anchor: nil)),
      ("[a](../claims/x.md#reply)", .entity(EntityID(.claim, "x"), anchor: "reply")),
      ("[a](/figures/ana/)", .entity(ana, anchor: nil)),
      ("[a](/figures/ana/index.html#early-life)", .entity(ana, anchor: "early-life")),
      ("[a](/here/)", .entity(EntityID(.page, "here"), anchor: nil)),
      ("[a](/)", .site(URLPath("/"))), ("[a](/timeline/)", .site(URLPath("/timeline/"))),
      ("[a](/open-questions/)", .site(URLPath("/open-questions/"))),
      ("[a](/network/)", .site(URLPath("/network/"))),
      ("[a](/figures/index.html)", .site(URLPath("/figures/index.html"))),
      ("[a](/people/ana/)", .entity(ana, anchor: nil)),
      ("[a](/data.csv)", .site(URLPath("/data.csv"))),
      ("[a](/.well-known/x)", .site(URLPath("/.well-known/x"))),
      ("[a](../assets/a/b.pdf)", .asset(AssetPath("a/b.pdf"))),
      ("[a](/assets/a/b.pdf)", .asset(AssetPath("a/b.pdf"))),
      ("[a](../assets/map%20%C3%A9.svg)", .asset(AssetPath("map é.svg"))),
      ("[a](https://a.org/?b=c#d)", .external("https://a.org/?b=c#d")),
      ("<mailto:a@b.org>", .external("mailto:a@b.org")), ("[a](TEL:+1)", .external("TEL:+1")),
      ("## Top {#top}\n\n[a](#top)", .entity(EntityID(.page, "here"), anchor: "top")),
      ("[[ana#early-life]]", .entity(ana, anchor: "early-life")),
      ("[[x#reply|her reply]]", .entity(EntityID(.claim, "x"), anchor: "reply")),
      ("[[#top]]\n\n## Top", .entity(EntityID(.page, "here"), anchor: "top")),
    ])
  func targets(body: String, wanted: Target) throws {
    if body.hasPrefix("##") {
      site(body).expectProblems()
    } else {
      #expect(try target(body) == wanted)
    }
  }

  @Test(
    "A link to nothing is dead",
    arguments: [
      "[a](1️⃣../figures/bo.md)", "[a](1️⃣../../figures/ana.md)", "[a](1️⃣../../../../etc/passwd)",
      "[a](1️⃣/figures/bo/)", "[a](1️⃣/nowhere)", "[a](1️⃣ana.md)", "[a](1️⃣/assets/none.png)",
      "![a](1️⃣../assets/none.png)", "[a](1️⃣../assets/)", "![a](1️⃣../figures/ana.md)",
      "[a](1️⃣../FIGURES/ana.md)", "[a](<1️⃣a b>)", "[a](1️⃣< >)", "![a](<1️⃣../assets/no such.png>)",
      "[a](1️⃣/timeline/_2023/)", "[a](1️⃣/figures/ana/_2023/index.html)", "[a](1️⃣/sitemap-1.xml)",
    ])
  func dead(body: String) {
    site(body).expectProblems(["dead-link": "1️⃣"])
  }

  @Test(
    "An anchor that its page does not have is dead, and the nearest one is named",
    arguments: [
      "[a](1️⃣../figures/ana.md#early-lives)", "[a](1️⃣/figures/ana/#early-lives)",
      "1️⃣[[ana#early-lives]]", "1️⃣[[Ana#early-lives|a]]",
    ])
  func deadAnchors(body: String) {
    let site = site(body)
    site.expectProblems(["dead-anchor": "1️⃣"])
    #expect(site.dossier().problems[0].help.hasPrefix("Did you mean `early-life`?"))
    self.site("1️⃣[[#nowhere]]").expectProblems(["dead-anchor": "1️⃣"])
  }

  @Test(
    "Where a link may not lead its words stand alone, with a warning",
    arguments: [
      "javascript:alert(1)", "JaVaScRiPt:alert(1)", "data:text/html,x", "vbscript:x", "file:///etc",
      "//evil.org/x", "//\u{301}evil.org", "/\\\\\u{301}evil.org", "ftp://a.org", "\\\\evil.org",
      "java&#115;cript:x", "<https://a.org/a b>", "<mailto:a b>", "blob:x", "https://ana:1@a.org/",
      "https://gazette.example@a.org/",
    ])
  func unsafe(destination: String) throws {
    let site = site("See [the *words*](\(destination)) here.")
    #expect(site.dossier().problems.map(\.rule.name) == ["unsafe-destination"])
    #expect(site.dossier().problems.map(\.severity) == [.warning])
    #expect(site.dossier().body(of: "here").first?.paragraph?.plainText == "See the words here.")
    let image = self.site("![w](\(destination))").dossier().problems
    #expect(image.map(\.rule.name) == ["unsafe-destination"])
  }

  @Test("Where a name has a space, its address is between `<` and `>`")
  func spaces() throws {
    let site = TestSite {
      page(
        "here", "",
        "![a](<../assets/the map.svg>) [b](<../assets/the map.svg>) [c](</the list.csv>)")
      image("the map.svg")
      File("content/static/the list.csv", "x")
    }
    site.expectProblems()
    #expect(site.dossier().assets.map(\.text) == ["the map.svg"])
  }

  @Test("An image lies among the assets, and only used assets are the site's")
  func images() {
    let site = site("![a *map*](</assets/map%20é.svg> 'The map')")
    site.expectProblems()
    #expect(site.dossier().assets.map(\.text) == ["map é.svg"])
    self.site("![a](1️⃣https://a.org/b.png)").expectProblems(["external-image": "1️⃣"])
  }

  @Test("What a draft alone uses is no asset of the site")
  func draftAssets() {
    let site = TestSite {
      page("a", "draft: true", "![x](../assets/secret.svg)")
      image("secret.svg")
    }
    #expect(site.dossier().assets.isEmpty)
    #expect(site.dossier(drafts: true).assets.map(\.text) == ["secret.svg"])
  }

  @Test("Citations stand in prose with their locators; escaped brackets are only brackets")
  func citations() throws {
    let site = site("So [@doc, pp. 1, 3; @doc] it was [@doc]. Not \\[@doc], `[@doc]` or \\[[ana]].")
    site.expectProblems()
    let words = try #require(site.dossier().body(of: "here").first?.paragraph)
    let citations = words.filter { $0.kind == .citations }.map(\.citations)
    #expect(citations.map { $0.map(\.locator) } == [["pp. 1, 3", nil], [nil]])
    #expect(words.plainText == "So it was. Not [@doc], [@doc] or [[ana]].")
  }

  @Test(
    "Brackets that do not close, and links in links, are told",
    arguments: [
      "a 1️⃣[[ana and", "a 1️⃣[@doc and", "[a 1️⃣[@doc] b](https://a.org)",
      "![x 1️⃣[[ana]]](../assets/map%20é.svg)",
      "a 1️⃣[[ana *x]]*",
    ])
  func unclosed(body: String) {
    site(body).expectProblems(["unclosed-link": "1️⃣"])
  }
}
