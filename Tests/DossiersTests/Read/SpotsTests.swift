import TestSupport
import Testing

@testable import Dossiers

@Suite struct SpotsTests {
  private func site(_ body: String) -> TestSite {
    TestSite {
      figure("ana")
      event("vote", "redirects: [/old/, /old%20page/]")
      page("later", "draft: true\nredirects: [/later-on/]")
      image("cafe\u{301}.svg")
      File("content/static/a b.txt", "x")
      page("here", "", body)
    }
  }

  @Test(
    "Each of several references that are spelt alike is told at its own place",
    arguments: [
      "1️⃣[[nope]] and `[[nope]]` and 1️⃣[[nope]]", "[[ana]] and 1️⃣[[an]]",
      "%% [[nope]] %% 1️⃣[[nope]]", "[1️⃣@nope] [1️⃣@nope; 1️⃣@nop]", "\\[[nope]] 1️⃣[[nope]]",
    ])
  func references(body: String) {
    site(body).expectProblems(["unknown-reference": "1️⃣"])
  }

  @Test(
    "A dead link is told at its address, not at its words",
    arguments: [
      "[x](1️⃣no.md) [y](1️⃣no.md)", "[no.md](1️⃣no.md)", "[x](1️⃣no.md2) [y](1️⃣no.md)",
      "[x](1️⃣)", "[](1️⃣)", "![x](1️⃣)", "[x](<1️⃣no.md> 'no.md')", "[x](1️⃣https:x)",
      "[x](1️⃣http://)", "[x](1️⃣mailto:)", "[![x](1️⃣no.png)](1️⃣no.md)", "[x](1️⃣www.a.org)",
    ])
  func links(body: String) {
    site(body).expectProblems(["dead-link": "1️⃣"])
  }

  @Test(
    "A link that names nothing is told as that", arguments: ["[[]]", "[[ ]]", "[[#]]", "[[|x]]"])
  func nothing(body: String) {
    let site = site("1️⃣" + body)
    site.expectProblems(["unknown-reference": "1️⃣"])
    #expect(site.dossier().problems[0].message == "this link names nothing")
  }

  @Test(
    "The site's own files, old paths and static files may be linked to",
    arguments: [
      "/404.html", "/feed.xml", "/sitemap.xml", "/robots.txt", "/old", "/old/index.html",
      "/old%20page/",
      "/a%20b.txt", "../static/a%20b.txt", "../assets/caf\u{E9}.svg",
    ])
  func known(destination: String) {
    site("[x](\(destination))").expectProblems()
  }

  @Test("Without an address there is no feed to link to")
  func noFeed() {
    let site = TestSite(settings: "1️⃣title: A") { page("x", "", "[x](2️⃣/feed.xml)") }
    site.expectProblems(["missing-base-url": "1️⃣", "dead-link": "2️⃣"])
  }

  @Test("An old path leads to its entity: its anchors are checked, and a draft's is no path")
  func redirects() {
    site("[x](1️⃣/old/#nope)").expectProblems(["dead-anchor": "1️⃣"])
    site("[x](1️⃣/later-on/)").expectProblems(["unpublished-link": "1️⃣"])
  }

  @Test("An asset is called as it is on the disk, however a link spells it")
  func spelling() {
    let dossier = site("![x](../assets/caf\u{E9}.svg) [y](/a%20b.txt)").dossier()
    #expect(dossier.assets.map { Array($0.text.utf8) } == [Array("cafe\u{301}.svg".utf8)])
    #expect(
      dossier.body(of: "here").first?.paragraph?.contains {
        guard $0.kind == .link, case .site(let path) = $0.target else { return false }
        return path.text == "/a%20b.txt"
      } == true)
  }

  @Test(
    "What a dead link meant is suggested",
    arguments: [
      ("/events/vote", "/events/vote/"), ("/events/vote.md", "/events/vote/"),
      ("vote.md", "content/events/vote.md"), ("../figures/ana", "content/figures/ana.md"),
    ])
  func suggestions(destination: String, meant: String) {
    let help = site("[x](\(destination))").dossier().problems.first?.help
    #expect(help?.hasPrefix("Did you mean `\(meant)`?") == true)
  }
}
