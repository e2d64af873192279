import Foundation
import TestSupport
import Testing

@testable import Dossiers

@Suite("Lists of a site")
struct ListingTests {
  private let site = TestSite {
    figure("ana", "title: Ana Ruiz")
    figure("bo")
    source("doc")
    source("soon", "embargo: 2027-05-01T00:00:00Z")
    event("sooner", "embargo: 2026-05-01T00:00:00Z\ndate: 2020")
    page("past", "embargo: 2025-01-01T00:00:00Z")
    page("unfinished", "draft: true")
    claim(
      "x", about: "ana",
      point(statement("Denial", by: "[[ana]]", "2020"), anchor: "answered")
        + point(anchor: "silent")
        + point(
          statement("Comment request", by: "[@doc]", "", "To: [[bo]]", "Outcome: declined")
            + statement("Finding", by: "[@doc]", "2021", "Effect: refutes"), anchor: "found")
        + "## Rest\n\n"
        + statement(
          "Comment request: first", by: "[@doc]", "", "To: [[ana]]", "Outcome: no response")
        + statement(
          "Comment request: *second* {#second}", by: "[@doc]", "", "To: [[bo]], a clerk",
          "Outcome: declined")
        + statement("Comment request", by: "[@doc]", "", "To: a clerk", "Outcome: answered"))
    claim("y", about: "ana", "draft: true", point())
  }

  private func listing(
    _ name: ListName, drafts: Bool = false, of site: TestSite? = nil
  ) -> Listing {
    let files = (site ?? self.site).files.map { SourceFile(path: $0.path, text: $0.text) }
    return Listing(
      name, of: SourceFolder(holding: files),
      options: BuildOptions(now: TestSite.now, includesDrafts: drafts))
  }

  private func ids(_ name: ListName, drafts: Bool = false) -> [String] {
    listing(name, drafts: drafts).entries.map { "\($0.kind) \($0.id)" }
  }

  @Test("Each file is in the list of what is done with it, kinds in their order, then by id")
  func files() {
    site.expectProblems()
    #expect(ids(.drafts) == ["claim y", "page unfinished"])
    #expect(ids(.embargoed) == ["event sooner", "source soon"])
    #expect(
      ids(.published) == ["claim x", "figure ana", "figure bo", "source doc", "page past"])
    #expect(ids(.all).count == 9)
    #expect(Set(ids(.all)) == Set(ids(.published) + ids(.drafts) + ids(.embargoed)))
    #expect(ids(.published, drafts: true) == ids(.all))
  }

  @Test(
    "Withheld is what only drafts and embargoed files refer to, and it is said which; it is not published"
  )
  func withheld() throws {
    let site = TestSite {
      figure("ana", "title: Ana Ruiz")
      figure("bo")
      page("about", "", "[[bo]]")
      page("soon", "embargo: 2027-05-01T00:00:00Z", "[[ana]]")
      page("unfinished", "draft: true", "[[ana]] [[bo]]")
    }
    let listing = listing(.withheld, of: site)
    #expect(listing.entries.map { "\($0.kind) \($0.id)" } == ["figure ana"])
    #expect(listing.entries[0].causes.named == "page soon, page unfinished")
    let json = String(decoding: listing.json(), as: UTF8.self)
    #expect(
      json.contains(
        #"{"kind": "figure", "id": "ana", "title": "Ana Ruiz", "path": "content/figures/ana.md", "line": 1, "publication": "withheld", "until": null, "with": ["page:soon", "page:unfinished"], "status": null, "answer": null, "lacks": [], "elsewhere": null}"#
      ), "\(json)")
    let ids = { (name: ListName, drafts: Bool) in
      self.listing(name, drafts: drafts, of: site).entries.map(\.id)
    }
    #expect(ids(.published, false) == ["bo", "about"])
    #expect(ids(.all, false) == ["ana", "bo", "about", "soon", "unfinished"])
    #expect(ids(.withheld, true) == [] && ids(.published, true) == ids(.all, false))
  }

  @Test(
    "Open is a point without a finding or an answer, and each request to one who did not answer")
  func open() {
    #expect(
      ids(.open) == [
        "point x#answered", "point x#silent", "point x#found",
        "comment-request x#rest/comment-request-1", "comment-request x#found/comment-request-1",
        "comment-request x#second", "comment-request x#second",
      ])
    #expect(Set(ids(.open, drafts: true)) == Set(ids(.open) + ["point y#p"]))
    let open = listing(.open).entries
    // The requests to one person stand together.
    #expect(
      open.suffix(4).map(\.title) == ["Ana Ruiz: first", "bo", "bo: second", "a clerk: second"])
    #expect((open[5].answer, open[5].status, open[5].lacks) == ("declined", nil, [.answer]))
    #expect((open[1].answer, open[1].status) == ("no response", .alleged))
    #expect(open[1].place.position.line > 1)
    #expect(
      open.prefix(3).map(\.lacks) == [[.finding], [.finding, .answer], [.answer]])
    #expect(open.suffix(4).map(\.elsewhere?.answered) == [1, nil, nil, nil])
    #expect(open[3].elsewhere?.points == 3)
  }

  @Test("A file that is wrong is listed as far as it can be read, and it is said which")
  func broken() {
    let broken = TestSite {
      figure("ana")
      source("bare", "draft: true\npublisher: nobody")
      File("content/pages/torn.md", "---\ntitle: [\n---\n")
      File("content/pages/No Id.md", "---\ntitle: A\n---\n")
    }
    let all = listing(.all, of: broken)
    #expect(all.entries.map(\.id) == ["ana", "bare", "torn"])
    #expect(listing(.drafts, of: broken).entries.map(\.id) == ["bare"])
    #expect(all.unread.map(\.text) == ["content/pages/No Id.md", "content/pages/torn.md"])
    #expect(all.problems.containErrors)
    #expect(listing(.all).unread.isEmpty)
  }

  @Test("The JSON has the documented keys in their order, and null where there is nothing")
  func json() throws {
    let text = String(decoding: listing(.embargoed).json(), as: UTF8.self)
    #expect(
      text == """
        {
          "format": 1,
          "list": "embargoed",
          "entries": [
            {"kind": "event", "id": "sooner", "title": "sooner", "path": "content/events/sooner.md", "line": 1, "publication": "embargoed", "until": "2026-05-01T00:00:00Z", "with": [], "status": null, "answer": null, "lacks": [], "elsewhere": null},
            {"kind": "source", "id": "soon", "title": "soon", "path": "content/sources/soon.md", "line": 1, "publication": "embargoed", "until": "2027-05-01T00:00:00Z", "with": [], "status": null, "answer": null, "lacks": [], "elsewhere": null}
          ]
        }

        """)
    let open = String(decoding: listing(.open).json(), as: UTF8.self)
    #expect(
      open.contains(
        #"{"kind": "point", "id": "x#silent", "title": "Point", "path": "content/claims/x.md", "line": 26, "publication": "published", "until": null, "with": [], "status": "alleged", "answer": "no response", "lacks": ["finding", "answer"], "elsewhere": null}"#
      ), "\(open)")
    _ = try JSONSerialization.jsonObject(with: Data(listing(.all).json()))
  }
}
