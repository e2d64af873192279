import TestSupport
import Testing

@testable import Dossiers

@Suite struct RelayCircleTests {
  @Test("Sources that relay each other in a circle have no origin", arguments: [1, 2, 3, 40])
  func circles(length: Int) {
    let site = TestSite {
      (0..<length).map {
        source("s\($0)", "relays:\n  - source: \($0 == length - 1 ? "1️⃣" : "")s\(($0 + 1) % length)")
      }
      source("apart", "relays: [{source: s0}]")
    }
    #expect(site.dossier().problems.map(\.rule.name) == ["relay-circle"])
    if length < 10 { site.expectProblems(["relay-circle": "1️⃣"]) }
  }

  @Test("A relay that several sources pass on is no circle")
  func diamonds() {
    TestSite {
      source("origin")
      source("left", "relays: [{source: origin}]")
      source("right", "relays: [{source: origin}]")
      source("last", "relays: [{source: left}, {source: right}]")
    }.expectProblems()
  }
}
