import TestSupport
import Testing

@testable import Dossiers

/// What looks like a part of an attribution list, or like a statement's heading, and is something else to Markdown.
@Suite("Slips in attribution lists and statements")
struct AttributionSlipsTests {
  private func site(_ statement: String, words: String = "") -> TestSite {
    TestSite(settings: TestSite.settings + words) {
      figure("ana", "title: Ana Ruiz")
      figure("odni", "title: The Director's Office\nkind: public-body")
      source("doc", "title: The report")
      claim("x", about: "ana", point(statement))
    }
  }

  private func said(_ site: TestSite, _ rule: String) -> String {
    site.dossier().problems(of: rule).map { $0.message + " " + $0.help }.joined(separator: "\n")
  }

  @Test(
    "A list that is split says where and by what",
    arguments: [
      ("- By: [[ana]]\n1️⃣* In: [@doc]\n* Date: 2021", "`*` begins another list than `-`"),
      ("- By: [[ana]]\n1️⃣+ In: [@doc]\n+ Date: 2021", "`+` begins another list than `-`"),
      ("* By: [[ana]]\n1️⃣- In: [@doc]\n* Date: 2021", "lacks `In`, `Date`"),
      ("- By: [[ana]]\n- In: [@doc]\n1️⃣1. Date: 2021", "a number begins another list"),
      ("- By: [[ana]]\n1️⃣1) In: [@doc]\n2) Date: 2021", "a number begins another list"),
      ("- By: [[ana]]\n\nShe says.\n\n1️⃣- In: [@doc]\n- Date: 2021", "something else is in between"),
      ("- By: [[ana]]\n---\n1️⃣- In: [@doc]\n- Date: 2021", "something else is in between"),
      ("- By: [[ana]]\n\n> No.\n\n1️⃣- In: [@doc]\n- Date: 2021", "something else is in between"),
      // What is not required is lost as well.
      ("- By: [[ana]]\n- In: [@doc]\n- Date: 2021\n1️⃣* Via: Bo", "lacks `Via`"),
    ])
  func split(list: String, words: String) throws {
    let site = site("### Denial\n\n\(list)\n\n> No.\n")
    site.expectProblems(["missing-attribution": "1️⃣"])
    #expect(said(site, "missing-attribution").contains(words))
    #expect(site.dossier().problems[0].notes.map(\.message) == ["the list begins here"])
  }

  @Test(
    "Another list below the attribution list is a list",
    arguments: ["* one\n* two", "* To: Bo\n* and Al", "1. one"])
  func otherList(below: String) {
    site("### Denial\n\n- By: [[ana]]\n- In: [@doc]\n- Date: 2021\n\n\(below)\n").expectProblems()
  }

  @Test(
    "A line of the list that is indented below another is reported at its place",
    arguments: [
      "- By: [[ana]]\n  1️⃣- In: [@doc]\n  - Date: 2021",
      "- By: [[ana]]\n- In: [@doc]\n\n    1️⃣- Date: 2021",
      "- By: [[ana]]\n- In: [@doc]\n\n  1️⃣Date: 2021",
    ])
  func indented(list: String) {
    site("### Denial\n\n\(list)\n\n> No.\n").expectProblems(["unknown-attribution": "1️⃣"])
  }

  @Test("Empty lines and a space before the marks split no list")
  func loose() {
    site("### Denial\n\n- By: [[ana]]\n\n - In: [@doc]\n\n\n- Date: 2021\n\n> No.\n")
      .expectProblems()
  }

  @Test(
    "A line whose mark is none is reported once, and not what it would have said",
    arguments: [
      ("1️⃣• Date: 2021", "`•` does not begin a line of a list"),
      ("1️⃣– Date: 2021", "`–` does not begin a line of a list"),
      ("1️⃣-Date: 2021", "no space follows the `-`"),
      ("1️⃣Date: 2021", "does not look like it"),
    ])
  func marks(line: String, words: String) {
    let site = site("### Denial\n\n- By: [[ana]]\n- In: [@doc]\n\(line)\n\n> No.\n")
    site.expectProblems(["lazy-continuation": "1️⃣"])
    #expect(said(site, "lazy-continuation").contains(words))
  }

  @Test(
    "A whole list with another mark is told how to begin its lines",
    arguments: ["– ", "• ", "-", "—\u{A0}", "1. "])
  func allMarks(mark: String) {
    let lines = ["By: [[ana]]", "In: [@doc]", "Date: 2021"].map { mark + $0 }
    let site = site("1️⃣### Denial\n\n\(lines.joined(separator: "\n"))\n")
    let others = site.dossier().problems.map(\.rule.name).filter { $0 != "unsupported-syntax" }
    #expect(others == ["missing-attribution"])
    #expect(
      said(site, "missing-attribution").contains(mark == "1. " ? "Write `-` in place" : "`- `"))
  }

  @Test("A full-width colon is reported, and what it parts is read")
  func colons() {
    let site = site(
      "1️⃣### Denial\u{FF1A}letter {#letter}\n\n- 2️⃣By\u{FF1A}[[ana]]\n"
        + "- 2️⃣In\u{FF1A} [@doc, 12:30]\n- 2️⃣Date\u{2236}2021\n\n> No.\n")
    site.expectProblems(["unknown-statement": "1️⃣", "unknown-attribution": "2️⃣"])
    #expect(said(site, "unknown-statement").contains("U+FF1A (fullwidth colon), not `:`"))
    #expect(said(site, "unknown-statement").contains("Write it as `### Denial: …`"))
    #expect(said(site, "unknown-attribution").contains("Write it as `- By: …`"))
  }

  @Test(
    "A full-width colon opens a statement in a section of prose, and none elsewhere",
    arguments: [
      (
        "## Notes\n\n1️⃣### Denial\u{FF1A}x\n\n- By: [[ana]]\n- In: [@doc]\n- Date: 2021\n",
        "unknown-statement"
      ),
      ("## Notes\n\n### A\n\n1️⃣#### Denial\u{FF1A}x\n", "misplaced-statement"),
      ("1️⃣## Denial\u{FF1A}x\n", "misplaced-statement"),
    ])
  func colonsElsewhere(section: String, rule: String) {
    site("> Yes.\n\n" + section).expectProblems([rule: "1️⃣"])
  }

  private static let ownWords =
    "\nwords: {Denial: 否认, Allegation: 指控, By: 由, In: 见, Date: 日期, unnamed: 匿名, refutes: 否定}"

  @Test(
    "Messages are in the site's own words",
    arguments: [
      (
        "1️⃣### 否认\u{FF1A}邮件\n\n- 由: [[ana]]\n- 见: [@doc]\n- 日期: 2021\n", "unknown-statement",
        "Write it as `### 否认: …`"
      ),
      ("1️⃣### 反驳\n\n- 由: [[ana]]\n", "unknown-statement", "The words are `指控`, `否认`"),
      ("1️⃣### 否认\n\n- 由: [[ana]]\n- 见: [@doc]\n", "missing-attribution", "`否认` lacks `日期`"),
      (
        "### 否认\n\n- 由: 1️⃣anonymous\n- 见: [@doc]\n- 日期: 2021\n", "invalid-speaker",
        "Did you mean `匿名, …`"
      ),
      (
        "### Finding\n\n- 由: [[ana]]\n- 见: [@doc]\n- 日期: 2021\n- Effect: 1️⃣x\n", "invalid-value",
        "It is one of `否定`, `no evidence`"
      ),
      (
        "### 否认\n\n- 由: [[ana]]\n- 见: [@doc]\n- 日期: 2021\n- 1️⃣谁: x\n", "unknown-attribution",
        "`否认` takes `由`, `见`, `日期`"
      ),
    ])
  func ownWords(statement: String, rule: String, words: String) {
    let site = site(statement, words: Self.ownWords)
    site.expectProblems([rule: "1️⃣"])
    #expect(said(site, rule).contains(words), "\(said(site, rule))")
  }

  @Test(
    "A speaker who is named otherwise is guessed",
    arguments: [
      // A document that is none.
      ("[1️⃣@odnj]", "unknown-reference", "Did you mean `odni`? Write `[[Name]]` for a figure"),
      ("[1️⃣@odni]", "wrong-kind", "Did you mean `[[odni]]`?"),
      ("[1️⃣@Ana Ruiz]", "wrong-kind", "Did you mean `[[Ana Ruiz]]`?"),
      ("[1️⃣@The report]", "unknown-reference", "Did you mean `[@doc]`?"),
      ("1️⃣[[doc]]", "wrong-kind", "Write `[@doc]` if the document is the speaker"),
      // A name without its marks.
      ("1️⃣[Ana Ruiz]", "invalid-speaker", "Did you mean `[[Ana Ruiz]]`?"),
      ("1️⃣@odni", "invalid-speaker", "Did you mean `[[odni]]`?"),
      ("1️⃣The report", "invalid-speaker", "Did you mean `[@doc]`?"),
      ("1️⃣Ana Riuz", "invalid-speaker", "Did you mean `Ana Ruiz`?"),
      // Nobody who is named.
      ("1️⃣anonymous, two officials", "invalid-speaker", "Did you mean `unnamed, …`"),
      ("1️⃣Anonymous source", "invalid-speaker", "Did you mean `unnamed, …`"),
      ("1️⃣anon", "invalid-speaker", "Did you mean `unnamed, …`"),
      ("1️⃣sources", "invalid-speaker", "Did you mean `unnamed, …`"),
      ("1️⃣unidentified, a clerk", "invalid-speaker", "Did you mean `unnamed, …`"),
      ("1️⃣an unnamed official", "invalid-speaker", "Did you mean `unnamed, …`"),
      ("1️⃣Unnamed: a clerk", "invalid-speaker", "Did you mean `unnamed, …`"),
      ("1️⃣two people close to it", "invalid-speaker", "Did you mean `unnamed, …`"),
      ("1️⃣unnamed", "invalid-speaker", "Say who it is"),
    ])
  func speakers(by: String, rule: String, words: String) {
    let site = site("### Context\n\n- By: \(by)\n\n> No.\n")
    site.expectProblems([rule: "1️⃣"])
    #expect(said(site, rule).contains(words), "\(said(site, rule))")
    #expect(said(site, rule).contains("`unnamed, …`") == words.contains("`unnamed, …`"))
  }

  @Test(
    "Commas of Chinese and Japanese part names, and an unnamed speaker from the description",
    arguments: ["[[ana]]，[[odni]]", "[[ana]]、[[odni]]", "unnamed，two clerks"])
  func commas(by: String) {
    site("### Context\n\n- By: \(by)\n\n> No.\n").expectProblems()
  }

  @Test(
    "A proposition that is no plain text says what it is",
    arguments: [
      ("> She lied.", "a quotation"), ("> She said.\n\nShe lied.", "a quotation"),
      ("- She lied.", "a list"), ("1. She lied.", "a list"),
      ("    She lied.", "code"), ("```\nShe lied.\n```", "code"),
      ("* * *", "a line across the page"),
    ])
  func propositions(text: String, form: String) {
    let site = TestSite {
      figures("ana")
      source("doc")
      claim("x", "1️⃣## Point\n\n2️⃣\(text)\n\n\(TestSite.allegation)")
    }
    site.expectProblems(["missing-proposition": "1️⃣"])
    let problem = site.dossier().problems[0]
    #expect(problem.message == "this point begins with \(form) in place of its proposition")
    #expect(problem.notes.map(\.place.position.line) == [problem.place.position.line + 2])
  }
}
