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
      page("x", "", "![a](../assets/A.png) ![b](../assets/a.png)")
      File("content/assets/A.png", "x")
      File("content/assets/a.png", "1️⃣y")
      File("content/assets/B.png", "x")
      File("content/assets/b.png", "not used")
    }.expectProblems(["path-collision": "1️⃣"])
  }

  @Test("An editor's own robots.txt stands in place of the site's")
  func robots() {
    TestSite { File("content/static/robots.txt", "x") }.expectProblems()
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
}
