import TestSupport
import Testing

@testable import Dossiers
@testable import Website

@Suite("The page of a figure") struct FigurePageTests {
  private let site = TestSite {
    figures("ana", "ben")
    source("doc")
    event("vote", "title: The vote", "As was written [@doc].")
    claim(
      "x", about: "ana, ben",
      point(
        statement("Denial", by: "[[ana]]", "2020-02")
          + statement("Finding: the court", by: "[[ben]]", "2020-03", "Effect: refutes"))
        + point(statement("Admission", by: "[[ana]]", "2020-02"), anchor: "q")
        + point(statement("Response", by: "[[ben]]", "2020-02"), anchor: "r")
        + point(
          anchor: "s", allegation: statement("Allegation", by: "[[ana]]", "2020-04")))
  }

  @Test("It tells first how many points are about the figure, how they stand and what it answered")
  func standing() throws {
    let page = try PageTexts(site)["figures/ana/index.html"]
    let start = try #require(page.firstRange(of: "<dt>Points</dt><dd>4</dd>"))
    let first = try #require(page.firstRange(of: "_alleged-about"))
    #expect(start.upperBound < first.lowerBound)
    // What is admitted is named.
    let admitted =
      #"<dd>admitted: <a href="../../claims/x/index.html#q"><bdi>Point (admitted)</bdi></a></dd>"#
    #expect(
      page.contains("<dt>Status</dt><dd>2 alleged, 1 refuted by finding</dd>\(admitted)</div>"))
    #expect(
      page.contains("<dt>Reply</dt><dd>2 no request on record, 1 denied</dd>\(admitted)</div>"))
    #expect(page.contains("An allegation is not a finding."))
    let ben = try PageTexts(site)["figures/ben/index.html"]
    #expect(
      ben.contains(
        "<dt>Reply</dt><dd>3 no request on record; 1 responded, did not deny</dd></div>"))
  }

  @Test(
    "Each point has the places of allegation, reply and finding, whether or not they are filled")
  func bothSides() throws {
    let page = try PageTexts(site)["figures/ana/index.html"]
    let start = try #require(page.firstRange(of: "_alleged-about"))
    let end = try #require(page[start.upperBound...].firstRange(of: "</section>"))
    let section = page[start.lowerBound..<end.lowerBound]
    #expect(section.ranges(of: "<article class=\"point-summary\">").count == 4)
    for heading in ["<dt>Alleged by</dt>", "<dt>Reply</dt>", "<dt>Found</dt>"] {
      #expect(section.ranges(of: heading).count == 4)
    }
    #expect(section.ranges(of: "<dd>no finding on record</dd>").count == 3)
    #expect(section.contains(">Finding</a>: the court – refutes the allegation"))
    #expect(section.contains(">Admission</a>"))
  }

  @Test("What the figure said itself stands before what it alleged")
  func order() throws {
    let page = try PageTexts(site)["figures/ana/index.html"]
    let places = ["_standing", "_alleged-about", "_said", "_alleged\""].map {
      page.firstRange(of: "<h2 id=\"" + $0)?.lowerBound
    }
    let found = places.compactMap(\.self)
    #expect(found.count == 4 && found == found.sorted())
  }

  @Test("A figure whom nothing is about is told of without such counts")
  func none() throws {
    let site = TestSite { figures("ana") }
    let page = try PageTexts(site)["figures/ana/index.html"]
    #expect(!page.contains("_standing"))
  }

  @Test("A source's page names what else cites it")
  func citing() throws {
    let page = try PageTexts(site)["sources/doc/index.html"]
    let start = try #require(page.firstRange(of: "<h2 id=\"_cited-in\">Also cited in</h2>"))
    #expect(
      page[start.upperBound...].contains(
        "<li><a href=\"../../events/vote/index.html\"><bdi>The vote</bdi></a></li>"))
  }
}
