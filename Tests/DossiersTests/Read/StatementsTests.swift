import TestSupport
import Testing

@testable import Dossiers

@Suite struct StatementsTests {
  private static let keys = [
    "By": "[[ana]]", "Via": "a lawyer", "To": "[[paper]]", "About": "[[ana]]", "In": "[@doc]",
    "Date": "2021", "Effect": "refutes", "Stage": "motion", "Outcome": "declined",
    "Deadline": "2022", "Replaces": "earlier", "Language": "fr",
  ]

  /// What the format's table says, by hand.
  private static let table: [(word: String, required: [String], optional: [String])] = [
    ("Allegation", ["By", "In", "Date"], ["To", "About", "Via", "Language"]),
    ("Denial", ["By", "In", "Date"], ["Via", "To", "Language"]),
    ("Admission", ["By", "In", "Date"], ["Via", "To", "Language"]),
    ("Partial admission", ["By", "In", "Date"], ["Via", "To", "Language"]),
    ("Response", ["By", "In", "Date"], ["Via", "To", "Language"]),
    ("Comment request", ["By", "To", "In", "Outcome"], ["Date", "Via", "Deadline", "Language"]),
    ("Finding", ["By", "In", "Date", "Effect"], ["Replaces", "Language"]),
    ("Proceeding", ["By", "In", "Date", "Stage"], ["To", "Via", "Language"]),
    ("Retraction", ["By", "In", "Date"], ["To", "Language"]),
    ("Correction", ["By", "In", "Date"], ["To", "Language"]),
    ("Context", [], ["By", "Via", "To", "In", "Date", "Language"]),
  ]

  private func site(_ word: String, _ keys: [String], mark: String = "") -> TestSite {
    let list = keys.map { "- \($0 == mark ? "1️⃣" : "")\($0): \(Self.keys[$0] ?? "")" }
    return site(
      "\(mark.isEmpty ? "1️⃣" : "")### \(word)\n\n\(list.joined(separator: "\n"))\n\nWords.")
  }

  private func site(_ statement: String, settings: String = TestSite.settings) -> TestSite {
    TestSite(settings: settings) {
      figures("ana", "bo", "paper")
      source("doc")
      source("unseen", "seen: no")
      // Somebody who can retract, and a finding that can be replaced.
      claim(
        "x",
        point(
          statement + "\n\n" + TestSupport.statement("Allegation", by: "[[ana]]", "2020")
            + TestSupport.statement("Finding {#earlier}", by: "[[bo]]", "2020", "Effect: supports"))
      )
    }
  }

  @Test("Each statement word takes its keys, and misses each that it requires", arguments: table)
  func keys(word: String, required: [String], optional: [String]) {
    site(word, required).expectProblems()
    site(word, optional + required).expectProblems()
    for key in required {
      site(word, required.filter { $0 != key }).expectProblems(["missing-attribution": "1️⃣"])
    }
    for key in Self.keys.keys where !(required + optional).contains(key) {
      site(word, required + [key], mark: key).expectProblems(["unknown-attribution": "1️⃣"])
    }
    site("1️⃣### \(word)\n\nNo list.")
      .expectProblems(required.isEmpty ? [:] : ["missing-attribution": "1️⃣"])
  }

  @Test("A key stands once, spelt as the format spells it")
  func spelling() {
    let list = "- By: [[ana]]\n- In: [@doc]\n- Date: 2021"
    site("### Denial\n\n\(list)\n- 1️⃣By: [[bo]]").expectProblems(["duplicate-attribution": "1️⃣"])
    let misspelt = site("### Denial\n\n\(list)\n- 1️⃣Too: [[bo]]")
    misspelt.expectProblems(["unknown-attribution": "1️⃣"])
    #expect(misspelt.dossier().problems[0].help.hasPrefix("Did you mean `To`?"))
    for line in ["1️⃣- just words", "1️⃣- [[bo]]: x", "1️⃣- **To**: x"] {
      site("### Denial\n\n\(list)\n\(line)").expectProblems(["unknown-attribution": "1️⃣"])
    }
  }

  @Test(
    "A key without a value is told, also where only a note or comment stands",
    arguments: ["By", "In", "To", "Via", "Date"],
    ["", " %% [[ana]] %%", " <!-- [[ana]] -->", " %%a%% <!-- b -->"])
  func empty(key: String, value: String) {
    let keys = ["By", "In", "Date"].filter { $0 != key }.map { "- \($0): \(Self.keys[$0]!)\n" }
    site("### Denial\n\n\(keys.joined())- 1️⃣\(key):\(value)")
      .expectProblems(["missing-attribution": "1️⃣"])
  }

  @Test(
    "A speaker is a figure, a document, or described as unnamed",
    arguments: [
      ("[[ana]]", Said.Voice.figures([EntityID(.figure, "ana")])),
      ("[[ana]], [[bo|Bo!]]", .figures([EntityID(.figure, "ana"), EntityID(.figure, "bo")])),
      ("[[ana]]; [[ana]]", .figures([EntityID(.figure, "ana")])),
      ("[Bo](../figures/bo.md)", .figures([EntityID(.figure, "bo")])),
      ("[@doc]", .document(EntityID(.source, "doc"))),
      ("unnamed, two aides to [[bo|Bo]]", .unnamed("two aides to Bo")),
      ("unnamed , «служащий»", .unnamed("«служащий»")),
      ("unnamed, an official\n  who knows", .unnamed("an official who knows")),
      ("[[ana]] %% [[bo]] %%", .figures([EntityID(.figure, "ana")])),
    ])
  func speakers(value: String, speaker: Said.Voice) throws {
    let site = site(statement("Response", by: value, "2021"))
    site.expectProblems()
    #expect(try site.dossier().point(at: "x").statements[1].speaker == speaker)
  }

  @Test(
    "Anything else is no speaker, so that a missing bracket costs nobody a denial",
    arguments: [
      "1️⃣Ana", "1️⃣an unnamed aide", "1️⃣unnamed", "1️⃣unnamed,", "1️⃣Unnamed, x", "[[ana]] and1️⃣ [[bo]]",
      "1️⃣Ana [[ana]]", "1️⃣`ana`", "1️⃣unnamedly, x", "1️⃣[@doc; @doc]",
    ])
  func noSpeakers(value: String) {
    let places = site(statement("Denial", by: value, "2021")).dossier().problems
    #expect(places.map(\.rule.name) == ["invalid-speaker"])
    #expect(places.map(\.place.position.line) == [20])
  }

  @Test("A value that begins below its key is told at the key")
  func valueBelow() {
    site("### Denial\n\n- 1️⃣By:\n  anybody at all\n- In: [@doc]\n- Date: 2021")
      .expectProblems(["invalid-speaker": "1️⃣"])
  }

  @Test("A name without brackets is told with its brackets")
  func nameWithoutBrackets() throws {
    let problem = try #require(
      site(statement("Denial", by: "Ana", "2021")).dossier().problems.first)
    #expect(problem.help.hasPrefix("Did you mean `[[Ana]]`?"))
  }

  @Test("What is linked as a speaker is a figure")
  func wrongSpeaker() {
    site(statement("Denial", by: "[[1️⃣doc]]", "2021")).expectProblems(["wrong-kind": "1️⃣"])
    site(statement("Denial", by: "1️⃣[[nobody]]", "2021"))
      .expectProblems(["unknown-reference": "1️⃣"])
  }

  @Test("`Via` and `To` are figures or words")
  func parties() throws {
    let site = site(
      statement(
        "Denial", by: "[[ana]]", "2021", "Via: [[bo]], her lawyer", "To: the press; [[paper]]"))
    site.expectProblems()
    let denial = try site.dossier().point(at: "x").statements[1]
    #expect(denial.via == [.figure(EntityID(.figure, "bo")), .words("her lawyer")])
    #expect(denial.to == [.words("the press"), .figure(EntityID(.figure, "paper"))])
  }

  @Test("`In` holds citations with their locators, and nothing else")
  func citations() throws {
    let good = site(
      "### Denial\n\n- By: [[ana]]\n- In: [@doc, p. 26; @unseen, 12:40,\n  line 2]\n- Date: 2021")
    good.expectProblems()
    let citations = try good.dossier().point(at: "x").statements[1].citations
    #expect(citations.map(\.source.id) == ["doc", "unseen"])
    #expect(citations.map(\.locator) == ["p. 26", "12:40, line 2"])
    for (value, rule) in [
      ("[[1️⃣doc]]", "invalid-value"), ("1️⃣@doc", "invalid-citation"),
      ("1️⃣see [@doc]", "invalid-value"), ("1️⃣p. 3", "invalid-value"),
      ("1️⃣[see @doc, p. 3]", "invalid-citation"), ("1️⃣@doc [p. 3]", "invalid-citation"),
    ] {
      let site = site("### Denial\n\n- By: [[ana]]\n- In: \(value)\n- Date: 2021")
      site.expectProblems([rule: "1️⃣"])
    }
  }

  @Test("What was not seen does not come first")
  func unseen() {
    site("### Denial\n\n- By: [[ana]]\n- In: [@1️⃣unseen; @doc]\n- Date: 2021")
      .expectProblems(["unseen-source": "1️⃣"])
  }

  @Test(
    "Effects, stages, outcomes and dates are from their lists",
    arguments: [
      ("Finding", "Effect: 1️⃣refute", "refutes"),
      ("Finding", "Effect: 1️⃣no evidences", "no evidence"),
      ("Proceeding", "Stage: 1️⃣defense", "defence"),
      ("Comment request", "Outcome: 1️⃣no reponse", "no response"),
    ])
  func terms(word: String, line: String, nearest: String) {
    let to = word == "Comment request" ? ["To: [[ana]]"] : []
    let lines = (["By: [[bo]]", "In: [@doc]", "Date: 2021"] + to + [line]).map { "- " + $0 }
    let site = site("### \(word)\n\n\(lines.joined(separator: "\n"))")
    site.expectProblems(["invalid-value": "1️⃣"])
    #expect(site.dossier().problems[0].help.hasPrefix("Did you mean `\(nearest)`?"))
    for date in ["soon", "2021-2", "May 2021", "2021 or so"] {
      self.site(statement("Denial", by: "[[ana]]", "1️⃣" + date))
        .expectProblems(["invalid-date": "1️⃣"])
    }
  }

  @Test("Every effect, stage and outcome of the format is taken")
  func everyTerm() {
    let effects = ["refutes", "no evidence", "inconclusive", "indicates", "supports"]
    let stages = [
      "announced", "notice", "claim", "defence", "motion", "ruling", "judgment", "appeal",
      "settled", "discontinued",
    ]
    let outcomes = ["answered", "declined", "no response", "no immediate response"]
    site(
      (effects.map { statement("Finding", by: "[[bo]]", "2021", "Effect: \($0)") }
        + stages.map { statement("Proceeding", by: "[[bo]]", "2021", "Stage: \($0)") }
        + outcomes.map {
          statement("Comment request", by: "[[paper]]", "", "To: [[ana]]", "Outcome: \($0)")
        } + [statement("Response", by: "[[ana]]", "2021")]).joined()
    ).expectProblems()
  }

  @Test(
    "A heading is a statement word, alone or with free words and an anchor",
    arguments: [
      ("Denial", "", nil), ("Denial: by mail", "by mail", nil), ("Denial {#a}", "", "a"),
      ("Denial: to *Le Monde* {#a-1}", "to Le Monde", "a-1"), ("Denial:", "", nil),
      ("Denial: 声明 {#声明}", "声明", "声明"), ("Denial %% ask her %%", "", nil),
      ("Denial: x {#a} %% ask her %%", "x", "a"), ("Denial {#a} %% note %%", "", "a"),
    ] as [(String, String, String?)])
  func headings(heading: String, label: String, anchor: String?) throws {
    let site = site(statement(heading, by: "[[ana]]", "2021"))
    site.expectProblems()
    let denial = try site.dossier().point(at: "x").statements[1]
    #expect(denial.kind == .denial)
    #expect(denial.label.plainText == label)
    #expect(denial.anchor == anchor)
    #expect(denial.id == anchor ?? "p/denial-1")
  }

  @Test(
    "Under a section with statements no other heading hides one",
    arguments: [
      "Denail", "denial", "Denial by mail", "Denials", "**Denial**", "Notes", "Denial – x",
    ])
  func unknownWords(heading: String) {
    site(statement("1️⃣" + heading, by: "[[ana]]", "2021").replacing("### 1️⃣", with: "1️⃣### "))
      .expectProblems(["unknown-statement": "1️⃣"])
  }

  @Test("A statement word heads nothing but a `###` under a `##`")
  func misplaced() {
    TestSite {
      figures("ana")
      source("doc")
      claim(
        "x",
        "1️⃣2️⃣### Denial\n\n" + point("1️⃣#### Denial\n\nx") + "1️⃣## Finding: court\n\nx\n\n### Note\n")
      page("how", "", "## Words\n\n### Denial\n\nis a word.")
      event("vote", "", "## Notes\n\n1️⃣### Denial: x")
    }.expectProblems(["misplaced-statement": "1️⃣", "skipped-heading": "2️⃣"])
  }

  @Test("A misspelt statement in a section without others is still told")
  func misspelt() {
    TestSite {
      figures("ana")
      source("doc")
      claim(
        "x",
        point() + "## Reply\n\n"
          + statement("Denail", by: "[[ana]]", "2021")
          .replacing("###", with: "1️⃣###") + "## Prose\n\n### Sources\n\n- a: b\n")
    }.expectProblems(["unknown-statement": "1️⃣"])
  }

  @Test("A point has a proposition, and a claim has a point")
  func propositions() {
    for text in ["", "> quoted\n\n", "- list\n\n", "%% only a note %%\n\n", "[@doc]\n\n"] {
      TestSite {
        figures("ana")
        source("doc")
        claim("x", "1️⃣## Point\n\n\(text)\(TestSite.allegation)")
      }.expectProblems(["missing-proposition": "1️⃣"])
    }
    TestSite {
      figures("ana")
      File("content/claims/x.md", "1️⃣---\ntitle: x\nabout: [ana]\n---\nx")
    }
    .expectProblems(["missing-point": "1️⃣"])
  }

  @Test("Statements belong to the point or the whole claim under whose heading they stand")
  func sections() throws {
    let site = TestSite {
      figures("ana", "paper")
      source("doc")
      claim(
        "x",
        "Lead.\n\n" + point(anchor: "one") + "## Prose\n\nx\n\n"
          + "## Requests\n\n" + statement("Context", by: "[[paper]]", "2021")
          + point(statement("Denial", by: "[[ana]]", "2021"), anchor: "two"))
    }
    site.expectProblems()
    let dossier = site.dossier()
    let (made, record) = (try dossier.claim(named: "x"), dossier.record)
    #expect(dossier.points(of: made).map(\.anchor) == ["one", "two"])
    #expect(dossier.points(of: made).map(\.statements.count) == [1, 2])
    let others = made.statements.filter { !record[record[$0].section].isPoint }
    #expect(others.map { dossier.said($0).id } == ["requests/context-1"])
    let anchors = made.sections.map { record[$0].anchor.map { record[$0] } }
    #expect(anchors == ["one", "prose", "requests", "two"])
  }
}
