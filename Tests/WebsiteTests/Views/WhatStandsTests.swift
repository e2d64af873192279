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
    let page = try pages["claims/x/index.html"]
    #expect(
      page.contains(
        "<span class=\"key\">Stands no longer, replaced by:</span> <a href=\"#appeal\">"))
    for path in ["claims/x/index.html", "index.html", "figures/ana/index.html"] {
      let text = try pages[path]
      #expect(text.contains("supports the allegation (stands no longer)"), "\(path)")
      #expect(!text.contains("refutes the allegation (stands no longer)"), "\(path)")
    }
  }

  @Test("A later finding by the same body that says something else replaces the earlier one, too")
  func ownLater() throws {
    func finding(_ effect: String, _ date: String) -> String {
      statement("Finding", by: "[[court]]", date, "Effect: \(effect)")
    }
    let changed = try PageTexts(
      site(point(finding("supports", "2021") + finding("refutes", "2022"))))
    #expect(try changed["index.html"].contains("supports the allegation (stands no longer)"))
    let same = try PageTexts(site(point(finding("refutes", "2021") + finding("refutes", "2022"))))
    #expect(try !same["index.html"].contains("stands no longer"))
    #expect(try !same["claims/x/index.html"].contains("Stands no longer"))
  }

  @Test("“Since” is as precise as the record; for programs it is the last possible day")
  func since() throws {
    let page = try PageTexts(site(point(statement("Denial", by: "[[ana]]", "2021-02"))))[
      "claims/x/index.html"]
    #expect(page.contains("since <time datetime=\"2021-02\">February 2021</time>"))
    #expect(page.contains("data-since=\"2021-02-28\""))
    #expect(!page.contains("28 February 2021"))
  }

  @Test("Where a figure answered the claim as a whole, its silence on a point says so")
  func replyToWhole() throws {
    let whole = "## All of it\n\n" + statement("Denial {#all}", by: "[[ana]]", "2021")
    let page = try PageTexts(site(point() + whole))["claims/x/index.html"]
    #expect(page.contains("No reply to this point on record. No request for comment is on record."))
    #expect(page.contains("On the claim as a whole: <a href=\"#all\"><bdi>Denial</bdi></a>."))
    let silent = try PageTexts(site(point()))["claims/x/index.html"]
    #expect(silent.contains("No reply on record. No request for comment is on record.</bdi>"))
  }

  @Test("A hearing is none of the newest developments, since it may lie ahead")
  func hearings() throws {
    let step = statement("Proceeding", by: "[[ana]]", "2090-01-02", "Stage: hearing")
    let pages = try PageTexts(site(point(step)))
    #expect(try !pages["index.html"].contains("2090"))
    #expect(try pages["timeline/index.html"].contains("2090-01-02"))
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
    let hidden = try pages["figures/bo/index.html"]
    #expect(hidden.contains("<strong>Withheld</strong> This page is not published."))
    #expect(hidden.contains("noindex"))
    #expect(try !pages["figures/ana/index.html"].contains("noindex"))
  }
}
