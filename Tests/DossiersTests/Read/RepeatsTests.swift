import TestSupport
import Testing

@testable import Dossiers

@Suite struct RepeatsTests {
  private func site(_ more: String, other: String = point()) -> TestSite {
    TestSite {
      figures("ana", "court")
      source("doc")
      source("second")
      claim(
        "x",
        point(
          """
          ### Denial: general {#all}

          - By: [[ana]]
          - Via: a lawyer
          - In: [@second, p. 3]
          - Date: 2021-05

          > None of it is so.

          As she said.

          ### Finding {#found}

          - By: [[court]]
          - In: [@doc]
          - Date: 2022
          - Effect: refutes

          ### Context {#bare}

          Words.


          """) + point(more, anchor: "q"))
      claim("y", other)
    }
  }

  @Test("A repeat has the speaker, sources, date and words of what it repeats")
  func lends() throws {
    let site = site("### Denial\n\n- Repeats: all\n\nAgain.")
    site.expectProblems()
    let denial = try site.dossier().point(at: "x#q").statements[1]
    #expect(denial.speaker == .figures([EntityID(.figure, "ana")]))
    #expect(denial.via == [.words("a lawyer")])
    #expect(denial.citations.map(\.source.id) == ["second"])
    #expect(denial.date?.description == "2021-05")
    #expect(denial.repeats == "x#all")
    #expect(denial.body.count { $0.isQuotation } == 1)
    #expect(denial.body.count == 2, "the repeated statement's commentary is not the repeat's")
    #expect(try site.dossier().point(at: "x#q").facts.status == .contested)
  }

  @Test("A repeat may differ in its date and effect")
  func differs() throws {
    let site = site(
      "### Denial\n\n- Repeats: all\n- Date: 2023\n\n### Finding\n\n- Repeats: found\n- Effect: supports"
    )
    site.expectProblems()
    let statements = try site.dossier().point(at: "x#q").statements
    #expect(statements[1].date?.description == "2023")
    #expect(statements[2].effect == .supports)
  }

  @Test("A statement of another claim can be repeated")
  func acrossClaims() throws {
    let site = site("", other: point("### Denial\n\n- Repeats: x#all\n"))
    site.expectProblems()
    let denial = try site.dossier().point(at: "y").statements[1]
    #expect(denial.speaker == .figures([EntityID(.figure, "ana")]))
    #expect(denial.repeats == "x#all")
  }

  @Test(
    "A repeat names another statement that is itself no repeat",
    arguments: [
      "### Denial {#self}\n\n- Repeats: 1️⃣self", "### Denial\n\n- Repeats: 1️⃣al",
      "### Denial\n\n- Repeats: 1️⃣y#nowhere", "### Denial\n\n- Repeats: 1️⃣z#all",
      "### Denial\n\n- Repeats: 1️⃣p", "### Denial\n\n- Repeats: 1️⃣x#",
      "### Denial {#a}\n\n- Repeats: all\n\n### Denial\n\n- Repeats: 1️⃣a",
      "### Denial {#a}\n\n- Repeats: 1️⃣b\n\n### Denial {#b}\n\n- Repeats: 1️⃣a",
    ])
  func invalid(statements: String) {
    site(statements).expectProblems(["invalid-repeats": "1️⃣"])
  }

  @Test("Beside `Repeats` stands only what differs")
  func keys() {
    for line in ["By: [[ana]]", "In: [@doc]", "Via: x", "To: x", "Effect: refutes"] {
      site("### Denial\n\n- Repeats: all\n- 1️⃣\(line)")
        .expectProblems(["unknown-attribution": "1️⃣"])
    }
  }

  @Test("A repeat is of the same kind, or of one that changes no status")
  func kinds() throws {
    for (kind, repeated) in [
      ("Admission", "all"), ("Finding", "all"), ("Denial", "found"), ("Denial", "bare"),
      ("Allegation", "all"), ("Retraction", "all"), ("Response", "found"), ("Proceeding", "all"),
    ] {
      site("### \(kind)\n\n- Repeats: 1️⃣\(repeated)").expectProblems(["invalid-repeats": "1️⃣"])
    }
    for (kind, repeated) in [
      ("Response", "all"), ("Partial admission", "all"), ("Context", "all"), ("Context", "found"),
    ] {
      let site = site("### \(kind)\n\n- Repeats: \(repeated)")
      site.expectProblems()
      #expect(try site.dossier().point(at: "x#q").facts.status == .alleged)
    }
    let french = TestSite {
      File("dossier.yml", "title: A\nwords: {Denial: Démenti, Admission: Aveu}")
      figures("ana")
      source("doc")
      claim(
        "x",
        point(statement("Démenti {#all}", by: "[[ana]]", "2021"))
          + point("### Aveu\n\n- Repeats: all", anchor: "q"))
    }
    #expect(
      french.dossier().problems.filter { $0.severity == .error }.map(\.message) == [
        "`all` opens with `Démenti`, and this with `Aveu`"
      ])
  }

  @Test("What is not published cannot be repeated")
  func unpublished() {
    let draft = TestSite {
      figures("ana")
      source("doc")
      claim("x", "draft: true", point(statement("Denial {#all}", by: "[[ana]]", "2021")))
      claim("y", point("### Denial\n\n- Repeats: 1️⃣x#all"))
    }
    draft.expectProblems(["unpublished-reference": "1️⃣"])
    draft.expectProblems(drafts: true)
  }
}
