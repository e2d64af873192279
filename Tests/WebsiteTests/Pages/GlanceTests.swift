import TestSupport
import Testing

@testable import Dossiers
@testable import Website

@Suite("What a reader sees at a glance") struct GlanceTests {
  private let site = TestSite {
    figures("ana", "ben")
    source("doc")
    claim(
      "x",
      point(
        statement("Denial: second {#second}", by: "[[ana]]", "2021-03-04") + "> No.\n\n"
          + statement("Denial: last {#last}", by: "[[ana]]", "2022-05-06")
          + statement("Denial: first {#first}", by: "[[ana]]", "2020-01-03")
          + statement("Finding: early {#early}", by: "[[ben]]", "2020-06", "Effect: refutes")
          + statement("Finding: late {#late}", by: "[[ben]]", "2023-06", "Effect: refutes"),
        anchor: "p"))
  }

  @Test("What is alleged is called so wherever it stands")
  func alleged() throws {
    let pages = try PageTexts(site)
    #expect(try pages.claim.at("p").text.contains("Alleged: It is so."))
    for path in ["index.html", "claims/index.html", "figures/ana/index.html"] {
      let words = try pages.main(path).text
      #expect(!words.contains("It is so") && words.contains("refuted by finding"), "\(path)")
    }
    #expect(
      try pages["claims/x/index.html"].contains(
        "content=\"Alleged (refuted by finding): It is so.\""))
  }

  @Test("A row of a source's record has no status of today")
  func sources() throws {
    let rests = try PageTexts(site).main("sources/doc/index.html").section(
      "What rests on this source")
    #expect(
      rests.texts("li") == [
        """
        Point (refuted by finding): 1 January 2020, Allegation, unnamed: a clerk; \
        4 March 2021, Denial: second, ana; 6 May 2022, Denial: last, ana; \
        3 January 2020, Denial: first, ana; June 2020, Finding: early, ben – refutes the allegation; \
        June 2023, Finding: late, ben – refutes the allegation
        """
      ])
  }

  @Test("No page leads with one of several findings that the date picked")
  func noPicked() throws {
    let report = TestSite {
      figures("ana", "ben")
      source("doc")
      claim(
        "x",
        point(
          statement("Finding", by: "[[ben]]", "2021", "Effect: refutes"))
          + point(statement("Finding", by: "[[ben]]", "2022", "Effect: supports"), anchor: "q"))
    }
    let page = try PageTexts(report).main("sources/doc/index.html")
    // A finding stands in the row of its point, and nowhere above.
    let rows = page.all("li").filter { $0.text.contains("the allegation") }
    #expect(rows.count == 2)
    for row in rows { #expect(row.text.hasPrefix("Point (")) }
    #expect(try !page.first("header").text.contains("allegation"))
    #expect(page.text.ranges(of: "the allegation").count == 2)
  }
}
