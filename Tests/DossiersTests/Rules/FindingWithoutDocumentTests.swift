import TestSupport
import Testing

@testable import Dossiers

@Suite struct FindingWithoutDocumentTests {
  private func site(_ types: [String], by: String = "[[court]]", _ more: String = "") -> TestSite {
    let keys = types.indices.map { "@s\($0)" }.joined(separator: "; ")
    let sources = types.enumerated().map { source("s\($0)", $1) }
    return TestSite(
      settings: "title: A\nbase-url: https://a.org/\n\(TestSite.strict("finding-without-document"))"
    ) {
      figures("ana", "court")
      source("doc")
      sources
      claim(
        "x",
        point(
          "1️⃣### Finding {#f}\n\n- By: \(by)\n- In: [\(keys)]\n- Date: 2021\n- Effect: refutes\n\n"
            + more))
    }
  }

  @Test(
    "A finding rests on an official document or record, or on what its finders published",
    arguments: [
      (["type: news-report"], true), (["type: court-filing"], true), (["type: statement"], true),
      (["type: news-report", "type: article"], true), (["type: court-ruling"], false),
      (["type: news-report", "type: official-report\nseen: no"], false),
      (["type: hansard"], false), (["type: testimony"], false),
      (["type: statement\npublisher: court"], false),
      (["type: social-post\nauthors: [court]"], false),
      (["type: statement\npublisher: ana"], true),
    ])
  func documents(_ types: [String], _ isReported: Bool) {
    site(types).expectProblems(isReported ? ["finding-without-document": "1️⃣"] : [:])
  }

  @Test(
    "A document that speaks for itself is one, and a repetition is reported where its words are")
  func others() {
    site(["type: news-report"], by: "[@s0]").expectProblems()
    site(
      ["type: news-report"],
      "## Other {#q}\n\nIt is so.\n\n\(TestSite.allegation)\n\n### Finding\n\n- Repeats: f\n"
    )
    .expectProblems(["finding-without-document": "1️⃣"])
  }
}
