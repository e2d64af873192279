import TestSupport
import Testing

@testable import Dossiers

@Suite struct LostAddressTests {
  private let path = "content/claims/x.md"

  private func recorded(_ statements: String = "") throws -> TestSite {
    try TestSite {
      figures("ana", "jo")
      source("doc")
      claim(
        "x",
        point(statement("Denial {#letter}", by: "[[ana]]", "2020-02-01") + "> No.\n\n" + statements)
      )
      page("about", "", "[[jo]]")
    }.recorded()
  }

  @Test("A page that was published is there, or redirected to")
  func pages() throws {
    let site = try recorded()
    let text = try #require(site.text(of: path))
    let gone = site.replacing(path, with: nil)
    let problem = try #require(gone.dossier().problems.first)
    #expect(gone.dossier().problems.count == 1)
    #expect((problem.rule.name, problem.place.file) == ("lost-address", PublishedFile.path))
    #expect(problem.place.position.line > 2 && problem.message.contains("`/claims/x/`"))
    let moved = TestSite(
      gone.files + [
        File(
          "content/claims/y.md", text.replacing("about:", with: "redirects: [/claims/x/]\nabout:"))
      ])
    moved.expectProblems()
    // What is recorded then keeps the day, and the old address has to stay.
    let again = try moved.recorded(at: TestSite.now)
    let dates = again.dossier().publicationRecord.dates(of: EntityID(.claim, "y"))
    #expect(dates?.first == Day("2025-06-01"))
    again.expectProblems()
    let lost = again.replacing("redirects: [/claims/x/]\n", with: "", in: "content/claims/y.md")
    #expect(lost.dossier().problems.map(\.rule.name) == ["lost-address"])
    // Its words changed with the move all the same.
    let edited = moved.replacing("> No.", with: "> Yes.", in: "content/claims/y.md")
    #expect(edited.dossier().problems.map(\.rule.name) == ["uncorrected-change"])
  }

  @Test(
    "A published page cannot become a draft without a word, and one that cannot be read is not lost"
  )
  func drafts() throws {
    let site = try recorded()
    let draft = site.replacing("about: [ana]", with: "about: [ana]\ndraft: true", in: path)
      .dossier()
    #expect(draft.problems.map { "\($0.rule.name) \($0.severity)" } == ["lost-address error"])
    #expect(draft.problems.first?.notes.first?.place.file.text == path)
    let embargoed = site.replacing(
      "about: [ana]", with: "about: [ana]\nembargo: 2031-01-01T00:00:00Z", in: path
    ).dossier()
    #expect(embargoed.problems.map(\.rule.name) == ["lost-address"])
    let broken = site.replacing("kind: person", with: "kind: persn", in: "content/figures/jo.md")
    #expect(!broken.dossier().problems.map(\.rule.name).contains("lost-address"))
  }

  @Test("A point and a statement that are still there keep their anchors")
  func anchors() throws {
    let site = try recorded()
    for (old, new, line) in [
      ("{#p}", "{#q}", 6), (" {#p}", "", 6), ("{#letter}", "{#post}", 16), (" {#letter}", "", 16),
    ] {
      let problems = site.replacing(old, with: new, in: path).dossier().problems
      #expect(problems.map(\.rule.name) == ["lost-address"], "\(old): \(problems.map(\.message))")
      #expect(problems.first?.place.file.text == path)
      _ = line
    }
    // Another heading may have it.
    let kept = site.replacing(" {#letter}", with: "", in: path).replacing(
      "> No.", with: "> No.\n\n#### More {#letter}", in: path)
    #expect(kept.dossier().problems(of: "lost-address").isEmpty)
    // Of what is taken out with a correction no anchor is left.
    let text = try #require(site.text(of: path))
    let start = try #require(text.firstRange(of: "### Denial"))
    let corrected = String(text[..<start.lowerBound]).replacing(
      "about:",
      with: "corrections: [{date: 2025-07-01, kind: update, text: It was not hers.}]\nabout:")
    site.replacing(path, with: corrected).expectProblems()
  }
}
