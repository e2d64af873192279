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
  }

  @Test("A newer correction of the page goes before, with a link to it")
  func aboutCorrections() throws {
    for path in ["claims/x/index.html", "about/index.html"] {
      let line = try #require(try line(path, of: site(correction: corrected)))
      #expect(line.contains("<time datetime=\"2023-01-02\">2 January 2023</time>"))
      #expect(line.contains("<a href=\"#_corrections\">Clarification of this page</a>"))
    }
  }

  @Test("On a figure it is the newest of what stands there, else a document or an event")
  func aboutFigures() throws {
    let ana = try #require(try line("figures/ana/index.html", of: site()))
    #expect(ana.contains("<time datetime=\"2022-03\">") && ana.contains(">Denial</a>"))
    let paper = try #require(try line("figures/paper/index.html", of: site()))
    #expect(paper.contains("<time datetime=\"2021-05\">") && paper.hasSuffix("– a document"))
    let ben = try #require(try line("figures/ben/index.html", of: site()))
    #expect(ben.contains("<time datetime=\"2019-04\">") && ben.hasSuffix("– an event"))
  }

  @Test("On a source it is the newest statement that rests on it, else its publication")
  func aboutSources() throws {
    #expect(try line("sources/doc/index.html", of: site())?.contains("2022-03") == true)
    let alone = try #require(try line("sources/alone/index.html", of: site()))
    #expect(alone.contains("2021-05") && alone.hasSuffix("publication of this document"))
    let vote = try #require(try line("events/vote/index.html", of: site()))
    #expect(vote.contains("2019-04") && vote.hasSuffix("the event itself"))
  }

  @Test("A page of which the record tells no date has none")
  func none() throws {
    #expect(try line("about/index.html", of: site()) == nil)
    #expect(try !PageTexts(site())["about/index.html"].contains("As of"))
  }
}
