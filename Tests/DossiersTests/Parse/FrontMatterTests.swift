import TestSupport
import Testing

@testable import Dossiers

@Suite struct FrontMatterTests {
  @Test("An unknown key is told at its place, with the nearest known one")
  func unknownKey() {
    let site = TestSite {
      figure("ana", "1️⃣summery: x")
      source("doc", "1️⃣pubisher: ana\npublisher-name: Y")
      event("vote", "1️⃣claim: [a]")
      page("about", "1️⃣about: [ana]")
      claim("x", "1️⃣asessment: {label: A}", point())
    }
    site.expectProblems(["unknown-key": "1️⃣"])
    let helps = site.dossier().problems.map(\.help)
    for key in ["summary", "publisher", "claims", "assessment"] {
      #expect(helps.contains { $0.hasPrefix("Did you mean `\(key)`?") }, "\(key)")
    }
  }
}
