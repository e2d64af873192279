import TestSupport
import Testing

@testable import Dossiers
@testable import Website

/// What programs may rely on, as the format promises it.
@Suite("What a claim's page says to programs") struct ContractTests {
  private func site(language: String = "en", words: String = "") -> TestSite {
    TestSite(settings: TestSite.settings + "\nlanguage: \(language)\nwords: {\(words)}") {
      figures("ana", "ben", "court")
      figure("paper", "kind: outlet")
      source("doc", "publisher: paper")
      source("other", "publisher-name: Post")
      claim(
        "x",
        "## Point {#p}\n\nIt is so.\n\n### Allegation {#first}\n\n- By: unnamed, a clerk\n"
          + "- To: [[paper]]\n- In: [@doc; @other]\n- Date: 2020-01-02\n\n"
          + statement("Partial admission {#part}", by: "[[ana]]", "2020-02")
          + statement("Denial", by: "[[ben]]", "2020-03")
          + statement("Finding", by: "[[court]]", "2021", "Effect: no evidence")
          + statement("Correction", by: "[[paper]]", "2020-06-01")
          + statement(
            "Comment request", by: "[[paper]]", "2020-01-01", "To: [[ana]]", "Outcome: answered")
          + point(anchor: "q") + "## More {#more}\n\n"
          + statement("Response {#whole}", by: "[[ana]]", "2020-07"))
    }
  }

  /// A language with words of its own, one from right to left, and one with the site's words alone.
  private static let languages = [
    ("en", ""), ("fr", "contested: disputé"), ("ar", ""), ("nl", "\"no evidence found\": niets"),
  ]

  @Test(
    "A point has its facts in the format's English words, whatever the site's language",
    arguments: languages)
  func points(language: String, words: String) throws {
    let page = try PageTexts(site(language: language, words: words)).claim
    let point = try page.at("p")
    #expect(point.name == "section")
    let facts = [
      "data-status": "no evidence found", "data-reply": "answered", "data-origins": "1",
      "data-relays": "1", "data-since": "2021-12-31", "data-as-of": "2021",
    ]
    for (name, value) in facts { #expect(point[name] == value, "\(name)") }
    let other = try page.at("q")
    #expect(other["data-status"] == "alleged" && other["data-reply"] == "no request on record")
    #expect(other["data-since"] == "2020-01-01")
  }

  @Test("Allegations and replies each have a side, which is there when nothing is in it")
  func sides() throws {
    for (language, words) in Self.languages {
      let page = try PageTexts(site(language: language, words: words)).claim
      func kinds(_ anchor: String, _ side: String) throws -> [String?] {
        try page.at(anchor).first("", ["data-side": side]).all("article").map { $0["data-kind"] }
      }
      #expect(try kinds("p", "allegation") == ["allegation"])
      #expect(try kinds("p", "reply") == ["partial-admission"])
      #expect(try kinds("q", "reply") == [])
      #expect(page.all().compactMap { $0["data-side"] }.count == 4)
    }
  }

  @Test("A statement has its kind in lower case and its anchor; what is of neither side is in none")
  func statements() throws {
    for (language, words) in Self.languages {
      let page = try PageTexts(site(language: language, words: words)).claim
      let statements = page.all("article")
      #expect(
        statements.map { "\($0["id"] ?? "") \($0["data-kind"] ?? "")" } == [
          "first allegation", "part partial-admission", "_p1-4 finding", "_p1-3 denial",
          "_p1-6 comment-request", "_p1-5 correction", "_p2-1 allegation", "whole response",
        ])
      for statement in statements {
        let sides = sequence(first: statement) { $0.parent }.compactMap { $0["data-side"] }
        let isOfASide = ["allegation", "partial-admission"].contains(statement["data-kind"])
        #expect(sides.count == (isOfASide ? 1 : 0), "\(statement.text)")
      }
    }
  }

  @Test("What a reader sees is in the site's language and in its words")
  func words() throws {
    let page = try PageTexts(site(language: "fr", words: "\"no evidence found\": néant")).claim
    #expect(try page.at("p").first("header").text.contains("néant"))
    #expect(!page.text.contains("no evidence found"))
  }
}
