import TestSupport
import Testing

@testable import Dossiers

@Suite struct UndatedRequestTests {
  @Test("A request has its day, as far as that is known")
  func dates() {
    for (date, isReported) in [("", true), ("2020", false), ("2020-01", false)] {
      TestSite(
        settings: "title: A\nbase-url: https://a.org/\n\(TestSite.strict("undated-request"))"
      ) {
        figures("ana", "paper")
        source("doc")
        claim(
          "x",
          point(
            "1️⃣"
              + statement(
                "Comment request {#r}", by: "[[paper]]", date, "To: [[ana]]", "Outcome: declined")
          ) + point("### Comment request\n\n- Repeats: r\n", anchor: "q"))
      }.expectProblems(isReported ? ["undated-request": "1️⃣"] : [:])
    }
  }
}
