import TestSupport
import Testing

@testable import Dossiers
@testable import Website

@Suite("What stands, since when, and what no longer does") struct WhatStandsTests {
  private func site(_ sections: String, _ more: File = File("content/static/a.txt", "a"))
    -> TestSite
  {
    TestSite {
      figures("ana", "court", "appeal", "paper")
      source("doc", "date: 2025\npublisher: paper")
      claim("x", sections)
      more
    }
  }

  @Test("A finding that another replaced says so, with a link, wherever it is named")
  func replaced() throws {
    func finding(_ anchor: String, _ effect: String, _ more: String = "") -> String {
      statement("Finding {#\(anchor)}", by: "[[\(anchor)]]", "2021", "Effect: \(effect)\(more)")
    }
    let pages = try PageTexts(
      site(
        point(finding("court", "supports") + finding("appeal", "refutes", "\n- Replaces: court"))))
    let page = try pages.claim
    #expect(try page.at("court").links.contains("Finding → #appeal"))
    #expect(
      try page.at("court").text.contains(
        "stands no longer, replaced by: Finding, point 1 – refutes the allegation"))
    #expect(try page.at("appeal").links.contains("Finding → #court"))
    let aside = "supports the allegation, stands no longer"
    #expect(try page.at("appeal").text.contains("replaces: Finding, point 1 – \(aside)"))
    // Where findings are summarised, only what stands is shown.
    for path in ["index.html", "figures/ana/index.html", "open-questions/index.html"] {
      let words = try pages.main(path).text
      #expect(!words.contains("found: supports"), "\(path)")
    }
    #expect(try pages.main("index.html").text.contains("found: refutes the allegation"))
    // What was set aside is marked as such wherever it is named, and leads nowhere.
    for path in [
      "index.html", "claims/x/index.html", "figures/court/index.html", "sources/doc/index.html",
      "timeline/index.html",
    ] {
      let words = try pages.main(path).text
      #expect(words.contains(aside), "\(path)")
      let others = words.replacing(aside, with: "")
      let isAtItsPlace = path.hasPrefix("claims/")
      #expect(others.contains("supports the allegation") == isAtItsPlace, "\(path)")
    }
    let boxes = try page.first("div", ["class": "three"]).all("section").map(\.text)
    #expect(
      boxes.last
        == "Found appeal, 2021: refutes the allegation · 1 more: Finding, 2021 (\(aside))")
  }

  @Test("A later finding by the same body that says something else replaces the earlier one, too")
  func ownLater() throws {
    func finding(_ effect: String, _ date: String) -> String {
      statement("Finding", by: "[[court]]", date, "Effect: \(effect)")
    }
    func words(_ first: String, _ second: String) throws -> String {
      try PageTexts(site(point(finding(first, "2021") + finding(second, "2022")))).claim.text
    }
    #expect(try words("supports", "refutes").contains("stands no longer, replaced by:"))
    #expect(try !words("refutes", "refutes").contains("stands no longer"))
  }

  @Test("“Since” is as precise as the record; for programs it is the last possible day")
  func since() throws {
    let page = try PageTexts(site(point(statement("Denial", by: "[[ana]]", "2021-02")))).claim
    #expect(try page.at("p").first("header").text == "1 Point contested since February 2021")
    #expect(try page.at("p")["data-since"] == "2021-02-28")
    #expect(!page.text.contains("28 February 2021"))
  }

  @Test("Where a figure answered the claim as a whole, its silence on a point says so")
  func replyToWhole() throws {
    let whole = "## All of it\n\n" + statement("Denial {#all}", by: "[[ana]]", "2021")
    func silence(_ body: String) throws -> Element {
      try PageTexts(site(body)).claim.at("p").first("p", ["class": "silence"])
    }
    let told = try silence(point() + whole)
    #expect(
      told.text
        == "No reply to this point on record. No request for comment is on record. On the claim as a whole: Denial."
    )
    #expect(told.links == ["Denial → #all"])
    #expect(
      try silence(point()).text == "No reply on record. No request for comment is on record.")
  }

  @Test("A hearing is none of the newest developments, since it may lie ahead")
  func hearings() throws {
    let step = statement("Proceeding", by: "[[ana]]", "2090-01-02", "Stage: hearing")
    let pages = try PageTexts(site(point(step)))
    #expect(try !pages["index.html"].contains("2090"))
    #expect(try !pages.claim.first("header").text.contains("2090"))
    #expect(try pages.main("timeline/index.html").text.contains("2 January 2090"))
  }

  @Test("In a build of drafts the page of what is withheld has a band and is not to be indexed")
  func withheld() throws {
    let draft = File(
      "content/pages/soon.md", "---\ntitle: Soon\ndraft: true\n---\n\nWith [[bo]] and [[ana]].\n")
    let site = TestSite {
      figures("ana", "bo")
      source("doc")
      claim("x", point())
      draft
    }
    let pages = try PageTexts(site, drafts: true)
    let band = try pages.page("figures/bo/index.html").first("p", ["class": "band"])
    #expect(band.text == "Withheld This page is not published.")
    #expect(try pages["figures/bo/index.html"].contains("noindex"))
    #expect(try !pages["figures/ana/index.html"].contains("noindex"))
  }
}
