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
      source("alone", "date: 2021-05\npublisher: paper")
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

  private func line(_ path: String, of site: TestSite) throws -> String? {
    let page = try PageTexts(site)[path]
    guard let start = page.firstRange(of: "<p class=\"last-change\">") else { return nil }
    let rest = page[start.upperBound...]
    return String(rest[..<(rest.firstRange(of: "</p>")?.lowerBound ?? rest.endIndex)])
  }

  @Test("On a claim it is its newest statement, a month counting from its last day")
  func aboutClaims() throws {
    let line = try #require(try line("claims/x/index.html", of: site()))
    #expect(line.contains("<time datetime=\"2022-03\">March 2022</time>"))
    // The original, not its repetition.
    #expect(line.contains("href=\"#late\">Denial</a>: late"))
    // With its point.
    #expect(line.hasSuffix("<span class=\"where\">Point</span>"))
  }

  @Test("A newer correction of the page goes before, with a link to it")
  func aboutCorrections() throws {
    for path in ["claims/x/index.html", "about/index.html"] {
      let line = try #require(try line(path, of: site(correction: corrected)))
      #expect(line.contains("<time datetime=\"2023-01-02\">2 January 2023</time>"))
      #expect(line.contains("<a href=\"#_corrections\">Clarification of this page</a>"))
    }
  }

  @Test("A claim's head leads to its corrections, which stand below its points, the newest first")
  func correctionsOfClaims() throws {
    let page = try PageTexts(site(correction: corrected))["claims/x/index.html"]
    let places = [
      "<a href=\"#_corrections\">Corrections of this page</a>", "<nav class=\"contents\"",
      "id=\"q\"", "<aside class=\"correction\" id=\"_corrections\">", ": Clearer</p>",
      ": Newer</p>",
    ].map { page.firstRange(of: $0)?.lowerBound }
    #expect(!places.contains(nil))
    #expect(places.compactMap(\.self) == places.compactMap(\.self).sorted())
    #expect(try !PageTexts(site())["claims/x/index.html"].contains("_corrections"))
  }

  @Test("A figure's page names none of what was said, only our corrections")
  func aboutFigures() throws {
    for figure in ["ana", "ben", "paper"] {
      #expect(try line("figures/\(figure)/index.html", of: site()) == nil)
    }
    let own = TestSite {
      figure("ana", corrected)
      source("doc")
      claim("x", point())
    }
    let ana = try #require(try line("figures/ana/index.html", of: own))
    #expect(ana.contains("2023-01-02") && ana.contains("Clarification of this page"))
    // It is cited as of the newest date in the claims about the figure, if that is later.
    let page = try PageTexts(site())["figures/ana/index.html"]
    #expect(page.contains("As of <time datetime=\"2022-03\">"))
  }

  @Test("On a source it is its publication, whatever rests on it, and on an event the event")
  func aboutSources() throws {
    let doc = try #require(try line("sources/doc/index.html", of: site()))
    #expect(doc.contains("2020-06") && doc.hasSuffix("publication of this document"))
    let vote = try #require(try line("events/vote/index.html", of: site()))
    #expect(vote.contains("2019-04") && vote.hasSuffix("the event itself"))
  }

  @Test("A page of which the record tells no date has none")
  func none() throws {
    #expect(try line("about/index.html", of: site()) == nil)
    #expect(try !PageTexts(site())["about/index.html"].contains("As of"))
  }
}
