import TestSupport
import Testing

@testable import Dossiers

@Suite struct RequestOverdueTests {
  private func site(_ outcome: String, _ deadline: String, by: String = "[[paper]]") -> TestSite {
    TestSite(settings: TestSite.settings.replacing("rules:", with: "publisher: {name: P}\nrules:"))
    {
      figures("ana", "paper")
      source("doc")
      claim(
        "x",
        point(
          "1️⃣### Comment request\n\n- By: \(by)\n- To: [[ana]]\n- In: [@doc]\n- Date: 2025-12-01\n"
            + "- Outcome: \(outcome)\n\(deadline.isEmpty ? "" : "- 2️⃣Deadline: \(deadline)\n")"))
    }
  }

  @Test("A request that is pending when its deadline is over is overdue, ours and others'")
  func overdue() throws {
    for by in ["[[paper]]", "us"] {
      let pending = site("pending", "2026-01-10", by: by)
      for (now, isOver) in [
        ("2026-01-10T23:59:59Z", false), ("2026-01-11T00:00:00Z", true),
        ("2026-01-11T01:00:00+02:00", false), ("2026-03-01T00:00:00Z", true),
      ] {
        pending.expectProblems(
          isOver ? ["request-overdue": "1️⃣"] : [:], now: try #require(Instant(rfc3339: now)))
      }
      site("pending", "2026-01", by: by).expectProblems(
        now: try #require(Instant(rfc3339: "2026-01-31T12:00:00Z")))
    }
    let late = try #require(Instant(rfc3339: "2027-01-01T00:00:00Z"))
    for outcome in ["answered", "declined", "no response", "no immediate response"] {
      site(outcome, "2026-01-10").expectProblems(
        outcome == "answered" ? ["answer-not-shown": "1️⃣"] : [:], now: late)
    }
    site("pending", "").expectProblems(now: late)
  }

  @Test("A deadline is not before its request")
  func order() {
    site("declined", "2025-11-30").expectProblems(["invalid-date": "2️⃣"])
    site("declined", "2025-12-01").expectProblems()
    site("declined", "2025").expectProblems()
  }

  @Test("A passing day alone makes a reading say that a request is overdue")
  func passingDay() throws {
    var reader = SiteReader()
    let folder = SourceFolder(
      holding: site("pending", "2026-01-10").files.map { SourceFile(path: $0.path, text: $0.text) })
    func rules(_ now: String) throws -> [String] {
      reader.read(folder, options: BuildOptions(now: try #require(Instant(rfc3339: now))))
        .problems.map(\.rule.name)
    }
    #expect(try rules("2026-01-10T12:00:00Z") == [])
    #expect(try rules("2026-01-11T12:00:00Z") == ["request-overdue"])
  }
}
