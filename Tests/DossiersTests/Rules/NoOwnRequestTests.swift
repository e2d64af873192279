import TestSupport
import Testing

@testable import Dossiers

@Suite struct NoOwnRequestTests {
  private func site(_ requests: String) -> TestSite {
    TestSite(
      settings:
        "title: A\nbase-url: https://a.org/\npublisher: {name: P}\n\(TestSite.strict("no-own-request"))"
    ) {
      figures("ana", "bo", "paper")
      source("doc")
      claim(
        "x", about: "ana, bo",
        "1️⃣" + point(statement("Denial {#d}", by: "[[bo]]", "2020-01-02"))
          + "2️⃣" + point("### Denial\n\n- Repeats: d\n", anchor: "q") + "## All\n\n" + requests)
    }
  }

  private func request(_ outcome: String, by: String = "[[paper]]", to: String = "[[ana]]")
    -> String
  {
    statement("Comment request", by: by, "2020-01-02", "To: \(to)", "Outcome: \(outcome)")
  }

  @Test("Whoever did not answer others was asked by us too, somewhere in the claim")
  func others() {
    for outcome in ["declined", "no response", "no immediate response", "pending"] {
      site(request(outcome)).expectProblems(["no-own-request": "1️⃣"])
    }
    let asked = request("no response")
    site(asked + request("no response", by: "us")).expectProblems()
    site(request("pending", by: "us")).expectProblems()
    site(asked + request("declined", by: "us", to: "[[bo]]")).expectProblems(["no-own-request": "1️⃣"]
    )
    site(asked + request("declined", by: "us", to: "[[bo]], [[ana]]")).expectProblems()
  }

  @Test("Whoever answered, or was asked by nobody, is not reported here, and each figure once")
  func once() {
    site("").expectProblems()
    site(request("no response", to: "[[bo]]")).expectProblems()
    #expect(
      site(request("no response")).dossier().problems.map(\.message) == [
        "`ana` has not answered the point `p` and 1 more, and we did not ask"
      ])
  }
}
