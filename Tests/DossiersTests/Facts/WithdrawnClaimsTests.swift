import TestSupport
import Testing

@testable import Dossiers

@Suite("Claims that we withdrew")
struct WithdrawnClaimsTests {
  private static let notice =
    "corrections: [{date: 2025-03, kind: retraction, text: We were wrong.}, "
    + "{date: 2025-01, kind: correction, text: A detail., was: Old detail, now: New detail}]"

  /// More than a withdrawn claim's `short` may have.
  private let long = String(repeating: "long ", count: 20)

  private func site(
    _ body: String = point(statement("Denial {#letter}", by: "[[ana]]", "2021") + "> No."),
    keys: String = notice, _ more: [File] = []
  ) -> TestSite {
    TestSite {
      figures("ana")
      figure("bo", "", "[[gone]]")
      source("doc")
      claim(
        "gone",
        "title: Secret title\nshort: \(long)\ntags: [secret]\nredirects: [/old/]\n"
          + "extra: {a: secret}\n" + keys, body)
      claim("open", point())
      event("vote", "claims: [gone, open]\nfigures: [ana]")
      page("corrections", "", "[[gone]]")
      more
    }
  }

  @Test("Nothing is left of them but the notice, its date and the old paths")
  func notice() throws {
    let site = site()
    site.expectProblems()
    let dossier = site.dossier()
    #expect(dossier.claims.map(\.id.id) == ["open"])
    let claim = try #require(dossier.withdrawn.first)
    #expect(claim.id.id == "gone" && dossier.withdrawn.count == 1)
    let header = claim.header
    #expect(header.title == "Withdrawn claim" && header.summary == nil && header.tags.isEmpty)
    #expect(header.extra == .map([]) && header.redirects.map(\.text) == ["/old/"])
    #expect(header.corrections.map(\.text) == ["We were wrong."])
    #expect(dossier.entity(claim.id) == nil && dossier.place(of: claim.id) == nil)
    #expect(dossier.events[0].claims.map(\.id) == ["open"])
    let json = String(decoding: dossier.jsonExport(), as: UTF8.self)
    #expect(!json.contains("gone") && !json.lowercased().contains("secret"))
    // The link of a page that says nothing else of it.
    #expect(!dossier.graph.edges.contains { $0.to.entity == claim.id })
  }

  @Test(
    "Links to them lead to their pages, and without words of their own say that they were withdrawn",
    arguments: [
      ("[[gone]]", nil), ("[[Secret title]]", nil), ("[[claims/gone]]", nil),
      ("[[gone#letter]]", nil),
      ("[[gone#nothing]]", nil), ("[[gone|words]]", "words"), ("[[gone#letter|words]]", "words"),
      ("[words](../claims/gone.md)", "words"), ("[words](../claims/gone.md#letter)", "words"),
      ("[words](/claims/gone/#nothing)", "words"), ("[words](/old/)", "words"),
      ("[words](/old/#letter)", "words"),
    ])
  func links(link: String, words: String?) throws {
    let site = site([page("about", "", link)])
    site.expectProblems()
    let link = try #require(site.dossier().body(of: "about").first?.paragraph?.first)
    guard link.kind == .link, case .entity(let id, let anchor) = link.target else {
      Issue.record("there is no link")
      return
    }
    #expect(id.id == "gone" && anchor == nil)
    #expect(link.inside.plainText == words ?? "Withdrawn claim")
  }

  @Test("A statement that repeats one of theirs is an error, which says why")
  func repeats() throws {
    let place = claim("x", point("### Denial\n\n- Repeats: 1️⃣gone#letter"))
    site([place]).expectProblems(["invalid-repeats": "1️⃣"])
    for reference in ["gone#letter", "[[gone#letter]]", "[the letter](../claims/gone.md#letter)"] {
      let other = claim("x", point("### Denial\n\n- Repeats: \(reference)"))
      #expect(
        site([other]).dossier().problems.map(\.message) == [
          "`gone` was withdrawn, and nothing of it can be repeated"
        ])
    }
  }

  @Test(
    "What is wrong with their text and their other keys stops no withdrawal",
    arguments: [
      ("# x\n\n[[nobody]] [@nothing] %% open", ""),
      ("## P\n\n### Denail\n\n- By: nobody", ""),
      ("", "waive: [{rule: raw-html, reason: x}]"),
      ("", "assessment: {label: none}"),
    ])
  func mistakes(body: String, keys: String) {
    site(body, keys: Self.notice + (keys.isEmpty ? "" : "\n" + keys)).expectProblems()
  }

  @Test("What they are about may be gone with them")
  func aboutNobody() {
    TestSite { claim("gone", about: "nobody", Self.notice, point()) }.expectProblems()
  }

  @Test(
    "A notice must be whole, a page must have its paths to itself, and a date must not lie ahead")
  func ownMistakes() {
    site(keys: "corrections: [1️⃣{date: 2025, kind: retraction}]").expectProblems(["missing-key": "1️⃣"]
    )
    site(keys: "corrections: [{date: 1️⃣2027, kind: retraction, text: x}]")
      .expectProblems(["future-date": "1️⃣"])
    site([page("other", "redirects: [1️⃣/old/]")]).expectProblems(["path-collision": "1️⃣"])
  }

  @Test("What they referred to is led to by nothing")
  func references() {
    let withheld = site([page("draft", "draft: true", "[[bo]] [[ana]] [@doc]")])
      .dossier().leftOut.withheld
    // The other claim refers to the rest.
    #expect(withheld.map(\.id.id) == ["bo"])
    #expect(site().dossier().leftOut.withheld.isEmpty)
  }

  @Test("A retraction of a page, figure, source or event is a correction like any other")
  func otherKinds() {
    let dossier = TestSite {
      figure("ana", Self.notice)
      source("doc", Self.notice)
      event("vote", Self.notice)
      page("about", Self.notice)
    }.dossier()
    #expect(dossier.withdrawn.isEmpty)
    #expect(dossier.figures[0].header.corrections.count == 2)
    #expect(dossier.pages[0].header.title == "about")
  }

  @Test(
    "A draft or embargoed claim that was withdrawn is not there at all, until its time has come")
  func unpublished() {
    let embargoed = site(keys: "embargo: 2027-01-01T00:00:00Z\n" + Self.notice)
    #expect(embargoed.dossier().withdrawn.isEmpty)
    #expect(embargoed.dossier().claims.count == 1)
    let later = Instant(rfc3339: "2027-01-01T00:00:00Z")!
    #expect(embargoed.dossier(now: later).withdrawn.count == 1)
    let draft = site(keys: "draft: true\n" + Self.notice)
    #expect(draft.dossier().withdrawn.isEmpty)
    #expect(draft.dossier(drafts: true).withdrawn.map(\.header.publication) == [.draft])
  }

  @Test("The site without what is hidden has the same notice")
  func leavingOut() throws {
    let notices = [
      "{date: 2025-03, kind: retraction, text: We were wrong.}",
      "{date: 2025-03-01, kind: retraction, text: \"He said: \\\"no\\\" & {left}\\u00a0— [so] 'it' was #1.\"}",
    ]
    let site = TestSite {
      claim(
        "gone", about: "nobody",
        "redirects: [/old/, '/a%2541/', \"/b'c/\"]\ncorrections: [\(notices.joined(separator: ", "))]",
        "A text that is hidden.")
    }
    let folder = SourceFolder(holding: site.fileBytes)
    let dossier = site.dossier()
    #expect(dossier.problems.isEmpty)
    let alone = Dossier(
      parsing: folder.leavingOut(dossier.hiddenWords), options: BuildOptions(now: TestSite.now))
    let (one, other) = (try #require(dossier.withdrawn.first), try #require(alone.withdrawn.first))
    #expect(one.header.corrections.map(\.text) == other.header.corrections.map(\.text))
    #expect(one.header.corrections.map(\.date) == other.header.corrections.map(\.date))
    #expect(one.header.redirects == other.header.redirects)
    #expect(alone.jsonExport() == dossier.jsonExport())
  }

  @Test("A reading of what changed follows a withdrawal, and what it changes elsewhere")
  func reread() {
    var reader = SiteReader()
    let options = BuildOptions(now: TestSite.now)
    let repeating = claim("x", point("### Denial\n\n- Repeats: gone#letter"))
    let more = [page("about", "", "[[gone]] [[gone#letter]]"), repeating]
    for keys in [
      "summary: x", Self.notice, "tags: [x]", "draft: true\n" + Self.notice, Self.notice,
    ] {
      let folder = SourceFolder(holding: site(keys: keys, more).fileBytes)
      let read = reader.read(folder, options: options)
      let whole = Dossier(parsing: folder, options: options)
      #expect(read.problems == whole.problems && read.jsonExport() == whole.jsonExport())
      #expect(read.withdrawn.map(\.id) == whole.withdrawn.map(\.id))
      #expect("\(read.body(of: "about"))" == "\(whole.body(of: "about"))")
    }
  }

  @Test("No list of the site's files has them")
  func lists() {
    for name in ListName.allCases {
      let listing = Listing(
        name, of: SourceFolder(holding: site().fileBytes), options: BuildOptions(now: TestSite.now))
      #expect(!listing.entries.contains { $0.id.contains("gone") })
      #expect(!String(decoding: listing.json(), as: UTF8.self).contains("ecret"))
    }
  }
}

extension WithdrawnClaimsTests {
  private func site(_ more: [File]) -> TestSite {
    site(
      point(statement("Denial {#letter}", by: "[[ana]]", "2021") + "> No."), keys: Self.notice, more
    )
  }
}
