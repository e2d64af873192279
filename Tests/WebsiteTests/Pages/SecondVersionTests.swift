import TestSupport
import Testing

@testable import Dossiers
@testable import Website

@Suite("What the format's second version added, as readers see it")
struct SecondVersionTests {
  private let site = TestSite(
    settings: TestSite.settings.replacing("rules:", with: "publisher: {name: The Record}\nrules:")
  ) {
    figures("ana", "bo", "court", "paper")
    source("doc", "publisher: [paper, bo]\ndate: unknown\nlanguage: ar\nfile: a.txt")
    source("en", "publisher: paper")
    claim(
      "x",
      point(
        "### Denial {#d}\n\n- By: [[ana]]\n- In: [@doc]\n- Date: 2021\n- Translation: Never & ever.\n\n"
          + "> أبدا\n\nHe went on:\n\n> أبدا\n\n"
          + "### Partial admission\n\n- By: [[ana]]\n- In: [@en]\n- Date: 2022\n- Language: fr\n\n"
          + "> Un peu.\n\n"
          + statement("Correction", by: "[[paper]]", "2022")
          + statement("Finding {#low}", by: "[[court]]", "2022", "Effect: supports")
          + statement("Finding", by: "[[bo]]", "2023", "Effect: refutes", "Replaces: low")
          + "### Comment request\n\n- By: us\n- To: [[ana]]\n- Date: 2021\n- Deadline: 2021-02-03\n"
          + "- Outcome: no response\n\n"))
    File("content/assets/a.txt", "As read.")
  }

  private func claimPage() throws -> Element { try PageTexts(site).claim }

  @Test("Quotations carry their language and direction, by the statement or by its first source")
  func languages() throws {
    let page = try claimPage()
    let arabic = try page.first("blockquote", ["lang": "ar", "dir": "rtl"])
    #expect(arabic.text == "أبدا")
    #expect(try page.first("blockquote", ["lang": "fr", "dir": "ltr"]).text == "Un peu.")
    #expect(try page.at("d").texts("p", ["class": "translation"]) == ["Translation: Never & ever."])
  }

  @Test("A partial admission is a reply; a correction is on neither side")
  func sides() throws {
    let page = try claimPage()
    let reply = try page.first("section", ["data-side": "reply"])
    #expect(reply.all("article").map { $0["data-kind"] } == ["denial", "partial-admission"])
    let correction = try page.first("article", ["data-kind": "correction"])
    let sides = sequence(first: correction) { $0.parent }.compactMap { $0["data-side"] }
    #expect(sides.isEmpty)
    #expect(page.texts("h3").contains("Corrections"))
  }

  @Test("A finding names the one that it replaces, a request of ours its deadline and our name")
  func statements() throws {
    let page = try claimPage()
    #expect(try page.at("low").text.contains("stands no longer, replaced by: Finding, point 1"))
    #expect(page.text.contains("replaces: Finding, point 1 – supports the allegation"))
    let request = try page.first("article", ["data-kind": "comment-request"])
    #expect(
      request.text
        == "Comment request, 2021 The Record · to ana: no response · deadline 3 February 2021")
  }

  @Test("A source shows all its publishers, that its day is unknown, and our copy")
  func sources() throws {
    let pages = try PageTexts(site)
    let facts = try pages.main("sources/doc/index.html").first("dl")
    #expect(facts.text.hasPrefix("Date date unknown Publisher paper bo "))
    #expect(facts.links.contains("a.txt → ../../assets/a.txt"))
    #expect(try pages.main("sources/index.html").texts("h2").contains("date unknown"))
    let row = try pages.claim.at("_sources").texts("li")[0]
    #expect(row.hasPrefix("paper and bo: “doc” · date unknown"), "\(row)")
  }
}
