import TestSupport
import Testing

@testable import Dossiers

@Suite struct PathCollisionsTests {
  @Test(
    "A redirect to a path that is taken is told where it stands",
    arguments: [
      "/x/", "/x", "/about/", "/ABOUT", "/%61bout/", "/claims", "/index.html", "/404.html",
      "/manifest.json", "/feed.xml", "/assets/a/", "/theme", "/data.csv", "/timeline/",
      "/open-questions", "/robots.txt",
    ])
  func redirects(path: String) {
    TestSite {
      page("x", "redirects:\n  - /free/\n  - 1️⃣\(path)")
      page("about")
      File("content/static/data.csv", "x")
    }.expectProblems(["path-collision": "1️⃣"])
  }

  @Test(
    "Two redirects share no path, however it is spelt",
    arguments: [
      ("/a", "/a/"), ("/a", "/A"), ("/a", "/a/index.html"), ("/a b/", "/a%20b/"),
      ("/caf\u{E9}", "/cafe\u{301}"), ("/a.html", "/a.html/b"),
    ])
  func twice(first: String, second: String) {
    TestSite {
      event("vote", "redirects: [\(first)]")
      page("x", "redirects: [1️⃣\(second)]")
    }.expectProblems(["path-collision": "1️⃣"])
  }

  @Test(
    "A redirect that no server could serve is no path of the site",
    arguments: [
      "/", "x", "//host/x", "/../x", "/%2e%2e/x", "/a//b", "\"/a?b\"", "\"/a#b\"", "\"/ \"",
      "/%00", "https://a.org/", "/" + String(repeating: "a", count: 256),
    ])
  func invalid(path: String) {
    TestSite { page("x", "redirects: [1️⃣\(path)]") }.expectProblems(["invalid-value": "1️⃣"])
  }

  @Test(
    "The parts of long lists, and of what does not fit on a page, have their paths to themselves",
    arguments: [
      "/claims/_2023", "/CLAIMS/_x", "/timeline/_2023-03", "/open-questions/_2023",
      "/figures/ana/_2023",
      "/events/a/b/_c", "/corrections/_2023", "/sitemap-1.xml", "/Sitemap-12.XML",
    ])
  func parts(path: String) {
    TestSite {
      page("corrections")
      page("x", "redirects: [1️⃣\(path)]")
    }.expectProblems(["path-collision": "1️⃣"])
    TestSite {
      page("corrections")
      File("content/static\(path)", "1️⃣x")
    }.expectProblems(["path-collision": "1️⃣"])
  }

  @Test("A draft or embargoed file whose path is taken is reported before its time has come")
  func unpublished() {
    for (line, severity) in [
      ("draft: true", Severity.warning), ("embargo: 2090-01-01T00:00:00Z", .error),
    ] {
      let site = TestSite {
        page("x", "redirects: [/old/]")
        event("vote", "\(line)\nredirects: [1️⃣/old/]")
        page("later", "\(line)\nredirects: [1️⃣/x/]")
      }
      site.expectProblems(["path-collision": "1️⃣"])
      #expect(site.dossier().problems.allSatisfy { $0.severity == severity })
    }
  }

  @Test("An underscore elsewhere is free")
  func underscores() {
    TestSite {
      page("about")
      page("x", "redirects: [/_old/, /about/_old/, /old/_2023/, /claims/a_b/]")
      File("content/static/_headers", "x")
      File("content/static/sitemap-news.xml", "x")
    }.expectProblems([:])
  }

  @Test("Used assets whose names a disk may hold equal are told")
  func assets() {
    TestSite {
      page("x", "", "![a](../assets/A.svg) ![b](../assets/a.svg) ![b](../assets/B.svg)")
      image("A.svg")
      File("content/assets/a.svg", "1️⃣" + image("a.svg").text)
      image("B.svg")
      File("content/assets/b.svg", "not used")
    }.expectProblems(["path-collision": "1️⃣"])
  }

  @Test("Of two assets whose names Unicode holds equal each is its own, and both together are told")
  func spellings() {
    let (composed, decomposed) = ("caf\u{E9}.svg", "cafe\u{301}.svg")
    let files = [
      image(composed), File("content/assets/" + decomposed, "1️⃣" + image("a.svg", width: 99).text),
    ]
    for (link, width) in [(composed, 10), (decomposed, 99)] {
      let site = TestSite { [page("x", "", "![a](../assets/\(link))")] + files }
      site.expectProblems()
      let dossier = site.dossier()
      #expect(dossier.assets.map { Array($0.text.utf8) } == [Array(link.utf8)])
      #expect(dossier.imageSizes[dossier.assets[0]]?.width == width)
    }
    TestSite {
      [page("x", "", "![a](../assets/\(composed)) ![b](../assets/\(decomposed))")] + files
    }.expectProblems(["path-collision": "1️⃣"])
    // Spelt as neither, it may be either.
    let mixed = TestSite {
      page("x", "", "![a](1️⃣../assets/\u{1E69}.svg)")
      image("s\u{323}\u{307}.svg")
      image("\u{1E63}\u{307}.svg")
    }
    mixed.expectProblems(["dead-link": "1️⃣"])
  }

  @Test("Static files whose names Unicode holds equal are told")
  func staticSpellings() {
    TestSite {
      File("content/static/caf\u{E9}.txt", "1️⃣x")
      File("content/static/cafe\u{301}.txt", "2️⃣x")
    }.expectProblems(["path-collision": "1️⃣"])
  }

  @Test(
    "A template or theme file whose name differs from another's only in case or composition is told",
    arguments: [
      (["Claim.mustache"], 1), (["claim.mustache"], 0), (["theme/Style.css"], 1),
      (["theme/style.css"], 0), (["theme/caf\u{E9}.svg", "theme/cafe\u{301}.svg"], 1),
      (["theme/a.svg", "theme/A.svg", "theme/b.svg"], 1),
      (["claim.mustache", "CLAIM.mustache"], 1),
    ])
  func templates(names: [String], count: Int) {
    let problems = PathCollisions.problems(
      ofTemplates: names, over: ["claim.mustache", "theme/style.css"])
    #expect(problems.count == count)
    #expect(problems.allSatisfy { $0.rule == .pathCollision })
  }

  @Test("An editor's own robots.txt stands in place of the site's")
  func robots() {
    TestSite { File("content/static/robots.txt", "x") }.expectProblems()
    TestSite { File("content/static/.nojekyll", "x") }.expectProblems()
    TestSite { page("x", "redirects: [1️⃣/.nojekyll/]") }.expectProblems(["path-collision": "1️⃣"])
    TestSite {
      page("x", "redirects: [1️⃣/robots.txt]")
      File("content/static/robots.txt", "x")
    }.expectProblems(["path-collision": "1️⃣"])
  }

  @Test("A static file leaves the site's own paths alone, and `.well-known` is free")
  func staticFiles() {
    TestSite {
      File("content/static/manifest.json", "1️⃣{}")
      File("content/static/Feed.XML", "1️⃣x")
      File("content/static/Robots.TXT", "1️⃣x")
      File("content/static/claims", "1️⃣x")
      File("content/static/theme/x.css", "1️⃣x")
      File("content/static/.well-known/security.txt", "x")
      File("content/static/figures/list.csv", "x")
    }.expectProblems(["path-collision": "1️⃣"])
  }

  @Test(
    "Each path belongs to one page or file",
    arguments: [
      [page("figures")], [page("timeline")], [page("assets")], [page("theme")],
      [page("a", "redirects: [/figures/]")], [page("a", "redirects: [/404.html]")],
      [page("a", "redirects: [/b/]"), page("b")], [page("a", "redirects: [/B/]"), page("b")],
      [page("a", "redirects: [/x/]"), page("b", "redirects: [/x/index.html]")],
      [page("a", "redirects: [/a/]")], [page("a"), File("content/static/a/index.html", "")],
      [page("a"), File("content/static/a", "")], [File("content/static/assets/x", "")],
      [File("content/static/manifest.json", "")],
      [page("a", "redirects: [/stra\u{DF}e/]"), page("b", "redirects: [/STRA\u{DF}E/]")],
    ])
  func collisions(files: [File]) {
    let problems = TestSite { files }.dossier().problems
    #expect(problems.map(\.rule.name) == ["path-collision"])
  }
}
