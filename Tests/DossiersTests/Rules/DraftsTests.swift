import TestSupport
import Testing

@testable import Dossiers

@Suite struct DraftsTests {
  private let site = TestSite {
    figures("ana")
    figure("secret-figure", "draft: true\ntitle: Secret Name\nprivate: {phone: secret-phone}")
    source("doc", "private: secret-value\nextra: {shown: yes}", "%% secret-note %% <!-- secret -->")
    source("secret-doc", "draft: true")
    event("secret-vote", "embargo: 2026-06-01T00:00:00+02:00")
    claim("x", point(statement("Response", by: "[[ana]]", "2021")))
    claim(
      "secret-claim", "draft: true", point(statement("Denial", by: "[[secret-figure]]", "2021")))
    page("secret-page", "embargo: 2026-03-01T12:00:00Z", "Secret words.")
  }

  @Test("What is not published is in no byte of the export")
  func export() {
    site.expectProblems()
    let json = String(decoding: site.dossier().jsonExport(), as: UTF8.self)
    #expect(!json.lowercased().contains("secret"))
    let all = String(decoding: site.dossier(drafts: true).jsonExport(), as: UTF8.self)
    #expect(all.contains("secret-claim") && all.contains("Secret Name"))
    #expect(!all.contains("secret-phone") && !all.contains("secret-value"))
    #expect(!all.contains("secret-note"))
  }

  @Test("An embargo holds until its moment, in its zone")
  func embargoes() throws {
    func pages(_ now: String) -> [Int] {
      let dossier = site.dossier(now: Instant(rfc3339: now)!)
      return [dossier.pages.count, dossier.events.count]
    }
    #expect(pages("2026-03-01T11:59:59Z") == [0, 0])
    #expect(pages("2026-03-01T12:00:00Z") == [1, 0])
    #expect(pages("2026-05-31T21:59:59Z") == [1, 0])
    #expect(pages("2026-05-31T22:00:00Z") == [1, 1])
  }

  @Test("An embargo that ends within a second holds until then")
  func exactEmbargoes() {
    let site = TestSite { page("x", "embargo: 2026-03-01T12:00:00.900Z") }
    for (now, count) in [
      ("2026-03-01T12:00:00Z", 0), ("2026-03-01T12:00:00.100Z", 0),
      ("2026-03-01T12:00:00.89999999999Z", 0), ("2026-03-01T12:00:00.9Z", 1),
      ("2026-03-01T12:00:01Z", 1),
    ] {
      #expect(site.dossier(now: Instant(rfc3339: now)!).pages.count == count, "\(now)")
    }
  }

  @Test("What is left out is counted, soonest embargo first")
  func leftOut() {
    let leftOut = site.dossier().leftOut
    #expect(leftOut.drafts == 3)
    #expect(
      leftOut.embargoes == [
        Instant(rfc3339: "2026-03-01T12:00:00Z")!, Instant(rfc3339: "2026-05-31T22:00:00Z")!,
      ])
    #expect(site.dossier(drafts: true).leftOut.drafts == 0)
    #expect(site.dossier(drafts: true).leftOut.embargoes.isEmpty)
  }

  @Test("With drafts each entity says that it is none of the published")
  func publications() {
    let dossier = site.dossier(drafts: true)
    #expect(dossier.claims.map(\.header.publication) == [.draft, .published])
    #expect(!dossier.pages[0].header.publication.isPublished)
  }

  @Test("What is wrong in a draft stops nothing, but is told; in an embargoed file it stops")
  func problems() {
    let broken = "# x\n\n[[nobody]]"
    let draft = TestSite { page("a", "draft: true", broken) }
    #expect(draft.dossier().problems.map(\.severity) == [.warning, .warning])
    #expect(draft.dossier(drafts: true).problems.map(\.severity) == [.error, .error])
    let embargoed = TestSite { page("a", "embargo: 2030-01-01T00:00:00Z", broken) }
    #expect(embargoed.dossier().problems.containErrors)
    let repeating = TestSite {
      figures("ana")
      source("doc")
      claim("x", "draft: true", point("### Denial\n\n- Repeats: 1️⃣nothing"))
    }
    repeating.expectProblems(["invalid-repeats": "1️⃣"])
    #expect(!repeating.dossier().problems.containErrors)
  }

  @Test("What is prepared together may refer to each other; nothing refers to what comes later")
  func together() {
    func site(_ claimState: String, _ sourceState: String) -> TestSite {
      TestSite {
        figures("ana")
        figure("bo", sourceState)
        source("doc", "publisher-name: x\n" + sourceState)
        claim(
          "x", claimState,
          point(allegation: statement("Allegation", by: "[[bo]]", "2020")) + "[[bo]] [@doc]")
      }
    }
    let early = "embargo: 2027-01-01T00:00:00Z"
    let late = "embargo: 2027-01-01T00:00:01Z"
    let draft = "draft: true"
    for (claimState, sourceState) in [
      (draft, draft), (draft, late), (early, early), (late, early), (draft, "summary: x"),
      (early, "summary: x"),
    ] { site(claimState, sourceState).expectProblems() }
    for (claimState, sourceState) in [
      (early, late), (early, draft), ("summary: x", early), ("summary: x", draft),
    ] {
      let problems = site(claimState, sourceState).dossier().problems
      #expect(problems.map(\.rule.name) == Array(repeating: "unpublished-reference", count: 4))
      #expect(problems.containErrors)
    }
  }

  @Test("An old path of a draft is no page yet: words stand alone, and there must be some")
  func redirects() throws {
    let draft = "draft: true\nredirects: [/old/]"
    let words = TestSite {
      page("a", draft)
      page("b", "", "[words](1️⃣/old/) [*words*](1️⃣../pages/a.md)")
    }
    words.expectProblems(["unpublished-link": "1️⃣"])
    let inlines = try #require(words.dossier().body(of: "b").first?.paragraph)
    #expect(!inlines.contains { $0.kind == .link })
    let wordless = TestSite {
      page("a", draft)
      page("b", "", "[](1️⃣/old/) [%% note %%](1️⃣../pages/a.md) [](1️⃣/a/)")
    }
    wordless.expectProblems(["unpublished-reference": "1️⃣"])
    #expect(wordless.dossier().problems.containErrors)
    let shared = TestSite {
      page("a", draft.replacing("/old/", with: "1️⃣/old/"))
      page("c", "redirects: [/old/]")
      page("b", "", "[words](/old/)")
    }
    shared.expectProblems(["path-collision": "1️⃣"])
  }

  @Test("A draft moves no status")
  func status() throws {
    let files = [figure("ana"), source("doc"), claim("x", point())]
    let alone = TestSite { files }.dossier().jsonExport()
    let withDraft = TestSite {
      files
      claim("y", "draft: true", point(statement("Denial", by: "[[ana]]", "2021"), anchor: "p"))
    }
    #expect(withDraft.dossier().jsonExport() == alone)
  }
}
