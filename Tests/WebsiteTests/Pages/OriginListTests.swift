import TestSupport
import Testing

@testable import Dossiers
@testable import Website

@Suite("Where an allegation comes from, as a list") struct OriginListTests {
  private func allegation(
    by speaker: String = "unnamed, two officials", to: String = "[[paper]]", in sources: String
  ) -> String {
    "### Allegation\n\n- By: \(speaker)\n" + (to.isEmpty ? "" : "- To: \(to)\n")
      + "- In: [\(sources)]\n- Date: 2020-01-01\n\n"
  }

  private func origins(_ allegations: String, relays: Int = 0) throws -> Element {
    let site = TestSite {
      figures("ana", "bo")
      figure("paper", "kind: outlet")
      figure("post", "kind: outlet")
      source("paper-1", "publisher: paper\ndate: 2020-01-01")
      source(
        "post-1",
        "publisher: post\ndate: 2020-01-05\nrelays:\n  - {source: paper-1, verified: true}")
      source("post-2", "publisher: post\ndate: 2020-01-04")
      source("late", "publisher-name: The Late Edition\ndate: 2020-02")
      (0..<relays).map { source("r\($0)", "publisher-name: Outlet \($0)\ndate: 2021") }
      claim("x", point(allegation: allegations))
    }
    return try PageTexts(site).claim.at("p").first("div", ["class": "origins"])
  }

  @Test("Unnamed speakers stand with whom they told, and then those who pass it on")
  func unnamed() throws {
    let origins = try origins(allegation(in: "@paper-1; @late; @post-1; @post-2"))
    #expect(
      origins.texts("li") == [
        "paper1", "Passed on by: The Late Edition2, post3 4 (says that it verified it)",
      ])
    #expect(
      origins.text.hasPrefix("1 origin: unnamed (“two officials”), through paper · 2 relays"))
    #expect(origins.links.contains("post → ../../figures/post/index.html"))
    #expect(origins.links.contains("3 → #_3"))
    #expect(origins.text.contains("· 2 relays · 1 says that it verified"))
  }

  @Test("Each origin has its line, named speakers and documents too")
  func several() throws {
    let origins = try origins(
      allegation(by: "[[bo]]", to: "", in: "@paper-1; @late")
        + allegation(by: "[@paper-1]", to: "", in: "@paper-1")
        + allegation(by: "unnamed, a clerk", in: "@paper-1") + allegation(in: "@paper-1"))
    #expect(
      origins.texts("li") == [
        "bo", "paper: “paper-1”1", "paper1", "Passed on by: The Late Edition2",
      ])
    #expect(origins.text.contains("unnamed (“a clerk”; “two officials”), through paper"))
    #expect(origins.links.contains("bo → ../../figures/bo/index.html"))
  }

  @Test("A point that nobody passes on says so")
  func alone() throws {
    let origins = try origins(allegation(in: "@paper-1"))
    #expect(origins.text.contains("· no relays"))
    #expect(origins.texts("li") == ["paper1"])
  }

  @Test("Of many relays each is in the list")
  func many() throws {
    let sources = (["@paper-1"] + (0..<40).map { "@r\($0)" }).joined(separator: "; ")
    let origins = try origins(allegation(in: sources), relays: 40)
    #expect(origins.text.contains("· 40 relays ·"))
    let list = try #require(origins.texts("li").last)
    for number in 0..<40 { #expect(list.contains("Outlet \(number)\(number + 2)")) }
  }
}
