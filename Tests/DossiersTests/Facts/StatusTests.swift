import TestSupport
import Testing

@testable import Dossiers

@Suite struct StatusTests {
  private func facts(
    about: String = "ana", allegation: String = TestSite.allegation, _ statements: String...
  ) throws -> Point.Facts {
    let site = TestSite {
      figures("ana", "bo", "court", "paper", "post")
      source("doc")
      source("posted", "publisher: post")
      claim("x", about: about, point(statements.joined(), allegation: allegation))
    }
    site.expectProblems()
    return try site.dossier().point(at: "x").facts
  }

  private func denial(_ date: String, by figure: String = "ana") -> String {
    statement("Denial", by: "[[\(figure)]]", date)
  }

  private func admission(_ date: String, by figure: String = "ana") -> String {
    statement("Admission", by: "[[\(figure)]]", date)
  }

  private func finding(_ effect: String, _ date: String, by figure: String = "court") -> String {
    statement("Finding", by: "[[\(figure)]]", date, "Effect: \(effect)")
  }

  @Test("Without more, a point is alleged")
  func alleged() throws {
    #expect(try facts().status == .alleged)
    #expect(try facts(statement("Response", by: "[[ana]]", "2021")).status == .alleged)
    #expect(try facts(statement("Context", by: "[[ana]]", "2021")).status == .alleged)
    #expect(
      try facts(statement("Proceeding", by: "[[ana]]", "2021", "Stage: judgment")).status
        == .alleged)
    #expect(try facts(denial("2021", by: "bo")).status == .alleged)
    #expect(try facts(admission("2021", by: "bo")).status == .alleged)
  }

  @Test("The latest word of whom it is about decides between contested and admitted")
  func words() throws {
    #expect(try facts(denial("2021")).status == .contested)
    #expect(try facts(admission("2021")).status == .admitted)
    #expect(try facts(denial("2021"), admission("2022")).status == .admitted)
    #expect(try facts(denial("2022"), admission("2021")).status == .contested)
    #expect(try facts(admission("2021"), denial("2021")).status == .contested)
    #expect(try facts(denial("2021"), admission("2021-12-31")).status == .admitted)
    #expect(try facts(denial("2021"), admission("2021-12-30")).status == .contested)
  }

  @Test("Of several figures one denial keeps an admission from being the point's")
  func severalFigures() throws {
    let both = "ana, bo"
    #expect(try facts(about: both, admission("2021")).status == .admitted)
    #expect(
      try facts(about: both, admission("2022"), denial("2021", by: "bo")).status == .contested)
    #expect(
      try facts(
        about: both, admission("2021"), denial("2022", by: "bo"), admission("2023", by: "bo")
      )
      .status == .admitted)
    let one = statement("Allegation", by: "unnamed, x", "2020", "About: [[bo]]")
    #expect(try facts(about: both, allegation: one, denial("2021")).status == .alleged)
    #expect(try facts(allegation: one, denial("2021", by: "bo")).status == .contested)
    let joint = statement("Denial", by: "[[ana]], [[bo]]", "2021")
    #expect(try facts(about: both, joint, admission("2022")).status == .contested)
  }

  @Test(
    "The latest standing finding decides",
    arguments: [
      ("refutes", Status.refuted), ("no evidence", .noEvidence), ("indicates", .indicated),
      ("supports", .supported), ("inconclusive", .contested),
    ])
  func findings(effect: String, status: Status) throws {
    #expect(try facts(denial("2023"), finding(effect, "2021")).status == status)
    #expect(try facts(denial("2020-02"), finding(effect, "2021")).status == status)
  }

  @Test("Findings of one side do not conflict; the later one names the status")
  func oneSide() throws {
    #expect(
      try facts(finding("refutes", "2021"), finding("no evidence", "2022", by: "bo")).status
        == .noEvidence)
    #expect(
      try facts(finding("supports", "2022"), finding("indicates", "2021", by: "bo")).status
        == .supported)
  }

  @Test("Standing findings that point both ways conflict", arguments: ["refutes", "no evidence"])
  func conflict(against: String) throws {
    for effect in ["supports", "indicates"] {
      #expect(
        try facts(finding(effect, "2021"), finding(against, "2022", by: "bo")).status
          == .findingsConflict)
      #expect(
        try facts(finding(effect, "2021"), finding(against, "2022")).status
          == (against == "refutes" ? .refuted : .noEvidence), "the same body changed its mind")
    }
  }

  @Test("An inconclusive finding neither counts nor replaces")
  func inconclusive() throws {
    #expect(
      try facts(finding("refutes", "2021"), finding("inconclusive", "2022")).status == .refuted)
    #expect(try facts(finding("inconclusive", "2022")).isOpen)
  }

  @Test("A joint finding is replaced by the same bodies in any order, and by no one of them")
  func joint() throws {
    let first = statement("Finding", by: "[[court]], [[bo]]", "2021", "Effect: supports")
    let second = statement("Finding", by: "[[bo]], [[court]]", "2022", "Effect: refutes")
    #expect(try facts(first, second).status == .refuted)
    #expect(try facts(first, finding("refutes", "2022")).status == .findingsConflict)
  }

  @Test("An admission stands above findings, but not above one that refutes it")
  func precedence() throws {
    #expect(try facts(admission("2021"), finding("no evidence", "2022")).status == .admitted)
    #expect(
      try facts(
        admission("2021"), finding("supports", "2022"), finding("no evidence", "2022", by: "bo")
      )
      .status == .admitted)
    #expect(try facts(admission("2021"), finding("refutes", "2022")).status == .refuted)
    #expect(
      try facts(admission("2021"), finding("refutes", "2022"), finding("supports", "2023")).status
        == .admitted)
    let takenBack = statement("Retraction", by: "unnamed, a clerk", "2021")
    #expect(try facts(takenBack, finding("supports", "2022")).status == .supported)
    #expect(try facts(takenBack, admission("2022")).status == .admitted)
    #expect(try facts(takenBack, denial("2022")).status == .withdrawn)
  }

  @Test("A point is withdrawn when every origin took it back")
  func withdrawn() throws {
    let two =
      statement("Allegation", by: "[[bo]]", "2020", "To: [[paper]]")
      + statement("Allegation", by: "[@posted]", "2020")
    let bo = statement("Retraction", by: "[[bo]]", "2021")
    let post = statement("Retraction", by: "[@posted]", "2022")
    #expect(try facts(allegation: two, bo).status == .alleged)
    #expect(try facts(allegation: two, bo, post).status == .withdrawn)
    #expect(
      try facts(allegation: two, bo, post, statement("Allegation", by: "[[bo]]", "2023")).status
        == .alleged)
  }

  @Test("Unnamed speakers take back through the outlet whom they told, too")
  func withdrawnThroughOutlets() throws {
    let told = statement("Allegation", by: "unnamed, aides", "2020", "To: [[paper]], [[post]]")
    let paper = statement("Retraction", by: "[[paper]]", "2021")
    let post = statement("Retraction", by: "[[post]]", "2021")
    #expect(try facts(allegation: told, paper).status == .alleged)
    #expect(try facts(allegation: told, paper, post).status == .withdrawn)
    #expect(
      try facts(allegation: told, statement("Retraction", by: "unnamed, aides", "2021")).status
        == .withdrawn)
    #expect(
      try facts(
        allegation: told, paper,
        statement("Retraction", by: "unnamed, aides", "2021", "To: [[post]]")
      ).status == .withdrawn)
    let untold = statement("Allegation", by: "unnamed, aides", "2020")
      .replacing("@doc", with: "@posted")
    #expect(try facts(allegation: untold, post).status == .withdrawn)
  }

  @Test("Somebody without a name takes nothing back for others of another description")
  func unnamedForThemselves() throws {
    func word(_ kind: String, _ who: String, _ date: String) -> String {
      statement(kind, by: "unnamed, \(who)", date, "To: [[paper]]")
    }
    let two = word("Allegation", "a clerk", "2020") + word("Allegation", "a driver", "2020")
    let clerk = word("Retraction", "a clerk", "2021")
    #expect(try facts(allegation: two, clerk).status == .alleged)
    #expect(
      try facts(allegation: two, clerk, word("Retraction", "a driver", "2021")).status == .withdrawn
    )
    #expect(
      try facts(allegation: two, clerk, statement("Retraction", by: "[[paper]]", "2022")).status
        == .withdrawn)
  }

  @Test("A claim's status is its first point's; open points have neither finding nor answer")
  func claims() throws {
    let site = TestSite {
      figures("ana", "court")
      source("doc")
      claim(
        "x",
        point(finding("refutes", "2021"), anchor: "a") + point(anchor: "b")
          + point(denial("2021"), anchor: "c") + point(finding("inconclusive", "2021"), anchor: "d")
      )
    }
    let dossier = site.dossier()
    let made = try dossier.claim(named: "x")
    #expect(dossier.facts[made].status == .refuted)
    #expect(dossier.points(of: made).map(\.facts.isOpen) == [false, true, false, true])
    #expect(dossier.facts[made].openPoints == 2)
  }
}
