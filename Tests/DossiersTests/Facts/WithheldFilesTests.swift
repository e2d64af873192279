import TestSupport
import Testing

@testable import Dossiers

@Suite("What becomes of withheld files")
struct WithheldFilesTests {
  private static let embargo = "embargo: 2027-01-01T00:00:00Z"
  private static let after = Instant(rfc3339: "2027-01-01T00:00:00Z")!

  /// A claim with all that belongs to it, of which other pages say nothing.
  private func site(_ state: String, _ more: [File] = []) -> TestSite {
    TestSite {
      figures("ana")
      source("doc")
      claim("open", point())
      claim(
        "secret", about: "mona", state,
        "[[vote]] [[#p]]\n\n"
          + point(allegation: statement("Allegation", by: "[[herald]]", "2020"))
          .replacing("[@doc]", with: "[@tape]"))
      figure(
        "mona",
        "title: Mona Hidden\nredirects: [/old-mona/]\nwaive: [{rule: unpublished-link, reason: soon}]",
        "![Mona](../assets/mona.svg) [[secret]], [[secret#p|words]].")
      figure("herald", "kind: outlet")
      source("tape", "publisher: herald\nrelays: [{source: leak}]\nfile: assets/tape.txt")
      source("leak", "authors: [Mona Hidden]")
      event("vote", "claims: [secret]")
      event("both", "claims: [secret, open]")
      image("mona.svg")
      File("content/assets/tape.txt", "x")
      more
    }
  }

  @Test(
    "They are no part of the dossier, and nothing that is wrong with their references is reported")
  func apart() {
    let dossier = site(Self.embargo).dossier()
    #expect(dossier.problems.map(\.rule.name) == ["unpublished-claim"])
    #expect(dossier.figures.map(\.id.id) == ["ana"])
    #expect(dossier.sources.map(\.id.id) == ["doc"])
    #expect(dossier.events.map(\.id.id) == ["both"])
    #expect(dossier.events[0].claims.map(\.id) == ["open"])
    #expect(dossier.assets.isEmpty)
    let json = String(decoding: dossier.jsonExport(), as: UTF8.self)
    for word in ["mona", "Mona", "herald", "tape", "leak", "vote", "secret"] {
      #expect(!json.contains(word), "\(word)")
    }
  }

  @Test("It is said what is withheld, and with what, kind by kind")
  func named() {
    let withheld = site(Self.embargo).dossier().leftOut.withheld
    #expect(
      withheld.map(\.inWords) == [
        "figure herald, with claim secret", "figure mona, with claim secret",
        "source leak, with claim secret", "source tape, with claim secret",
        "event vote, with claim secret",
      ])
    #expect(withheld[1].title == "Mona Hidden")
    #expect(withheld[1].file.text == "content/figures/mona.md")
    let ids = ["a", "b", "c", "d"].map { EntityID(.page, $0) }
    #expect(ids.prefix(3).map(\.self).named == "page a, page b, page c")
    #expect(ids.named == "page a, page b, page c and others")
  }

  @Test("An embargo that ends publishes all of them, and so does a build of drafts")
  func published() {
    let states = [("draft: true", true, TestSite.now), (Self.embargo, false, Self.after)]
    for (state, drafts, now) in states {
      let site = site(state)
      let dossier = site.dossier(drafts: drafts, now: now)
      #expect(dossier.problems.map(\.rule.name) == ["unused-waiver"])
      #expect(dossier.leftOut.withheld.isEmpty)
      #expect(dossier.figures.count == 3 && dossier.sources.count == 3 && dossier.events.count == 2)
      #expect(dossier.events[0].claims.map(\.id) == ["secret", "open"])
      #expect(dossier.assets.count == 2)
    }
    let just = Instant(rfc3339: "2026-12-31T23:59:59Z")!
    #expect(site(Self.embargo).dossier(now: just).leftOut.withheld.count == 5)
  }

  @Test("Of several embargoes the first that ends publishes what its file refers to")
  func first() {
    let site = TestSite {
      figures("ana", "bo", "cy")
      page("early", "embargo: 2027-01-01T00:00:00Z", "[[ana]] [[bo]]")
      page("late", "embargo: 2028-01-01T00:00:00Z", "[[bo]] [[cy]]")
    }
    let published = ["2026-12-31", "2027-01-01", "2028-01-01"].map { day in
      site.dossier(now: Instant(rfc3339: day + "T00:00:00Z")!).figures.map(\.id.id)
    }
    #expect(published == [[], ["ana", "bo"], ["ana", "bo", "cy"]])
  }

  @Test("What is published alone is published, and what it refers to with it")
  func standsAlone() {
    let site = TestSite {
      figure("ana", "standalone: true", "[[bo]]")
      figures("bo", "cy")
      source("doc", "standalone: true\npublisher: cy")
      event("vote", "standalone: true\nclaims: [1️⃣secret]")
      claim("secret", "draft: true", "[[bo]] [[vote]]\n\n" + point())
    }
    site.expectProblems(["unpublished-claim": "1️⃣"])
    let dossier = site.dossier()
    #expect(dossier.leftOut.withheld.isEmpty)
    #expect(dossier.figures.count == 3 && dossier.events.map(\.claims.count) == [0])
  }

  @Test("An event's claim that is not published is a note, which a site may make an error")
  func unpublishedClaims() throws {
    func site(_ rule: String) -> TestSite {
      TestSite(settings: TestSite.settings + "\n  unpublished-claim: \(rule)") {
        figures("ana")
        source("doc")
        claim("open", point())
        claim("secret", "draft: true", point())
        event("vote", "claims: [open, 1️⃣secret]")
      }
    }
    site("note").expectProblems(["unpublished-claim": "1️⃣"])
    let problem = try #require(site("note").dossier().problems.first)
    #expect(problem.severity == .note)
    #expect(problem.message == "`secret` is not published, and left out here")
    #expect(problem.help == "Take `draft: true` out of `content/claims/secret.md` to publish it.")
    #expect(site("error").dossier().problems.containErrors)
    site("off").expectProblems()
  }

  @Test("An event that waits for its claim may name it, and no other that comes later")
  func preparedEvents() {
    func site(_ state: String) -> TestSite {
      TestSite {
        figures("ana")
        source("doc")
        claim("secret", Self.embargo, point())
        event("vote", state + "\nclaims: [1️⃣secret]")
      }
    }
    site(Self.embargo).expectProblems()
    site("draft: true").expectProblems()
    site("embargo: 2026-06-01T00:00:00Z").expectProblems(["unpublished-claim": "1️⃣"])
    // Only its claim makes it known, so that it is withheld.
    site("place: here").expectProblems()
  }

  @Test("Other mistakes in them are reported, so that nothing is wrong when their time has come")
  func mistakes() {
    site(
      Self.embargo,
      [
        page("old", "redirects: [/old-mona/]"),
        page("more", Self.embargo, "[[lone]] [[one]]"),
        figure("lone", "url: nowhere", "[[nobody]]"),
        source("one", "relays: [{source: two}]"), source("two", "relays: [{source: one}]"),
      ]
    ).expectRules([
      "invalid-value", "path-collision", "relay-circle", "unknown-reference",
      "unpublished-claim",
    ])
  }

  @Test("A published file that refers to one of them publishes it, by whatever name")
  func visible() {
    for link in [
      "[[mona]]", "[[Mona Hidden|she]]", "[she](/old-mona/)", "[she](../figures/mona.md)",
    ] {
      let dossier = site(Self.embargo, [page("about", "", link)]).dossier()
      #expect(!dossier.leftOut.withheld.map(\.id.id).contains("mona"), "\(link)")
      // Now it is what it refers to that is not published.
      #expect(dossier.problems.contains { $0.rule.name == "unpublished-reference" })
    }
  }

  @Test("A reading of what changed withholds as a reading of everything does")
  func reread() {
    let secret = claim("secret", about: "mona", "draft: true", point())
    let open = claim("secret", about: "mona", point())
    let elsewhere = claim("secret", about: "ana", "draft: true", point())
    let page = page("about", "", "[[mona]]")
    var reader = SiteReader()
    let options = BuildOptions(now: TestSite.now)
    var withheld: [[String]] = []
    for files in [[secret], [secret, page], [secret], [open], [secret], [elsewhere]] {
      let site = TestSite {
        figures("ana", "mona")
        source("doc")
        event("vote", "claims: [secret]")
        files
      }
      let folder = SourceFolder(holding: site.fileBytes)
      let read = reader.read(folder, options: options)
      let whole = Dossier(parsing: folder, options: options)
      #expect(read.leftOut.withheld == whole.leftOut.withheld)
      #expect(read.problems == whole.problems && read.jsonExport() == whole.jsonExport())
      withheld.append(read.leftOut.withheld.map(\.id.id))
    }
    #expect(
      withheld == [
        ["mona", "doc", "vote"], ["doc", "vote"], ["mona", "doc", "vote"], [],
        ["mona", "doc", "vote"], ["ana", "doc", "vote"],
      ])
  }

  @Test("Twenty thousand files that lead to each other are decided at once")
  func many() {
    let count = 20_000
    let ids = (0..<count).map { EntityID(.figure, "f\($0)") }
    let files = ids.enumerated().map { number, id in
      Withheld.File(
        id: id, isUnpublished: number % 10 == 0, standsAlone: false,
        leadsTo: [ids[(number + 1) % count], ids[number * 7 % count]], claims: [])
    }
    #expect(Withheld(files).byEntity.count <= count)
  }
}

extension TestSite {
  /// Expects problems of these rules, and no others.
  fileprivate func expectRules(_ rules: Set<String>) {
    let problems = dossier().problems
    #expect(Set(problems.map(\.rule.name)) == rules, "\(problems)")
  }
}
