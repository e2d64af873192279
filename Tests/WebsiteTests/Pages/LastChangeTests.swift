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

  /// What a template of a site's own can say of it.
  private func line(_ kind: String, _ id: String, of site: TestSite) throws -> String {
    let template = """
      {{> head}}<main>{{#last_change}}{{#date}}{{text}}{{/date}}{{#statement}}: {{name}}{{/statement}}\
      {{#what}}: {{what}}{{/what}}{{#correction}}: {{correction}}{{/correction}}{{/last_change}}</main>
      """
    let path = kind == "page" ? "\(id)/index.html" : "\(kind)s/\(id)/index.html"
    return try PageTexts(site, theme: ["\(kind).mustache": template]).main(path).text
  }

  @Test("On a claim it is its newest statement, a month counting from its last day")
  func ofClaims() throws {
    // The original, not its repetition.
    #expect(
      try line("claim", "x", of: site()) == "March 2022: Point (contested) – Denial: late, ana")
    let page = try PageTexts(site()).claim
    #expect(try page.first("header").text.contains("record as of March 2022"))
    #expect(try page.at("_cite").text.contains("As of March 2022."))
  }

  @Test("A newer correction of the page goes before, and the citation has its date")
  func ofCorrections() throws {
    let site = site(correction: corrected)
    for (kind, id) in [("claim", "x"), ("page", "about")] {
      #expect(try line(kind, id, of: site) == "2 January 2023: Clarification")
    }
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

  @Test("A figure's page names none of what was said, only our corrections")
  func ofFigures() throws {
    for figure in ["ana", "ben", "paper"] {
      #expect(try line("figure", figure, of: site()) == "")
    }
    let own = TestSite {
      figure("ana", corrected)
      source("doc")
      claim("x", point())
    }
    #expect(try line("figure", "ana", of: own) == "2 January 2023: Clarification")
    // It is cited as of the newest date in the claims about the figure, if that is later.
    let page = try PageTexts(site()).main("figures/ana/index.html")
    #expect(try page.at("_cite").text.contains("As of March 2022."))
  }

  @Test("On a source it is its publication, whatever rests on it, and on an event the event")
  func ofOthers() throws {
    #expect(
      try line("source", "doc", of: site()) == "June 2020: publication of this document")
    #expect(try line("event", "vote", of: site()).hasSuffix("2019: the event itself"))
  }

  @Test("A page of which the record gives no date has none")
  func none() throws {
    #expect(try line("page", "about", of: site()) == "")
    #expect(try !PageTexts(site()).main("about/index.html").text.contains("As of"))
  }
}
