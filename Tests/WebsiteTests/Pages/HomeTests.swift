import TestSupport
import Testing

@testable import Dossiers
@testable import Website

@Suite("The first page") struct HomeTests {
  private static let path = "index.html"

  private func site(_ statements: String = "", settings: String = "") -> TestSite {
    TestSite(settings: TestSite.settings + settings) {
      figures("ana", "court")
      source("doc")
      claim("x", "title: The bridge", point(statements) + point(anchor: "q"))
      page("about", "title: About us\nsummary: What this is.")
    }
  }

  @Test("A claim has its three boxes, and a line a point with status, reply and finding")
  func lines() throws {
    let home = try PageTexts(
      site(
        statement("Denial", by: "[[ana]]", "2020-02")
          + statement("Finding", by: "[[court]]", "2021-02", "Effect: refutes"))
    ).main(Self.path)
    let section = try home.section("The bridge")
    #expect(
      section.text.hasPrefix(
        "The bridge refuted by finding since February 2021 · 1 further point: 1 alleged"))
    #expect(section.texts("h2") == ["The bridge", "Alleged", "Denied", "Found"])
    #expect(
      section.texts("li") == [
        "1 Point refuted by finding denied found: refutes the allegation",
        "2 Point alleged no request on record no finding",
      ])
    #expect(section.links.contains("2 Point alleged → claims/x/index.html#q"))
  }

  @Test("The questions that readers bring are links to where the record answers them")
  func questions() throws {
    func questions(_ statements: String) throws -> [String] {
      try PageTexts(site(statements)).main(Self.path).first("p", ["class": "ask"]).links
    }
    #expect(
      try questions(
        statement("Denial {#no}", by: "[[ana]]", "2020-02")
          + statement("Finding {#found}", by: "[[court]]", "2021-02", "Effect: refutes"))
        == [
          "Was it denied? → claims/x/index.html#no",
          "What was found? → claims/x/index.html#found",
          "What stood when? → claims/x/index.html#_record",
          "Who has not answered? → open-questions/index.html#_no-answer",
          "Who first reported it, and who passed it on? → claims/x/index.html#_p1-1",
          "Who are the sources? → claims/x/index.html#_sources",
        ])
    // What is not on record is no question that the record answers.
    #expect(
      try questions("").map { String($0.prefix { $0 != "→" }) } == [
        "What stood when? ", "Who has not answered? ",
        "Who first reported it, and who passed it on? ", "Who are the sources? ",
      ])
  }

  @Test("The masthead has the publisher and when the record was last changed")
  func masthead() throws {
    let page = try PageTexts(site(settings: "\npublisher: {name: The Desk}")).page(Self.path)
    let head = try page.first("body").first("header").text
    #expect(head.hasPrefix("Published by The Desk Record last changed 1 January 2020 Claims"))
    #expect(try page.first("main").first("header").text == "A test What this is. About us")
  }

  @Test("What has no room here is on the list of claims, and the page leads there")
  func more() throws {
    let crowd = CrowdedSite(claims: 40, seed: 2).site
    let home = try PageTexts(crowd, pageSize: 20_000).main(Self.path)
    #expect(home.links.contains("All claims → claims/index.html"))
    #expect(home.all("div", ["class": "three"]).count < 40)
    #expect(try !PageTexts(site()).main(Self.path).text.contains("All claims"))
  }
}
