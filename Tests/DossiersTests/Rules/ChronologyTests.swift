import TestSupport
import Testing

@testable import Dossiers

@Suite struct ChronologyTests {
  private func site(_ body: String, _ date: String = "2020-06-15") -> TestSite {
    TestSite(settings: "title: x\nbase-url: https://a.org/\n\(TestSite.quietRules)") {
      figures("ana", "bo", "paper")
      source("doc", "date: \(date)\npublisher: paper")
      source("later", "date: 2021\npublisher: paper")
      source("undated", "date: unknown\npublisher: paper")
      claim("x", body)
    }
  }

  private func marked(
    _ word: String, _ date: String, in sources: String = "@doc", _ more: String = ""
  ) -> String {
    "1️⃣### \(word)\n\n- By: [[ana]]\n- In: [\(sources)]\n- Date: \(date)\n\(more)\n"
  }

  @Test(
    "A statement is reported that is certainly newer than every source in which it was read",
    arguments: [
      ("2020-06-16", "2020-06-15", "@doc", true), ("2020-06-15", "2020-06-15", "@doc", false),
      ("2020-06", "2020-06-15", "@doc", false), ("2020-07", "2020-06-15", "@doc", true),
      ("2020", "2020-06-15", "@doc", false), ("2021", "2020-06-15", "@doc", true),
      ("2020-06-30", "2020-06", "@doc", false), ("2020-07-01", "2020-06", "@doc", true),
      ("2020-12-31", "2020", "@doc", false), ("2021-01-01", "2020", "@doc", true),
      // The newest of several counts, and one whose day is unknown may be newer than all.
      ("2021-12-31", "2020-06-15", "@doc; @later", false), ("2022", "2020", "@doc; @later", true),
      ("2022", "2020-06-15", "@doc; @undated", false), ("2022", "unknown", "@doc", false),
    ])
  func sources(date: String, published: String, cited: String, isReported: Bool) {
    site(point(marked("Context", date, in: cited)), published)
      .expectProblems(isReported ? ["source-predates": "1️⃣"] : [:])
    site(point() + "## Rest\n\n" + marked("Context", date, in: cited), published)
      .expectProblems(isReported ? ["source-predates": "1️⃣"] : [:])
  }

  @Test("A hearing may lie after its sources, and ahead; every other step and statement may not")
  func hearings() {
    site(point(marked("Proceeding", "2098-01-02", "- Stage: hearing\n"))).expectProblems()
    site(point("### Proceeding\n\n- Stage: hearing\n- Date: 2098\n- By: [[ana]]\n- In: [@doc]\n"))
      .expectProblems()
    for stage in ["ruling", "announced", "notice"] {
      site(
        point(
          "### Proceeding\n\n- By: [[ana]]\n- In: [@undated]\n- Date: 1️⃣2098\n- Stage: \(stage)\n")
      )
      .expectProblems(["future-date": "1️⃣"])
    }
    site(point("### Denial\n\n- By: [[ana]]\n- In: [@undated]\n- Date: 1️⃣2098\n"))
      .expectProblems(["future-date": "1️⃣"])
  }

  @Test(
    "A reply, finding or retraction is reported that is certainly older than the first allegation",
    arguments: [
      ("Denial", ""), ("Admission", ""), ("Partial admission", ""), ("Response", ""),
      ("Finding", "- Effect: refutes\n"), ("Retraction", ""),
    ])
  func replies(word: String, more: String) {
    let alleged = statement("Allegation", by: "[[ana]]", "2020-03")
    for (date, isReported) in [
      ("2020-02-29", true), ("2020-02", true), ("2019", true), ("2020-03-01", false),
      ("2020-03", false), ("2020", false),
    ] {
      site(point(marked(word, date, more), allegation: alleged))
        .expectProblems(isReported ? ["reply-predates": "1️⃣"] : [:])
    }
    // The first of several allegations counts, whichever it may be.
    site(
      point(
        marked(word, "2020-02", more),
        allegation: alleged + statement("Allegation", by: "[[bo]]", "2020"))
    ).expectProblems()
  }

  @Test("About the whole claim the first allegation of all points counts; context may be older")
  func wholeClaim() {
    let two =
      point(allegation: statement("Allegation", by: "[[ana]]", "2020-03"))
      + point(anchor: "q", allegation: statement("Allegation", by: "[[ana]]", "2020-02-03"))
    site(two + "## Rest\n\n" + marked("Denial", "2020-02-02")).expectProblems([
      "reply-predates": "1️⃣"
    ])
    site(two + "## Rest\n\n" + marked("Denial", "2020-02-03")).expectProblems()
    for word in ["Context", "Allegation"] { site(point(marked(word, "2011"))).expectProblems() }
  }

  @Test("A correction before anything was alleged is reported")
  func corrections() {
    site(point(marked("Correction", "2019-12-31"))).expectProblems(["correction-predates": "1️⃣"])
    site(point(marked("Correction", "2020-01-01"))).expectProblems()
  }

  @Test("A correction by an outlet that reported later is measured by its own report")
  func correctionsOfOthers() {
    let late = statement("Allegation", by: "[[bo]]", "2021")
    func found(_ correction: String) -> TestSite {
      site(
        point(correction, allegation: statement("Allegation", by: "[[ana]]", "2020-01-01") + late),
        "2021")
    }
    let byBo = marked("Correction", "2020-06-01").replacing("[[ana]]", with: "[[bo]]")
    found(byBo).expectProblems(["correction-predates": "1️⃣"])
    found(marked("Correction", "2020-06-01")).expectProblems()
    // Both allegations were read in what the paper published.
    found(byBo.replacing("[[bo]]", with: "[[paper]]")).expectProblems()
  }

  @Test(
    "A denial that is repeated counts by its date: given before the allegation, it is none of it")
  func repetitions() {
    site(
      point(statement("Denial {#all}", by: "[[ana]]", "2020-01-02"))
        + point(
          "1️⃣### Denial\n\n- Repeats: all\n\n", anchor: "q",
          allegation: statement("Allegation", by: "[[bo]]", "2020-06-01"))
    ).expectProblems(["reply-predates": "1️⃣"])
    // A date of its own may be later than what it was read in.
    site(
      point(statement("Denial {#all}", by: "[[ana]]", "2020-01-02"))
        + point(
          "### Denial\n\n- Repeats: all\n- Date: 2020-06-20\n\n", anchor: "q",
          allegation: statement("Allegation", by: "[[bo]]", "2020-06-01"))
    ).expectProblems()
  }
}
