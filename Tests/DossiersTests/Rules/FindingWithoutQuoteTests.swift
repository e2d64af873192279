import TestSupport
import Testing

@testable import Dossiers

@Suite struct FindingWithoutQuoteTests {
  @Test("A finding has a quotation of its own; a repetition has that of the other")
  func quotations() {
    let list = "- By: [[court]]\n- In: [@doc]\n- Date: 2021\n- Effect: refutes\n\n"
    for (body, isReported) in [
      ("", true), ("It was “false”.\n\n", true), ("It said:\n\n1. > It was false.\n\n", true),
      ("> It was false.\n\n", false), ("It said:\n\n> It was false.\n\n", false),
    ] {
      TestSite(
        settings: "title: A\nbase-url: https://a.org/\n\(TestSite.strict("finding-without-quote"))"
      ) {
        figures("ana", "court")
        source("doc")
        claim(
          "x",
          point("1️⃣### Finding {#f}\n\n" + list.replacing("\n\n", with: "\n\n" + body))
            + point("### Finding\n\n- Repeats: f\n", anchor: "q"))
      }.expectProblems(isReported ? ["finding-without-quote": "1️⃣"] : [:])
    }
  }
}
