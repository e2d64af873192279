import TestSupport
import Testing

@testable import Dossiers

@Suite("What is worked out of a claim") struct ClaimFactsTests {
  private static func made(_ body: String, _ frontMatter: String = "") throws -> Dossier {
    let dossier = TestSite {
      figures("ana", "bo")
      source("doc")
      claim("x", frontMatter, body)
    }.dossier()
    #expect(dossier.problems.filter { $0.severity == .error }.map(\.message) == [])
    return dossier
  }

  private static func denial(_ date: String, _ heading: String = "Denial") -> String {
    statement(heading, by: "[[ana]]", date)
  }

  /// The date of a claim's last change, and what it was.
  private func lastChange(_ dossier: Dossier) -> String? {
    dossier.lastChange(of: dossier.claims[0]).map { change in
      switch change.subject {
      case .statement(let row): "\(change.date) " + dossier.said(row).id
      case .own: "\(change.date) own"
      case .correction(let correction): "\(change.date) \(correction.kind)"
      }
    }
  }

  @Test(
    "The last change is the newest statement that is news, or a correction as new or newer",
    arguments: [
      ("", "", "2020-01-01 p/allegation-1"),
      (denial("2021"), "", "2021 p/denial-1"),
      // A partial date counts from its last day, and of one day the statement further down.
      (denial("2021-05") + denial("2021-05-30"), "", "2021-05 p/denial-1"),
      (denial("2021-05") + denial("2021-05-31"), "", "2021-05-31 p/denial-2"),
      // A repetition is no news, wherever it stands and however it is dated.
      (
        denial("2021", "Denial {#all}") + "## Q {#q}\n\nIt is.\n\n" + TestSite.allegation
          + "### Denial\n\n- Repeats: all\n- Date: 2023\n\n", "", "2021 all"
      ),
      // A hearing may lie ahead.
      (
        statement("Proceeding", by: "[[ana]]", "2098", "Stage: hearing"), "",
        "2020-01-01 p/allegation-1"
      ),
      (
        statement("Proceeding", by: "[[ana]]", "2021", "Stage: ruling"), "", "2021 p/proceeding-1"
      ),
      ("## Rest\n\n" + statement("Context", by: "[[bo]]", "2022"), "", "2022 rest/context-1"),
      (
        denial("2021-05"), "corrections: [{date: 2021-05-30, kind: update, text: T}]",
        "2021-05 p/denial-1"
      ),
      (
        denial("2021-05"), "corrections: [{date: 2021-05-31, kind: update, text: T}]",
        "2021-05-31 update"
      ),
      (
        denial("2021-05"),
        "corrections: [{date: 2020, kind: update, text: T}, {date: 2022, kind: clarification, text: U}]",
        "2022 clarification"
      ),
    ])
  func lastChange(statements: String, frontMatter: String, wanted: String) throws {
    #expect(try lastChange(Self.made(point(statements), frontMatter)) == wanted)
  }

  @Test("What has a date of its own changed last then, or by a correction of ours; others only so")
  func others() throws {
    let corrected = "corrections: [{date: 2024-02-03, kind: update, text: T}]"
    func changes(_ frontMatter: String) throws -> [String?] {
      let dossier = TestSite {
        figure("ana", frontMatter)
        source("doc", frontMatter + "\ndate: 2024-02")
        event("vote", frontMatter + "\ndate: 2023-01/2024-03")
        page("about", frontMatter)
      }.dossier()
      let entities: [any Entity] = [
        dossier.figures[0], dossier.sources[0], dossier.events[0], dossier.pages[0],
      ]
      return entities.map { dossier.lastChange(of: $0)?.date.description }
    }
    #expect(try changes("") == [nil, "2024-02", "2024-03", nil])
    #expect(try changes(corrected) == ["2024-02-03", "2024-02", "2024-03", "2024-02-03"])
  }

  @Test("A claim was first alleged when its first point was, and may have been when any was")
  func firstAlleged() throws {
    func allegation(_ date: String) -> String { statement("Allegation", by: "[[bo]]", date) }
    let dossier = try Self.made(
      point(allegation("2022"), allegation: allegation("2021-05") + allegation("2021"))
        + point(anchor: "q", allegation: allegation("2020-03") + allegation("2020")))
    let facts = dossier.facts[dossier.claims[0]]
    let points = dossier.points(of: dossier.claims[0]).map(\.facts)
    #expect(points.map { $0.firstAlleged?.description } == ["2021-05", "2020-03"])
    #expect(facts.firstAlleged?.description == "2021-05")
    #expect(points.map { $0.earliestAlleged?.description } == ["2021-01-01", "2020-01-01"])
    #expect(facts.earliestAlleged?.description == "2020-01-01")
  }

  @Test("A claim has the status of its first point, and counts those that are open")
  func status() throws {
    func facts(_ body: String) throws -> ClaimFacts {
      let dossier = try Self.made(body)
      return dossier.facts[dossier.claims[0]]
    }
    let two = try facts(point(Self.denial("2021")) + point(anchor: "q"))
    #expect((two.status, two.openPoints) == (.contested, 1))
    let none = try facts("Words.")
    #expect(none.status == nil && none.lastChange == nil && none.openPoints == 0)
  }
}
