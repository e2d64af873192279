import TestSupport
import Testing

@testable import Dossiers

@Suite struct AnonymityWithoutReasonTests {
  @Test("Each entry of unnamed speakers says why they are not named")
  func reasons() {
    let site = TestSite(
      settings: "title: A\nbase-url: https://a.org/\n\(TestSite.strict("anonymity-without-reason"))"
    ) {
      source(
        "doc",
        "unnamed-sources:\n  - reason: fear\n  - 1️⃣description: two clerks\n  - 2️⃣count: 2\n  - description: one\n    reason: none given"
      )
      source("other", "title: other")
    }
    site.expectProblems(["anonymity-without-reason": "1️⃣2️⃣"])
    #expect(
      site.dossier().problems.map(\.message) == [
        "nothing says why these speakers are not named: two clerks",
        "nothing says why these speakers are not named",
      ])
  }
}
