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
    let link = "<bdi>ana</bdi></a>: \(words)</dd>"
    #expect(try pages["claims/x0/index.html"].contains(link))
    #expect(try pages["open-questions/index.html"].contains(link))
    #expect(try pages["claims/x0/index.html"].contains(" data-reply=\"\(reply)\""))
    let list = try pages["claims/index.html"]
    #expect(list.contains(" data-reply=\"\(reply)\" data-answer=\"\(answer)\""))
    #expect(list.contains("<option value=\"\(answer)\">\(words)</option>"))
    // What is admitted is named on the figure's page.
    let figure = try pages["figures/ana/index.html"]
    let counted =
      words.contains("admitted")
      ? "<dd>\(words): <a href=\"../../claims/x0/index.html#p\"><bdi>Point ("
      : "1 \(words)"
    #expect(figure.contains("<dt>Reply</dt><dd>5 no request on record"))
    #expect(figure.contains(counted), "\(words)")
    // The short form shows the statement, or else the word.
    let home = try pages["index.html"]
    if statements.contains("Comment request") { #expect(home.contains("<li>\(words)</li>")) }
    for page in [list, figure, home, try pages["open-questions/index.html"]] {
      #expect(page.firstMatch(of: /[> ]answered</) == nil)
    }
  }

  @Test("A site's own words for the statements say it, too")
  func ownWords() throws {
    let pages = try PageTexts(
      Self.site(
        Self.said("Denial") + Self.said("Partial admission"),
        settings: "\nwords: {Denial: Démenti, Partial admission: Aveu partiel}"))
    #expect(try pages["claims/x0/index.html"].contains("</a>: Démenti; Aveu partiel</dd>"))
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
    #expect(
      try two["claims/x/index.html"].contains("<bdi>ben</bdi></a>: responded, did not deny</dd>"))
  }

  @Test("Where a claim's points are counted those that are admitted are named, five at most")
  func admitted() throws {
    func site(_ count: Int) -> TestSite {
      TestSite {
        figures("ana")
        source("doc")
        claim(
          "x", "summary: S",
          point() + (0..<count).map { point(Self.said("Admission"), anchor: "q\($0)") }.joined())
      }
    }
    for path in ["index.html", "claims/index.html", "claims/x/index.html"] {
      let page = try PageTexts(site(1))[path]
      #expect(
        page.firstMatch(
          of: /· admitted: <a href="[^"]*#q0"><bdi>Point \(admitted\)<\/bdi><\/a><\/span>/) != nil,
        "\(path)")
      #expect(page.contains("1 further point: 1 admitted"))
      let many = try PageTexts(site(7))[path]
      #expect(many.contains("#q4\"><bdi>Point (admitted)</bdi></a> and 2 more</span>"), "\(path)")
      #expect(try !PageTexts(site(0))[path].contains("· admitted"))
    }
    #expect(
      try PageTexts(site(7))["feed.xml"].contains(
        "· admitted: " + Array(repeating: "Point (admitted); ", count: 5).joined() + "+2</summary>")
    )
  }

  @Test("Requests about the whole claim stand once, and each point says how many there are")
  func shared() throws {
    func page(points: Int, requests: Int) throws -> String {
      let site = TestSite {
        figures("ana", "paper")
        source("doc")
        claim(
          "x",
          (0..<points).map { point(anchor: "p\($0)") }.joined() + "## Requests {#requests}\n\n"
            + (0..<requests).map { Self.request($0 == 0 ? "declined" : "no response") }.joined())
      }
      return try PageTexts(site)["claims/x/index.html"]
    }
    let some = try page(points: 30, requests: 30)
    #expect(
      some.ranges(
        of: "No reply on record. <a href=\"#requests\"><bdi>30 requests about the whole claim: "
          + "29 no response, 1 declined to comment</bdi></a>"
      ).count == 30)
    #expect(some.ranges(of: "data-kind=\"comment-request\"").count == 30)
    // Twice as many of both take twice the room, not four times.
    #expect(try page(points: 60, requests: 60).utf8.count < some.utf8.count * 5 / 2)
    #expect(
      try page(points: 1, requests: 1).contains(
        "<a href=\"#requests\"><bdi>paper asked about the whole claim; declined to comment.</bdi>"))
  }
}
