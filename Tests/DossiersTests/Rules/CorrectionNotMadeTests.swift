import TestSupport
import Testing

@testable import Dossiers

@Suite struct CorrectionNotMadeTests {
  private func problems(now: String, _ more: String = "", body: String = "") -> [String] {
    let site = TestSite {
      figure("ana", "title: Ana Ruiz")
      source("doc")
      claim(
        "x",
        "corrections:\n  - {date: 2025-01-01, kind: correction, text: t, was: w, now: \"\(now)\"}\n\(more)",
        point(
          statement("Denial: on the *radio*", by: "[[ana]]", "2020-02-01")
            + "> I “never” did\n> that – ever.\n\n\(body)"))
    }
    return site.dossier().problems.map(\.rule.name)
  }

  @Test(
    "What a correction says stands there now is looked for in all that the page shows, however it is set",
    arguments: [
      "I 'never' did that - ever", "i \\\"never\\\" did  that", "It is so", "Denial: on the radio",
      "2020-02-01", "Ana Ruiz", "…",
    ])
  func made(now: String) {
    #expect(problems(now: now, body: "So says [[ana]].") == [])
  }

  @Test("What is nowhere, or in the correction alone, in a note or in a comment, was not made")
  func notMade() {
    for body in ["", "%% Wholly new %%", "<!-- Wholly new -->"] {
      #expect(problems(now: "Wholly new", body: body) == ["correction-not-made"])
    }
    #expect(problems(now: "Wholly new", "private: Wholly new\n") == ["correction-not-made"])
  }

  @Test("What was corrected again need not be there, nor what was recorded before it changed")
  func later() throws {
    let again =
      "  - {date: 2025-02-01, kind: correction, text: t, was: Wholly new, now: It is so.}\n"
    #expect(problems(now: "Wholly new", again) == [])
    let site = try TestSite {
      figure(
        "ana",
        "role: Wholly new\ncorrections: [{date: 2025-01-01, kind: correction, text: t, was: w, now: Wholly new}]"
      )
    }.recorded()
    let edited = site.replacing("role: Wholly new\n", with: "", in: "content/figures/ana.md")
    #expect(edited.dossier().problems.isEmpty)
    #expect(
      edited.replacing("published.yml", with: nil).dossier().problems.map(\.rule.name) == [
        "correction-not-made"
      ])
  }
}
