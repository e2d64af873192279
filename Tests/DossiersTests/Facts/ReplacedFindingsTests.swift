import TestSupport
import Testing

@testable import Dossiers

@Suite struct ReplacedFindingsTests {
  private func site(_ statements: String...) -> TestSite {
    TestSite {
      figures("ana", "court", "appeal", "high")
      source("doc")
      claim("x", point(statements.joined()))
    }
  }

  private func finding(
    _ effect: String, _ date: String, by figure: String = "court", _ anchor: String = "",
    replaces: String = ""
  ) -> String {
    statement(
      "Finding" + (anchor.isEmpty ? "" : " {#\(anchor)}"), by: "[[\(figure)]]", date,
      ["Effect: \(effect)", replaces.isEmpty ? "Language: en" : "Replaces: \(replaces)"]
        .joined(separator: "\n- "))
  }

  private func status(_ statements: String...) throws -> Status {
    let site = site(statements.joined())
    site.expectProblems()
    return try site.dossier().point(at: "x").facts.status
  }

  @Test("A court of appeal sets the lower court's finding aside, so that they do not conflict")
  func appeal() throws {
    let first = finding("supports", "2021", "low")
    #expect(try status(first, finding("refutes", "2022", by: "appeal")) == .findingsConflict)
    #expect(
      try status(first, finding("refutes", "2022", by: "appeal", replaces: "low")) == .refuted)
    // Also where the file has them the other way round.
    #expect(
      try status(finding("refutes", "2022", by: "appeal", replaces: "low"), first) == .refuted)
    #expect(
      try status(
        first, finding("refutes", "2022", by: "appeal", "mid", replaces: "low"),
        finding("indicates", "2023", by: "high", replaces: "mid")) == .indicated)
  }

  @Test("An inconclusive finding takes away what it replaces, and counts for nothing itself")
  func inconclusive() throws {
    let first = finding("supports", "2021", "low")
    #expect(try status(first, finding("inconclusive", "2022", by: "appeal")) == .supported)
    #expect(
      try status(first, finding("inconclusive", "2022", by: "appeal", replaces: "low")) == .alleged)
    #expect(
      try status(
        first, finding("refutes", "2020", by: "high"),
        finding("inconclusive", "2022", by: "appeal", replaces: "low")) == .refuted)
    let open = site(first, finding("inconclusive", "2022", by: "appeal", replaces: "low"))
    #expect(try open.dossier().point(at: "x").facts.isOpen)
    #expect(try !site(first).dossier().point(at: "x").facts.isOpen)
  }

  @Test("Its history shows the finding until it was set aside")
  func history() throws {
    let dossier = site(
      finding("supports", "2021-01-02", "low"),
      finding("inconclusive", "2022-03-04", by: "appeal", replaces: "low")
    ).dossier()
    #expect(
      try dossier.point(at: "x").facts.history.map { "\($0.day) \($0.status.rawValue)" } == [
        "2020-01-01 alleged", "2021-01-02 supported by finding", "2022-03-04 alleged",
      ])
  }

  @Test("A repetition of a finding counts as it, with what it replaces, also in another claim")
  func repetitions() throws {
    let repeated = "### Finding\n\n- Repeats: x#low\n\n### Finding\n\n- Repeats: x#high\n\n"
    let site = TestSite {
      figures("ana", "court", "appeal")
      source("doc")
      claim(
        "x",
        point(
          finding("supports", "2021", "low")
            + finding("refutes", "2022", by: "appeal", "high", replaces: "low"))
          + point(repeated.replacing("x#", with: ""), anchor: "q")
          + point("### Finding\n\n- Repeats: high\n\n", anchor: "r"))
      claim("y", point(repeated))
    }
    site.expectProblems()
    let dossier = site.dossier()
    for place in ["x#p", "x#q", "x#r", "y#p"] {
      #expect(try dossier.point(at: place).facts.status == .refuted, "\(place)")
    }
    #expect(dossier.exportedEdges.filter { $0.kind == "replaces" }.count == 3)
  }

  @Test("`Replaces` names an earlier finding of the same point")
  func names() {
    func expect(_ first: String, _ replaces: String, _ date: String = "2022") {
      site(
        first,
        "### Finding {#own}\n\n- By: [[appeal]]\n- In: [@doc]\n- Date: \(date)\n"
          + "- Effect: refutes\n- Replaces: 1️⃣\(replaces)\n\n"
      ).expectProblems(["invalid-replaces": "1️⃣"])
    }
    let low = finding("supports", "2021-05", "low")
    expect(low, "lou")
    expect(low, "own")
    expect(low, "p")
    expect(statement("Denial {#low}", by: "[[ana]]", "2021"), "low")
    expect(low, "low", "2021-04-30")
    site(low, finding("refutes", "2021-05-31", by: "appeal", replaces: "[[#low]]")).expectProblems()
    site(low, finding("refutes", "2021", by: "appeal", replaces: "#low")).expectProblems()
    // At equal dates the one further down is later.
    site(
      "### Finding {#own}\n\n- By: [[appeal]]\n- In: [@doc]\n- Date: 2021-05\n"
        + "- Effect: refutes\n- Replaces: 1️⃣low\n\n", low
    ).expectProblems(["invalid-replaces": "1️⃣"])
    let misspelt = site(low, finding("refutes", "2022", by: "appeal", replaces: "loww"))
    #expect(misspelt.dossier().problems.first?.help.hasPrefix("Did you mean `low`?") == true)
    // A finding of another point is not one of this point.
    TestSite {
      figures("ana", "court", "appeal")
      source("doc")
      claim(
        "x",
        point(low)
          + point(
            "### Finding\n\n- By: [[appeal]]\n- In: [@doc]\n- Date: 2022\n- Effect: refutes\n"
              + "- Replaces: 1️⃣low\n\n", anchor: "q"))
    }.expectProblems(["invalid-replaces": "1️⃣"])
  }

  @Test("Findings cannot set each other aside, also where partial dates let each seem earlier")
  func circle() {
    func finding(_ anchor: String, _ date: String, replaces: String) -> String {
      "### Finding {#\(anchor)}\n\n- By: [[\(anchor)]]\n- In: [@doc]\n- Date: \(date)\n"
        + "- Effect: refutes\n- Replaces: \(replaces)\n\n"
    }
    site(
      finding("court", "2022", replaces: "1️⃣appeal"),
      finding("appeal", "2022-05", replaces: "2️⃣court")
    ).expectProblems(["invalid-replaces": "1️⃣", "invalid-replaces": "2️⃣"])
    site(
      finding("court", "2022", replaces: "1️⃣high"), finding("appeal", "2022-05", replaces: "2️⃣court"),
      finding("high", "2022-05-06", replaces: "3️⃣appeal")
    ).expectProblems([
      "invalid-replaces": "1️⃣", "invalid-replaces": "2️⃣", "invalid-replaces": "3️⃣",
    ])
  }

  @Test("A finding that stands no longer knows which stands in its place")
  func replacements() throws {
    let site = site(
      finding("supports", "2021", "low"), finding("refutes", "2022", by: "appeal", replaces: "low"),
      finding("indicates", "2021", by: "high", "first"),
      finding("indicates", "2022", by: "high", "same"),
      finding("no evidence", "2023", by: "high", "other"))
    site.expectProblems()
    let dossier = site.dossier()
    let findings = try dossier.claim(named: "x").statements.filter {
      dossier.record[$0].kind == .finding
    }
    #expect(
      findings.map { dossier.facts.replacement(of: $0).map { dossier.said($0).id } } == [
        "p/finding-2", nil, nil, "other", nil,
      ])
  }

  @Test("`Replaces` in another statement is reported once", arguments: ["high", "nobody", "own"])
  func elsewhere(name: String) {
    site(
      "### Denial {#own}\n\n- By: [[ana]]\n- In: [@doc]\n- Date: 2021\n- 1️⃣Replaces: \(name)\n\n",
      finding("refutes", "2022", "high")
    ).expectProblems(["unknown-attribution": "1️⃣"])
  }
}
