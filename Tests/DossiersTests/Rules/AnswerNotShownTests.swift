import TestSupport
import Testing

@testable import Dossiers

@Suite struct AnswerNotShownTests {
  private func site(_ body: String, figure title: String = "title: Ana Ruiz") -> TestSite {
    TestSite(
      settings:
        "title: A\nbase-url: https://example.org/\nwords: {Response: Réponse}\n\(TestSite.strict(""))"
    ) {
      figure("ana", title)
      figure("paper", "kind: outlet")
      source("doc", "date: 2021")
      claim("x", about: "ana", body)
    }
  }

  private let asked =
    "1️⃣"
    + statement(
      "Comment request {#first}", by: "[[paper]]", "", "To: [[ana]]", "Outcome: answered")

  @Test("An answered request shows its answer")
  func answerNotShown() {
    site(point(asked)).expectProblems(["answer-not-shown": "1️⃣"])
    site(point(asked + statement("Context", by: "[[paper]]", "2021")))
      .expectProblems(["answer-not-shown": "1️⃣"])
    for word in ["Response", "Denial", "Admission", "Context"] {
      site(point(asked + statement(word, by: "[[ana]]", "2021"))).expectProblems()
    }
    let whole = "## All\n\n" + asked
    site(point() + whole).expectProblems(["answer-not-shown": "1️⃣"])
    site(point(statement("Response", by: "[[ana]]", "2021")) + whole).expectProblems()
  }

  @Test(
    "Whose answer is missing is named for people and for editors",
    arguments: [("title: Ана Ruiz", "Ана Ruiz (`ana`)"), ("title: ana", "`ana`")])
  func names(title: String, name: String) {
    let problems = site(point(asked), figure: title).dossier().problems
    #expect(problems.map(\.message) == ["\(name) answered, and the answer is not shown"])
    #expect(problems[0].help.contains("`Réponse`, `Context`"))
  }
}
