import TestSupport
import Testing

@testable import Dossiers

@Suite struct OneSidedSummaryTests {
  private func verify(
    _ keys: String, _ language: String = "en", by: String = "[[ana]]", kind: String = "Denial",
    first: Bool = true, breaks isReported: Bool
  ) {
    let answer = statement(kind, by: by, "2020-02-01") + "> No.\n\n"
    let finding = answer.replacing("- Date", with: "- Effect: refutes\n- Date")
    let said = kind == "Finding" ? finding : answer
    TestSite(
      settings:
        "title: A\nbase-url: https://a.org/\nlanguage: \(language)\nwords: {Denial: Gegenwort}\n\(TestSite.strict("one-sided-summary").dropLast()), missing-words: off}"
    ) {
      figures("ana", "bo")
      figure("court", "title: Court of Lakemoor\naliases: [the Court]")
      source("doc")
      File(
        "content/claims/x.md",
        "1️⃣---\ntitle: x\nabout: [ana]\n\(keys)\n---\n\n"
          + point(first ? said : "") + point(first ? "" : said, anchor: "q"))
    }.expectProblems(isReported ? ["one-sided-summary": "1️⃣"] : [:])
  }

  @Test("A summary that has the allegation alone is reported where the claim itself was answered")
  func sides() {
    let alone = "summary: A newspaper reported that she took money."
    verify(alone, breaks: true)
    verify(alone, by: "[[court]]", kind: "Finding", breaks: true)
    verify(alone, by: "[[bo]]", breaks: false)
    verify(alone, kind: "Response", breaks: false)
    verify(alone, first: false, breaks: false)
    verify("tags: [a]", breaks: false)
    verify("short: Whether she took money", breaks: false)
    verify("short: Whether she took money\nsummary: It was reported.", breaks: true)
    verify("short: \"She denies it\"\nsummary: It was reported.", breaks: false)
    verify("short: Whether she took money\nsummary: She denied it.", breaks: false)
    verify(
      "summary: She took money. The Court of Lakemoor saw it.", by: "[[court]]", kind: "Finding",
      breaks: false)
    verify("summary: She took money. Gegenwort.", breaks: false)
  }

  @Test(
    "The words are known in the six languages of the theme; in another, nothing is reported",
    arguments: [
      ("en-CA", "They say that she took money", "She rejects it"),
      ("fr", "Elle aurait pris l’argent", "Elle dément"),
      ("fr", "Elle aurait pris l’argent", "Elle le nie"),
      ("es", "Se dice que tomó dinero", "Ella lo niega"),
      ("es", "Se dice que tomó dinero", "Lo desmintió"),
      ("de", "Sie soll Geld genommen haben", "Sie bestreitet das"),
      ("de", "Sie soll Geld genommen haben", "Sie wies das zurück"),
      ("zh-Hant", "據報她收了錢", "她否認此事"), ("zh", "据报她收了钱", "她否认此事"),
      ("ar", "قيل إنها أخذت المال", "نفت ذلك"), ("ar", "قيل إنها أخذت المال", "وأنكرت"),
    ])
  func languages(_ language: String, _ alone: String, _ denial: String) {
    verify("summary: \(alone)", language, breaks: true)
    verify("summary: \(alone). \(denial).", language, breaks: false)
    verify("summary: \(alone)", "nl", breaks: false)
  }
}
