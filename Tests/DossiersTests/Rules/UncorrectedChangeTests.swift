import TestSupport
import Testing

@testable import Dossiers

@Suite struct UncorrectedChangeTests {
  private static let path = "content/claims/x.md"
  private func site(_ claim: String = UncorrectedChangeTests.text) -> TestSite {
    TestSite(settings: TestSite.settings + "\nratings: {False: 1, True: 2}") {
      figures("ana", "jo", "paper")
      source("doc", "date: 2024-01-01")
      File(Self.path, claim)
    }
  }

  private static let text = """
    ---
    title: x
    about: [ana]
    assessment: {label: "False", explanation: It is not so.}
    ---

    ## Point {#p}

    It is so.

    ### Allegation

    - By: [[jo]]
    - In: [@doc]
    - Date: 2020-01-01

    > She did.

    > Twice.

    ### Denial: a letter

    - By: [[ana]]
    - Via: a lawyer
    - In: [@doc]
    - Date: 2020-02

    > I did not.

    She wrote it.

    ### Finding {#court}

    - By: [[paper]]
    - In: [@doc]
    - Date: 2021-01-01
    - Effect: refutes

    ### Comment request

    - By: [[paper]]
    - To: [[ana]]
    - In: [@doc]
    - Outcome: pending
    """

  private func corrected(_ site: TestSite, on date: String = "2025-06-01") -> TestSite {
    site.replacing(
      "about: [ana]",
      with:
        "about: [ana]\ncorrections: [{date: \(date), kind: clarification, text: We changed it.}]",
      in: Self.path)
  }

  @Test(
    "Words, speakers, dates, effects and all else that readers were told do not change in silence",
    arguments: [
      ("title: x", "title: y"), ("label: \"False\"", "label: \"True\""),
      ("It is not so", "It is so"),
      ("It is so.", "It was so."), ("## Point", "## The point"), ("She did.", "He did."),
      ("> Twice.\n\n", ""), ("> She did.\n\n> Twice.", "> Twice.\n\n> She did."),
      ("By: [[jo]]", "By: [[paper]]"), ("a letter", "a post"), ("a lawyer", "her lawyer"),
      ("She wrote it.", "She said it."), ("> I did not.\n", "I did not.\n"),
      ("2020-02", "2020-03"), ("2020-01-01", "2020-01"), ("refutes", "no evidence"),
      ("### Denial: a letter", "### Response: a letter"), ("- To: [[ana]]", "- To: [[jo]]"),
    ])
  func changed(old: String, new: String) throws {
    let edited = try site().recorded().replacing(old, with: new, in: Self.path)
    let problems = edited.dossier().problems(of: "uncorrected-change")
    #expect(!problems.isEmpty, "\(edited.dossier().problems.map(\.message))")
    for problem in problems {
      #expect(problem.severity == .error && problem.place.file.text == Self.path)
      #expect(problem.place.position.line > 1)
      #expect(problem.notes.first?.place.file == PublishedFile.path)
    }
    #expect(corrected(edited).dossier().problems(of: "uncorrected-change").isEmpty)
    // An entry that is older than what is on record says nothing of the change.
    #expect(
      !corrected(edited, on: "2025-05-31").dossier().problems(of: "uncorrected-change").isEmpty)
  }

  @Test("A correction lets changes through once: what is recorded with it, needs the next")
  func once() throws {
    let first = try corrected(
      site().recorded().replacing("She did.", with: "He did.", in: Self.path)
    ).recorded()
    #expect(first.dossier().publicationRecord.pages.isEmpty)
    let second = first.replacing("He did.", with: "They did.", in: Self.path)
    #expect(second.dossier().problems.map(\.rule.name) == ["uncorrected-change"])
    // Nor does a notice that readers were given disappear.
    let without = site(first.text(of: Self.path) ?? "").replacing(
      "published.yml", with: first.text(of: "published.yml")
    ).replacing("We changed it.", with: "We did this.", in: Self.path)
    #expect(without.dossier().problems(of: "uncorrected-change").isEmpty == false)
  }

  @Test(
    "What is added, what becomes more exact and the outcome of a pending request need no correction",
    arguments: [
      ("> Twice.", "> Twice.\n\n> Thrice."), ("- Date: 2020-02\n", "- Date: 2020-02-03\n"),
      ("Outcome: pending", "Outcome: no response"),
      ("### Finding", "### Context\n\nMore.\n\n### Finding"),
      ("She wrote it.", "She wrote it.\n\nTo all."), ("### Allegation", "### Allegation {#first}"),
      (
        "### Denial",
        "### Denial\n\n- By: [[ana]]\n- In: [@doc]\n- Date: 2020-01-15\n\n> No.\n\n### Denial"
      ),
      ("- Effect: refutes", "- Effect: refutes\n\n> The court finds against him."),
    ])
  func added(old: String, new: String) throws {
    let edited = try site().recorded().replacing(old, with: new, in: Self.path)
    #expect(edited.dossier().problems.filter(\.isOfPublication).isEmpty)
    #expect(
      edited.dossier().publicationRecord.pages.map(\.id.id) == (new.contains("{#") ? [] : ["x"]))
  }

  @Test("What is gone is reported where it was, and both texts are shown where one changed")
  func messages() throws {
    let recorded = try site().recorded()
    let changed = recorded.replacing("> I did not.", with: "> I did not do it.", in: Self.path)
    let message = try #require(changed.dossier().problems.first).message
    #expect(
      message.contains("“I did not.”")
        && message.contains("“I did not do it.”"))
    let denial = try #require(Self.text.firstRange(of: "### Denial"))
    let finding = try #require(Self.text.firstRange(of: "### Finding"))
    let without = String(Self.text[..<denial.lowerBound] + Self.text[finding.lowerBound...])
    let gone = recorded.replacing(Self.path, with: without).dossier().problems
    #expect(gone.map(\.rule.name) == ["uncorrected-change"])
    #expect(gone.first?.place.position.line == 7)
    #expect(gone.first?.message.contains("this denial was published and is gone") == true)
  }

  @Test(
    "A name, a document's title and an event's place are told too; an office that ends is not taken back"
  )
  func others() throws {
    let site = TestSite {
      figure("ana", "roles: [{title: Mayor, from: 2019}]")
      source("doc")
      event("vote", "place: The hall")
      page("about")
      claim("x", point())
    }
    let recorded = try site.recorded()
    for (file, old, new) in [
      ("figures/ana", "from: 2019", "from: 2020"), ("figures/ana", "Mayor", "Councillor"),
      ("figures/ana", "title: ana", "title: Anna"), ("sources/doc", "date: 2020", "date: 2021"),
      ("events/vote", "The hall", "The school"), ("pages/about", "title: about", "title: us"),
    ] {
      let edited = recorded.replacing(old, with: new, in: "content/\(file).md").dossier()
      #expect(edited.problems.map(\.rule.name).contains("uncorrected-change"), "\(file) \(new)")
    }
    let ended = recorded.replacing(
      "from: 2019", with: "from: 2019, to: 2024", in: "content/figures/ana.md")
    ended.expectProblems()
    #expect(ended.dossier().publicationRecord.pages.map(\.id.id) == ["ana"])
  }

  @Test("It can be waived with a reason, and is then recorded")
  func waived() throws {
    let edited = try site().recorded().replacing(
      "She wrote it.", with: "She wrote this.", in: Self.path
    )
    .replacing(
      "about: [ana]", with: "about: [ana]\nwaive: [{rule: uncorrected-change, reason: a typo}]",
      in: Self.path)
    edited.expectProblems()
    #expect(try edited.recorded().dossier().problems.map(\.rule.name) == ["unused-waiver"])
  }
}
