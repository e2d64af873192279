import TestSupport
import Testing

@testable import Dossiers

@Suite struct StaleNoResponseTests {
  private static let answer = statement("Denial", by: "[[ana]]", "2020-02-10", "To: [[paper]]")

  private func request(
    _ outcome: String = "no response", _ date: String = "2020-02-01", by: String = "[[paper]]"
  ) -> String {
    statement("Comment request", by: by, date, "To: [[ana]]", "Outcome: \(outcome)")
  }

  private func verify(
    _ request: String, _ answer: String = answer, elsewhere: Bool = false, whole: Bool = false,
    breaks isReported: Bool = true
  ) {
    TestSite(settings: TestSite.settings.replacing("rules:", with: "publisher: {name: P}\nrules:"))
    {
      figures("ana", "bo", "paper", "post")
      source("doc", "publisher: paper")
      claim(
        "x",
        point((whole ? "" : "1️⃣" + request) + (elsewhere ? "" : answer))
          + point(elsewhere ? answer : "", anchor: "q") + (whole ? "## All\n\n1️⃣" + request : ""))
    }.expectProblems(isReported ? ["stale-no-response": "1️⃣"] : [:])
  }

  @Test("An answer to the same outlet within 30 days makes the outcome stale")
  func days() {
    for outcome in ["no response", "no immediate response", "pending"] { verify(request(outcome)) }
    for (outcome, warned) in [("declined", false)] { verify(request(outcome), breaks: warned) }
    for (date, isReported) in [
      ("2020-02-10", true), ("2020-01-11", true), ("2020-01-10", false), ("2020-02-11", false),
      ("2020-02", false), ("2020-01", true), ("2020", false), ("2019", false),
    ] {
      verify(request("no response", date), breaks: isReported)
    }
  }

  @Test("It counts who asked, who answered and to whom")
  func parties() {
    verify(request(by: "[[post]]"), breaks: false)
    verify(request(by: "[@doc]"))
    verify(request(by: "us"), breaks: false)
    verify(
      request(), statement("Denial", by: "[[bo]]", "2020-02-10", "To: [[paper]]"), breaks: false)
    verify(request(), statement("Denial", by: "[[ana]]", "2020-02-10"), breaks: false)
    verify(
      request(),
      statement("Response", by: "[[bo]], [[ana]]", "2020-02-10", "To: reporters, [[paper]]"))
    verify(request(), statement("Context", by: "[[ana]]", "2020-02-10", "To: [[paper]]"))
    verify(
      request(), statement("Finding", by: "[[ana]]", "2020-02-10", "Effect: refutes"), breaks: false
    )
  }

  @Test("It is about the same point, unless one of them is about the whole claim")
  func points() {
    verify(request(), elsewhere: true, breaks: false)
    verify(request(), elsewhere: true, whole: true)
    verify(request(), whole: true)
  }

  @Test("Both places are named")
  func places() throws {
    let site = TestSite {
      figures("ana", "paper")
      source("doc")
      claim("x", point(request() + Self.answer))
    }
    let problem = try #require(site.dossier().problems.first)
    #expect(
      problem.message
        == "this is called `no response`, and an answer to the same outlet is dated 2020-02-10")
    #expect(problem.notes.map(\.place.position.line) == [problem.place.position.line + 8])
  }
}
