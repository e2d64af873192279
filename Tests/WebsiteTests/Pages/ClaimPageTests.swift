import TestSupport
import Testing

@testable import Dossiers
@testable import Website

@Suite("The page of a claim") struct ClaimPageTests {
  private func main() throws -> Element {
    try PageTexts(smallDossier(bridge)).main("claims/bridge/index.html")
  }

  @Test("Its head says whom it is about, what stands since when, and counts the other points apart")
  func head() throws {
    let head = try main().first("header")
    #expect(head.text.hasPrefix("Claim about Ann, Mayor · record as of 2 March 2023 The bridge"))
    #expect(
      head.text.contains("contested since 2 March 2023 · 1 further point: 1 alleged"))
  }

  @Test("Title, head, contents and body follow each other, and the contents have a line a part")
  func contents() throws {
    let main = try main()
    #expect(
      main.all().filter { $0.parent?.name == "main" }.map(\.name) == ["header", "nav", "div"])
    #expect(
      try main.first("nav").links == [
        "1 That it was sold contested → #sold", "2 That it was rotten alleged → #rotten",
        "Requests → #requests", "Sources (2) → #_sources",
      ])
  }

  @Test("The reply of whom the point is about stands beside the allegation")
  func sides() throws {
    let point = try main().at("sold")
    let kinds = { (side: String) in
      try point.first("section", ["data-side": side]).all("article").map { $0["data-kind"] }
    }
    #expect(try kinds("allegation") == ["allegation"])
    #expect(try kinds("reply") == ["denial"])
    #expect(point["data-status"] == "contested")
    #expect(
      try point.first("section", ["data-side": "reply"]).all("", ["class": "silence"]).isEmpty)
  }

  @Test("The column of replies names its speaker once, and each statement where there are several")
  func replier() throws {
    let reply = try main().at("sold").first("section", ["data-side": "reply"])
    #expect(reply.text.hasPrefix("Reply · Ann: denied Denial: by letter, 2 March 2023 I did not."))
    // The claim's head has the link.
    #expect(!reply.links.contains { $0.hasPrefix("Ann → ") })
    let two = TestSite {
      figures("ana", "ben")
      source("doc")
      claim(
        "x", about: "ana, ben",
        point(
          statement("Denial", by: "[[ana]]", "2021") + statement("Denial", by: "[[ben]]", "2021")))
    }
    let page = try PageTexts(two).claim.first("section", ["data-side": "reply"])
    #expect(try page.first("h3").text == "Reply · ana: denied; ben: denied")
    #expect(page.texts("p", ["class": "by"]) == ["ana", "ben"])
  }

  @Test("Where one of several figures replied nothing is laid into its mouth")
  func oneOfTwo() throws {
    let site = TestSite {
      figures("ana", "ben", "eve")
      source("doc")
      claim(
        "x", about: "ana, ben",
        point(statement("Denial", by: "[[ana]]", "2021"))
          + point(
            anchor: "q",
            allegation: statement("Allegation", by: "unnamed, a clerk", "2020", "About: [[eve]]")))
    }
    let page = try PageTexts(site).claim
    let replies = page.all("section", ["data-side": "reply"])
    #expect(
      replies.map { $0.texts("h3").joined() } == [
        "Reply · ana: denied; ben: no request on record", "Reply · eve: no request on record",
      ])
    // The head names two, so that the statement says whose it is.
    #expect(replies[0].texts("p", ["class": "by"]) == ["ana"])
    #expect(
      replies[0].texts("p", ["class": "silence"])
        == ["ben: No reply on record. No request for comment is on record."])
  }

  @Test("A missing reply is shown with who asked")
  func silence() throws {
    let reply = try main().at("rotten").first("section", ["data-side": "reply"])
    #expect(reply.all("article").isEmpty)
    #expect(
      reply.texts("p", ["class": "silence"]) == [
        "No reply on record. Herald asked about the whole claim; no response."
      ])
    #expect(try reply.first("h3").text == "Reply · Ann: no response")
    #expect(reply.links.last == "Herald asked about the whole claim; no response. → #_p3-1")
  }

  @Test("An unnamed speaker's words stand below the outlet that reported them")
  func reported() throws {
    let allegation = try main().at("sold").first("article", ["data-kind": "allegation"])
    #expect(
      allegation.text.hasPrefix(
        "Allegation, 1 March 2023 unnamed: two officials · as reported by Gazette Ann sold it."))
    #expect(allegation.links.contains("Gazette [1] → #_1"))
  }

  @Test(
    "A statement has its kind and anchor, whom it was said to, through whom, and where it is read")
  func statements() throws {
    let site = TestSite {
      figures("ana", "bo")
      figure("paper", "kind: outlet")
      source("doc", "publisher: paper")
      source("copy", "publisher: paper\nseen: no")
      claim(
        "x",
        point(
          "### Denial: by letter {#letter}\n\n- By: [[ana]]\n- Via: [[bo]], a lawyer\n- To: the council\n"
            + "- In: [@doc, p. 3; @copy]\n- Date: 2021\n\n> No.\n\nThe editors' note.\n\n"
            + statement(
              "Comment request", by: "[[paper]]", "2020-05", "To: [[ana]]", "Outcome: declined")))
    }
    let page = try PageTexts(site).claim
    let denial = try page.at("letter")
    #expect(denial["data-kind"] == "denial")
    #expect(
      denial.text
        == "Denial: by letter, 2021 to the council No. The editors' note. via bo, a lawyer · in paper, p. 3 [1], paper [2] (not seen by us)"
    )
    let request = try page.first("article", ["data-kind": "comment-request"])
    #expect(
      request.text
        == "Comment request, May 2020 paper · to ana: declined to comment in paper [1]")
  }

  @Test("Points and passages stand in the order of the file, each below a heading that leads to it")
  func order() throws {
    let body = try #require(main().all("div").first { $0.parent?.name == "main" })
    #expect(try main().at("_lead").text == "It stands1, p. 2 2.")
    #expect(
      body.texts("h2") == [
        "1 That it was sold", "2 That it was rotten", "Requests", "Sources",
        "How to cite this page",
      ])
    for anchor in ["sold", "rotten"] {
      #expect(try main().at(anchor).first("h2").links.count == 1)
    }
    #expect(try main().at("sold").text.contains("Alleged: Ann sold the bridge."))
  }

  @Test("Findings stand below both sides, and what is neither in columns below them by its kind")
  func below() throws {
    let site = TestSite {
      figures("ana", "ben")
      source("doc")
      claim(
        "x",
        point(
          statement("Context", by: "[[ben]]", "2020") + statement("Denial", by: "[[ben]]", "2020")
            + statement("Proceeding", by: "[[ben]]", "2021", "Stage: motion")
            + statement("Finding", by: "[[ben]]", "2020", "Effect: inconclusive")))
    }
    let section = try PageTexts(site).claim.at("p")
    #expect(
      section.texts("h3") == [
        "Allegation", "Reply · ana: no request on record", "Findings", "Others’ replies",
        "Proceedings", "Context",
      ])
    let sides = section.all().filter { $0["data-side"] != nil }
    #expect(sides.flatMap { $0.all("article") }.map { $0["data-kind"] } == ["allegation"])
  }
}
