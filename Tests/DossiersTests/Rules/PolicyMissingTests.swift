import TestSupport
import Testing

@testable import Dossiers

@Suite struct PolicyMissingTests {
  private func site(_ policies: String, pages: [String]) -> TestSite {
    TestSite(
      settings:
        "1️⃣title: A\nbase-url: https://a.org/\n\(policies)\n\(TestSite.strict("policy-missing"))"
    ) {
      figures("ana")
      source("doc")
      pages.map { page($0) }
      claim("x", point())
    }
  }

  @Test("Each of the four policies has a page, by its name or by one in dossier.yml")
  func pages() {
    let all = ["methodology", "corrections", "contact", "funding"]
    site("", pages: all).expectProblems()
    for policy in all {
      let others = all.filter { $0 != policy }
      let lacking = site("", pages: others)
      lacking.expectProblems(["policy-missing": "1️⃣"])
      #expect(lacking.dossier().problems[0].message == "there is no page for `\(policy)`")
      site("policies: {\(policy): other}", pages: others + ["other"]).expectProblems()
    }
  }

  @Test("A site without claims, or without settings, owes nothing")
  func nothing() {
    TestSite(settings: "title: A\nbase-url: https://a.org/") { page("about") }.expectProblems()
    let bare = TestSite([figure("ana"), source("doc"), claim("x", point())])
    #expect(bare.dossier().problems(of: "policy-missing").isEmpty)
  }
}
