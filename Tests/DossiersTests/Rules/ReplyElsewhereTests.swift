import TestSupport
import Testing

@testable import Dossiers

@Suite struct ReplyElsewhereTests {
  private func verify(
    _ reply: String, original date: String = "2020-02-01", whole: Bool = false,
    breaks isReported: Bool
  ) {
    let original = statement("Denial {#d}", by: "[[ana]]", date)
    TestSite(
      settings:
        "title: A\nbase-url: https://a.org/\n\(TestSite.strict("reply-elsewhere"))"
    ) {
      figures("ana")
      source("doc", "date: 2021")
      claim("x", point("1️⃣" + reply) + point(original, anchor: "q"))
      claim(
        "y",
        whole
          ? point(anchor: "r") + "## All\n\n" + original.replacing("#d", with: "#e")
          : point(original.replacing("#d", with: "#e"), anchor: "r"))
    }.expectProblems(isReported ? ["reply-elsewhere": "1️⃣"] : [:])
  }

  @Test("Words from a point of another claim answer nothing here; those about all of it may")
  func claims() {
    verify("### Denial\n\n- Repeats: y#e\n", breaks: true)
    verify("### Response\n\n- Repeats: y#e\n", breaks: true)
    verify("### Context\n\n- Repeats: y#e\n", breaks: false)
    verify("### Denial\n\n- Repeats: y#e\n", whole: true, breaks: false)
    verify("### Denial\n\n- Repeats: d\n", breaks: false)
  }

  @Test("Words from before the allegation answer nothing, whatever day the repetition has")
  func days() {
    verify("### Denial\n\n- Repeats: d\n- Date: 2020-03-01\n", original: "2019", breaks: true)
    verify("### Denial\n\n- Repeats: d\n- Date: 2020-03-01\n", original: "2020", breaks: false)
    // By its own date it is too old: that is `reply-predates`.
    verify("### Denial\n\n- Repeats: d\n", original: "2019", breaks: false)
  }
}
