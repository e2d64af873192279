import TestSupport
import Testing

@testable import Dossiers
@testable import Website

@Suite("What a reply was") struct ReplyWordsTests {
  private static func site(_ statements: String, settings: String = "") -> TestSite {
    TestSite(settings: TestSite.settings + settings) {
      figures("ana", "ben", "paper")
      source("doc")
      // A list of six can be filtered.
      (0..<6).map { claim("x\($0)", point($0 == 0 ? statements : "")) }
    }
  }

  private static func said(_ kind: String) -> String { statement(kind, by: "[[ana]]", "2021") }

  private static func request(_ outcome: String) -> String {
    statement("Comment request", by: "[[paper]]", "", "To: [[ana]]", "Outcome: \(outcome)")
  }

  @Test(
    "It is said on each page what it was, and never only that somebody answered",
    arguments: [
      (said("Denial"), "answered", "denial", "denied"),
      (said("Admission"), "answered", "admission", "admitted"),
      (said("Partial admission"), "answered", "partial-admission", "admitted in part"),
      (said("Response"), "answered", "response", "responded, did not deny"),
      (
        said("Denial") + said("Partial admission"), "answered", "denial partial-admission",
        "denied; admitted in part"
      ),
      (said("Response") + said("Denial"), "answered", "denial", "denied"),
      (request("answered"), "answered", "answered", "answered; its words are not shown here"),
      (request("declined"), "declined", "declined", "declined"),
      (request("pending"), "answer pending", "answer pending", "answer pending"),
    ])
  func words(statements: String, reply: String, answer: String, words: String) throws {
    let pages = try PageTexts(Self.site(statements))
    let list = try pages["claims/index.html"]
    #expect(list.contains(" data-reply=\"\(reply)\" data-answer=\"\(answer)\""))
    #expect(list.contains("<option value=\"\(answer)\">\(words)</option>"))
    #expect(try pages["claims/x0/index.html"].contains(" data-reply=\"\(reply)\""))
    // A line a point has it on the first page and on those of the figure and of what is open.
    var lines: [String: String] = [:]
    for path in ["index.html", "figures/ana/index.html", "open-questions/index.html"] {
      let line = try pages.main(path).all("li").first {
        $0.links.first?.contains("claims/x0/index.html#p") == true
      }
      lines[path] = try #require(line).text
      #expect(lines[path]?.contains(" \(words) no finding") == true, "\(lines[path] ?? path)")
    }
    for path in lines.keys + ["claims/index.html"] {
      #expect(try pages[path].firstMatch(of: /[> ]answered</) == nil)
    }
    let reply = try pages.main("claims/x0/index.html").first("section", ["data-side": "reply"])
    #expect(try reply.first("h3").text == "Reply · ana: \(words)")
  }

  @Test("In a language that the theme does not know the site's words for the statements say it")
  func ownWords() throws {
    let pages = try PageTexts(
      Self.site(
        Self.said("Denial") + Self.said("Partial admission"),
        settings: "\nlanguage: nl\nwords: {Denial: Ontkenning, Partial admission: Deels erkend}"))
    let reply = try pages.main("claims/x0/index.html").first("section", ["data-side": "reply"])
    #expect(try reply.first("h3").text == "Reply · ana: Ontkenning; Deels erkend")
    #expect(try pages.main("figures/ana/index.html").text.contains("Ontkenning; Deels erkend"))
  }

  @Test("Of several figures each has its own word, and a list those of all who answered")
  func several() throws {
    let both = "About: [[ana]], [[ben]]"
    let site = { (more: String) in
      TestSite {
        figures("ana", "ben")
        source("doc")
        claim(
          "x",
          point(
            Self.said("Denial") + more,
            allegation: statement("Allegation", by: "unnamed, x", "2020", both)))
      }
    }
    let one = try PageTexts(site(""))
    #expect(try one["claims/index.html"].contains("data-answer=\"no request on record\""))
    let two = try PageTexts(site(statement("Response", by: "[[ben]]", "2021")))
    #expect(try two["claims/index.html"].contains("data-answer=\"denial response\""))
    let open = try two.main("open-questions/index.html").all("li")
    #expect(
      open.map(\.text) == ["1 Point contested ana: denied; ben: responded, did not deny no finding"]
    )
  }

  @Test("What is admitted is named wherever points are counted or listed")
  func admitted() throws {
    let site = TestSite {
      figures("ana")
      source("doc")
      claim(
        "x", "summary: S",
        point()
          + "## That she met him {#met}\n\nShe met him.\n\n\(TestSite.allegation)\n\n"
          + Self.said("Admission"))
    }
    let pages = try PageTexts(site)
    for path in ["index.html", "figures/ana/index.html", "network/index.html"] {
      let lines = try pages.main(path).texts("li")
      #expect(lines.contains { $0.hasPrefix("2 That she met him admitted") }, "\(path)")
    }
    // A count alone would read as guilt: where no line names the point, the count does.
    let list = try pages.main("claims/index.html").text
    #expect(list.contains("· 1 further point: 1 admitted · admitted: That she met him"))
    #expect(try pages["feed.xml"].contains("1 admitted · admitted: That she met him</summary>"))
    #expect(
      try pages.claim.first("nav").links.contains("2 That she met him admitted → #met"))
  }

  @Test("Requests about the whole claim stand once, and each point says how many there are")
  func shared() throws {
    func pages(points: Int, requests: Int) throws -> PageTexts {
      let site = TestSite {
        figures("ana", "paper")
        source("doc")
        claim(
          "x",
          (0..<points).map { point(anchor: "p\($0)") }.joined() + "## Requests {#requests}\n\n"
            + (0..<requests).map { Self.request($0 == 0 ? "declined" : "no response") }.joined())
      }
      return try PageTexts(site)
    }
    let some = try pages(points: 30, requests: 30)
    let page = try some.claim
    let silences = page.all("p", ["class": "silence"])
    let shared = "30 requests about the whole claim: 29 without a response, 1 declined"
    #expect(silences.count == 30)
    #expect(Set(silences.map(\.text)) == ["No reply on record. \(shared)"])
    #expect(Set(silences.map(\.links)) == [["\(shared) → #_p31-1"]])
    #expect(page.all("article", ["data-kind": "comment-request"]).count == 30)
    // Twice as many of both take twice the room, not four times.
    let path = "claims/x/index.html"
    #expect(
      try pages(points: 60, requests: 60)[path].utf8.count < some[path].utf8.count * 5 / 2)
    #expect(
      try pages(points: 1, requests: 1).claim.first("p", ["class": "silence"]).text
        == "No reply on record. paper asked about the whole claim; declined to comment.")
  }
}
