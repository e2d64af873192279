import TestSupport
import Testing

@testable import Dossiers
@testable import Website

@Suite("What changed last on a page") struct LastChangeTests {
  private func site(correction: String = "") -> TestSite {
    TestSite {
      figures("ana", "ben")
      figure("paper", "kind: outlet")
      source("doc", "date: 2020-06\npublisher: paper")
      event("vote", "date: 2019-03/2019-04\nfigures: [ben]")
      page("about", correction)
      claim(
        "x", correction,
        point(
          statement("Denial: late {#late}", by: "[[ana]]", "2022-03")
            + statement("Response: early", by: "[[ana]]", "2022-03-30"), anchor: "p")
          + point("### Denial\n\n- Repeats: late\n\n", anchor: "q"))
    }
  }

  private let corrected =
    "corrections: [{date: 2023-01-02, kind: clarification, text: Clearer}, "
    + "{date: 2022-01-01, kind: update, text: Newer}]"

  @Test("On a claim it is its newest statement, a month counting from its last day")
  func ofClaims() throws {
    let page = try PageTexts(site()).claim
    #expect(try page.first("header").text.contains("record as of March 2022"))
    #expect(try page.at("_cite").text.contains("As of March 2022."))
  }

  @Test("A newer correction of the page goes before, and the citation has its date")
  func ofCorrections() throws {
    let site = site(correction: corrected)
    #expect(try PageTexts(site).claim.at("_cite").text.contains("As of 2 January 2023."))
  }

  @Test("A claim's head leads to its corrections, which stand below its points, the newest first")
  func placeOfCorrections() throws {
    let page = try PageTexts(site(correction: corrected)).claim
    #expect(
      try page.first("header").links.contains("Corrections of this page → #_corrections"))
    let anchors = page.all().compactMap { $0["id"] }
    let places = ["p", "q", "_corrections", "_sources"].map { anchors.firstIndex(of: $0) ?? -1 }
    #expect(places == places.sorted() && places[0] > 0)
    #expect(
      try page.at("_corrections").texts("li") == [
        "Clarification, 2 January 2023: Clearer", "Update, 1 January 2022: Newer",
      ])
    #expect(try !PageTexts(site())["claims/x/index.html"].contains("_corrections"))
  }

  @Test("A figure's page is cited as of the newest date in the claims about it")
  func ofFigures() throws {
    let page = try PageTexts(site()).main("figures/ana/index.html")
    #expect(try page.at("_cite").text.contains("As of March 2022."))
  }

  @Test("A page of which the record gives no date has none")
  func none() throws {
    #expect(try !PageTexts(site()).main("about/index.html").text.contains("As of"))
  }
}
