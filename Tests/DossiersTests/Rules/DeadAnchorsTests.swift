import TestSupport
import Testing

@testable import Dossiers

@Suite struct DeadAnchorsTests {
  private func site(_ links: String) -> TestSite {
    TestSite {
      page("a", "", "## Early life\n\nWords.")
      page("b", "", links)
    }
  }

  @Test("A link to an anchor that is there is alive, whatever page it is on")
  func alive() { site("[a](a.md#early-life) [[a#early-life]] [[#own]]\n\n## Own").expectProblems() }

  @Test("Each link to an anchor that is not there is reported, with the nearest one")
  func dead() {
    let site = site("1️⃣[[a#early-lives]]\n\n1️⃣[[#nowhere]]")
    site.expectProblems(["dead-anchor": "1️⃣"])
    #expect(
      site.dossier().problems.map(\.help) == [
        "Did you mean `early-life`? Correct it, or give the heading `{#early-lives}`.",
        "Correct it, or give the heading `{#nowhere}`.",
      ])
  }

  @Test("What is wrong with the page itself leaves its anchors where they are")
  func broken() {
    TestSite {
      page("a", "1️⃣nope: 1", "## Early life\n\nWords.")
      page("b", "", "[[a#early-life]]")
    }.expectProblems(["unknown-key": "1️⃣"])
  }
}
