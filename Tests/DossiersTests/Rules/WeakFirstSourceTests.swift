import TestSupport
import Testing

@testable import Dossiers

@Suite struct WeakFirstSourceTests {
  private func verify(_ source: String, by: String = "unnamed, a clerk", breaks isReported: Bool) {
    TestSite(
      settings: "title: A\nbase-url: https://a.org/\n\(TestSite.strict("weak-first-source"))"
    ) {
      figures("ana", "bo")
      TestSupport.source("doc", source)
      TestSupport.source("good")
      claim(
        "x",
        "## Point {#p}\n\nIt is so.\n\n1️⃣" + statement("Allegation {#a}", by: by, "2020-01-01")
          + statement("Denial", by: "[[ana]]", "2020-01-01")
          + "## Other {#q}\n\nIt is so.\n\n### Allegation\n\n- Repeats: a\n\n### Allegation\n\n"
          + "- By: \(by)\n- In: [@good; @doc]\n- Date: 2020-01-01\n")
    }.expectProblems(isReported ? ["weak-first-source": "1️⃣"] : [:])
  }

  @Test("A post is weak unless the speakers wrote or published it")
  func posts() {
    verify("type: social-post", breaks: true)
    verify("type: social-post\nauthors: [bo]", breaks: true)
    verify("type: social-post\nauthors: [bo]", by: "[[bo]]", breaks: false)
    verify("type: social-post\npublisher: bo", by: "[[ana]], [[bo]]", breaks: false)
    verify("type: social-post\npublisher: ana", by: "[[bo]]", breaks: true)
  }

  @Test("A copy is weak unless its original has an address, or it is an official record")
  func copies() {
    verify("seen: copy\ncopy-url: https://a.example/b", breaks: true)
    verify("seen: copy", by: "[[bo]]", breaks: true)
    verify("seen: copy\ncopy-url: https://a.example/b\nurl: https://b.example/", breaks: false)
    verify("seen: copy\ntype: official-report", breaks: false)
    verify("copy-url: https://a.example/b", breaks: false)
  }

  @Test("An undated document is weak")
  func undated() {
    verify("date: unknown", breaks: true)
    verify("date: unknown\ntype: official-report", breaks: true)
    verify("date: 1999", breaks: false)
  }
}
