import TestSupport
import Testing

@testable import Dossiers

@Suite struct PublicationRecordTests {
  private static let claimPath = "content/claims/x.md"

  static func site(_ frontMatter: String = "", _ statements: String = "") -> TestSite {
    TestSite {
      figures("ana", "paper")
      source("doc", "date: 2024-01-01")
      claim(
        "x", frontMatter,
        point(
          statement("Denial: a letter {#letter}", by: "[[ana]]", "2020-02-01")
            + "> I did not.\n\nShe wrote it.\n\n" + statements) + "## Requests {#asked}\n\n"
          + statement("Comment request", by: "[[paper]]", "", "To: [[ana]]", "Outcome: pending"))
      event("vote", "date: 2020-03\nplace: The hall")
      page("about")
    }
  }

  @Test("What is recorded is read as it was, and recorded again to the same bytes")
  func roundTrip() throws {
    for site in [Self.site(), .everyKind] {
      let recorded = try site.recorded()
      let dossier = recorded.dossier()
      #expect(dossier.publicationRecord.isRecorded)
      #expect(dossier.publicationRecord.pages.isEmpty)
      #expect(dossier.problems.filter(\.isOfPublication).isEmpty)
      let again = try dossier.recording(at: TestSite.now)
      #expect(again.isOnRecord && again.added.isEmpty && again.changed.isEmpty)
      #expect(Array((recorded.text(of: "published.yml") ?? "").utf8) == again.bytes)
    }
  }

  @Test("Any site is recorded and read as it was", arguments: seeds(12))
  func randomSites(seed: UInt64) throws {
    let site = RandomSite(seed: seed).site
    let recorded = try site.recorded(at: TestSite.now)
    let dossier = recorded.dossier()
    #expect(dossier.publicationRecord.pages.isEmpty)
    #expect(dossier.problems == site.dossier().problems)
    #expect(try dossier.recording(at: TestSite.now).isOnRecord)
    // What is not written as the program writes it is read as YAML, to the same.
    let text = (recorded.text(of: "published.yml") ?? "").replacing("- {", with: "- { ")
    let other = recorded.replacing("published.yml", with: text).dossier()
    #expect(other.publicationRecord.pages.isEmpty)
    #expect(other.problems == dossier.problems)
    #expect(
      try other.recording(at: TestSite.now).bytes == dossier.recording(at: TestSite.now).bytes)
  }

  @Test("A page keeps the day on which it was first published, and gets that on which it changed")
  func dates() throws {
    let later = try #require(Instant(rfc3339: "2025-09-09T12:00:00Z"))
    let added = statement("Response", by: "[[ana]]", "2024-01-01")
    let recorded = try Self.site().recorded()
    let text = try #require(recorded.text(of: "published.yml"))
    let changed = Self.site("", added).replacing("published.yml", with: text)
    let recording = try changed.dossier(now: later).recording(at: later)
    #expect(recording.added.isEmpty && recording.changed.map(\.id.id) == ["x"])
    let dossier = try changed.recorded(at: later).dossier()
    let dates = { (id: EntityID) in dossier.publicationRecord.dates(of: id) }
    let (first, last) = (Day("2025-06-01"), Day("2025-09-09"))
    #expect(dates(EntityID(.claim, "x")).map { [$0.first, $0.changed] } == [first, last])
    #expect(dates(EntityID(.figure, "ana")).map { [$0.first, $0.changed] } == [first, first])
    // A new page.
    let more = try TestSite(changed.files + [page("new")]).recorded(at: later).dossier()
    #expect(more.publicationRecord.dates(of: EntityID(.page, "new"))?.first == last)
  }

  @Test("A clock before the newest day on record records nothing")
  func clock() throws {
    let recorded = try Self.site().recorded()
    for (moment, isRefused) in [
      ("2025-05-31T23:59:59Z", true), ("2025-06-01T00:00:00Z", false),
      ("2025-06-01T01:00:00+02:00", true),
    ] {
      let now = try #require(Instant(rfc3339: moment))
      let recording = try? recorded.dossier(now: now).recording(at: now)
      #expect((recording == nil) == isRefused, "\(moment)")
    }
  }

  @Test("What is on record as published is not withheld, and what it refers to is not")
  func withheld() throws {
    let site = TestSite {
      figure("ana", "", "[[jo]]")
      figures("jo")
      claim("x", "draft: true", point())
      source("doc")
      page("about", "", "[[ana]]")
    }
    let published = try site.recorded()
    let hidden = published.replacing(
      "content/pages/about.md", with: "---\ntitle: about\n---\n\n.\n")
    let draft = { (site: TestSite) in
      TestSite(site.files + [claim("y", about: "ana", "draft: true", point())])
    }
    let without = draft(hidden.replacing("published.yml", with: nil)).dossier()
    #expect(without.leftOut.withheld.map(\.id.id).contains("ana"))
    let with = draft(hidden).dossier()
    #expect(!with.leftOut.withheld.map(\.id.id).contains { ["ana", "jo"].contains($0) })
    #expect(with.problems.filter(\.isOfPublication).isEmpty)
  }

  @Test("A claim that is withdrawn keeps its address on record, and none of its words")
  func withdrawn() throws {
    let retraction = "corrections: [{date: 2025-07-01, kind: retraction, text: We were wrong.}]"
    let recorded = try Self.site().recorded()
    let text = try #require(recorded.text(of: "published.yml"))
    #expect(text.contains("I did not."))
    let withdrawn = Self.site(retraction).replacing("published.yml", with: text)
    withdrawn.expectProblems()
    let again = try withdrawn.recorded(at: TestSite.now)
    let record = try #require(again.text(of: "published.yml"))
    #expect(!record.contains("I did not.") && !record.contains("It is so"))
    #expect(record.contains("- {claim: x, first: 2025-06-01, changed: 2026-01-01}"))
    #expect(record.contains("We were wrong."))
    again.expectProblems()
    // Its file cannot go.
    let gone = again.replacing(Self.claimPath, with: nil)
    #expect(gone.dossier().problems.map(\.rule.name) == ["lost-address"])
  }

  @Test("Drafts, embargoed and withheld files and private values are not recorded")
  func hidden() throws {
    let site = TestSite {
      figure("ana", "private: a secret number")
      figure("jo", "title: A hidden name")
      source("doc")
      claim("x", point())
      claim(
        "later", about: "jo", "title: An embargoed title\nembargo: 2031-01-01T00:00:00Z", point())
      page("draft", "title: A draft title\ndraft: true")
    }
    let text = try #require(try site.recorded().text(of: "published.yml"))
    for words in ["secret", "hidden", "embargoed", "draft", "jo,", "later"] {
      #expect(!text.contains(words), "\(words)")
    }
  }
}
