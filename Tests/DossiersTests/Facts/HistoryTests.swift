import TestSupport
import Testing

@testable import Dossiers

@Suite struct HistoryTests {
  private func facts(
    allegation: String = TestSite.allegation, _ statements: String...
  ) throws -> Point.Facts {
    try TestSite {
      figures("ana", "court")
      source("doc")
      claim("x", point(statements.joined(), allegation: allegation))
    }.dossier().point(at: "x").facts
  }

  private func rows(_ facts: Point.Facts) -> [String] {
    facts.history.map { "\($0.day) \($0.status.rawValue)" }
  }

  private func denial(_ date: String) -> String { statement("Denial", by: "[[ana]]", date) }
  private func admission(_ date: String) -> String { statement("Admission", by: "[[ana]]", date) }

  private func finding(_ effect: String, _ date: String) -> String {
    statement("Finding", by: "[[court]]", date, "Effect: \(effect)")
  }

  @Test("There is a row for each change, and the last says since when")
  func changes() throws {
    let facts = try facts(
      denial("2020-02-01"), denial("2020-03-01"), finding("supports", "2021-05-06"),
      admission("2021-05-07"))
    #expect(
      rows(facts) == [
        "2020-01-01 alleged", "2020-02-01 contested", "2021-05-06 supported by finding",
        "2021-05-07 admitted",
      ])
    #expect(facts.since?.description == "2021-05-07")
    #expect(try self.facts(denial("2020-03")).since?.description == "2020-03")
    #expect(facts.asOf?.description == "2021-05-07")
  }

  @Test("A day has one row, in which the words further down the file are the later ones")
  func days() throws {
    #expect(rows(try facts(denial("2020-01-01"))) == ["2020-01-01 contested"])
    #expect(
      rows(try facts(denial("2021-01-01"), admission("2021-01-01")))
        == ["2020-01-01 alleged", "2021-01-01 admitted"])
    #expect(
      rows(try facts(admission("2021-01-01"), denial("2021-01-01")))
        == ["2020-01-01 alleged", "2021-01-01 contested"])
    #expect(
      rows(try facts(denial("2020-05"), admission("2021-01-01"), denial("2021-01-01")))
        == ["2020-01-01 alleged", "2020-05-31 contested"], "what ends as it began is no change")
  }

  @Test("A partial date counts from its last possible day")
  func partialDates() throws {
    #expect(
      rows(try facts(denial("2020"), finding("refutes", "2020-12-30"), admission("2024-02")))
        == ["2020-01-01 alleged", "2020-12-30 refuted by finding"])
    #expect(
      rows(try facts(denial("2024-02")))
        == ["2020-01-01 alleged", "2024-02-29 contested"])
  }

  @Test("History begins with the first allegation, with what was there before")
  func beginning() throws {
    let late = statement("Allegation", by: "unnamed, x", "2020-06-01")
    #expect(rows(try facts(allegation: late, denial("2020-01-01"))) == ["2020-06-01 contested"])
    let two = late + statement("Allegation", by: "unnamed, y", "2020-03")
    #expect(
      rows(try facts(allegation: two, denial("2020-04-01")))
        == ["2020-03-31 alleged", "2020-04-01 contested"])
  }

  @Test("A change is one statement's, of a day's the last to change it")
  func brought() throws {
    func changes(_ statements: String...) throws -> [String] {
      let site = TestSite {
        figures("ana", "court")
        source("doc")
        claim("x", point(statements.joined()))
      }
      let dossier = site.dossier()
      return try dossier.claim(named: "x").statements.compactMap { row in
        dossier.facts.newStatus(by: row).map { dossier.said(row).id + ": " + $0.rawValue }
      }
    }
    let context = statement("Context", by: "[[ana]]", "2021-01-01")
    #expect(
      try changes(denial("2021-01-01"), denial("2021-01-01"), context, denial("2022"))
        == ["p/allegation-1: alleged", "p/denial-1: contested"])
    #expect(
      try changes(denial("2021-01-01"), admission("2021-01-01"), denial("2021-01-01"))
        == ["p/allegation-1: alleged", "p/denial-2: contested"])
    #expect(
      try changes(denial("2020-01-01"), admission("2021-01-01"), denial("2021-01-01"))
        == ["p/denial-1: contested"], "what ends as it began is no change")
    #expect(try changes(denial("2019")) == ["p/allegation-1: contested"])
    let turns = (10...22).map {
      $0.isMultiple(of: 2) ? denial("2021-01-\($0)") : admission("2021-01-\($0)")
    }
    #expect(try changes(turns.shuffled().joined()).count == 1 + turns.count)
  }

  @Test("The newest date among the statements is as of when the point stands")
  func asOf() throws {
    #expect(
      try facts(statement("Context", by: "[[ana]]", "2022-03")).asOf?.description == "2022-03")
    #expect(try facts(statement("Context", by: "[[ana]]", "")).asOf?.description == "2020-01-01")
    #expect(try facts(denial("2022"), denial("2022-12-30")).asOf?.description == "2022")
    #expect(
      try facts(statement("Context", by: "[[ana]]", "2022-03")).since?.description == "2020-01-01")
  }
}
