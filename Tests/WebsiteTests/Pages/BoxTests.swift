import TestSupport
import Testing

@testable import Dossiers
@testable import Website

@Suite("Alleged, replied and found, in three boxes") struct BoxTests {
  private func site(_ statements: String, allegation: String = TestSite.allegation) -> TestSite {
    TestSite {
      figures("ana", "ben", "court")
      source("doc")
      claim("x", point(statements, allegation: allegation))
    }
  }

  private func said(_ kind: String, by speaker: String = "[[ana]]", _ more: String = "") -> String {
    more.isEmpty
      ? statement(kind, by: speaker, "2021") : statement(kind, by: speaker, "2021", more)
  }

  /// What the three boxes of a page say, each from its heading on.
  private func boxes(_ site: TestSite, on path: String = "claims/x/index.html") throws -> [String] {
    let boxes = try PageTexts(site).main(path).first("div", ["class": "three"])
    return boxes.all("section").map(\.text)
  }

  @Test("Each has the first quoted statement of its side, and links to all others")
  func quoted() throws {
    let site = site(
      said("Allegation: again", by: "[[ben]]") + "> She did.\n\n"
        + said("Denial: not quoted {#one}") + said("Denial: by letter {#two}") + "> Never.\n\n"
        + said("Response: later") + "> As I said.\n\n"
        + said("Finding: first", by: "[[ben]]", "Effect: refutes")
        + said("Finding: last", by: "[[court]]", "Effect: no evidence") + "> It is false.\n\n")
    let expected = [
      "Alleged She did. ben, again, 2021 · 1 more: Allegation, 1 January 2020",
      "Denied Never. ana, by letter, 2021 · 2 more: not quoted, later",
      "Found It is false. court, last, 2021: no evidence found · 1 more: first (refutes the allegation)",
    ]
    for path in ["claims/x/index.html", "index.html"] {
      let shown = try boxes(site, on: path)
      #expect(shown == expected, "\(path)")
    }
    let page = try PageTexts(site).claim
    let box = try page.first("div", ["class": "three"])
    #expect(box.links.contains("not quoted → #one"))
    #expect(box.links.contains("ana, by letter, 2021 → #two"))
  }

  @Test("Where nothing is quoted it has the note on the first")
  func notes() throws {
    let noted = try boxes(
      site(said("Denial") + "She says that it was *not* so.\n\n" + said("Denial: again")))
    #expect(noted[0] == "Alleged unnamed: a clerk (as reported by The Paper), 1 January 2020")
    #expect(noted[1] == "Denied She says that it was not so. ana, 2021 · 1 more: again")
  }

  @Test("Where nothing is there it says so, and who asked")
  func nothing() throws {
    let bare = try boxes(site(""))
    #expect(bare[1] == "Reply No reply on record. No request for comment is on record.")
    #expect(bare[2] == "Found No finding is on record.")
    let asked = try boxes(
      site(said("Comment request", by: "[[ben]]", "To: [[ana]]\n- Outcome: declined")))
    #expect(asked[1] == "Reply No reply on record. ben asked; declined to comment.")
  }

  @Test(
    "The second is called after the reply where it is of one kind",
    arguments: [
      (["Denial"], "Denied"), (["Denial", "Denial"], "Denied"), (["Admission"], "Admitted"),
      (["Partial admission"], "Reply"), (["Response"], "Reply"),
      (["Denial", "Partial admission"], "Reply"), ([], "Reply"),
    ])
  func heading(kinds: [String], heading: String) throws {
    let page = try PageTexts(site(kinds.map { said($0) }.joined())).claim
    #expect(
      try page.first("div", ["class": "three"]).texts("h2") == ["Alleged", heading, "Found"])
  }

  @Test("A denial by others than those whom the point is about is no reply, and no box is skipped")
  func others() throws {
    let shown = try boxes(site(said("Denial", by: "[[ben]]") + "> She did not.\n\n"))
    #expect(shown[1].hasPrefix("Reply No reply on record."))
    #expect(!shown.joined().contains("She did not"))
  }

  @Test("Of many others six are links, and all are counted")
  func many() throws {
    let shown = try boxes(site((1...9).map { said("Denial: d\($0)") }.joined()))
    #expect(shown[1] == "Denied ana, d1, 2021 · 8 more: d2, d3, d4, d5, d6, d7")
  }

  @Test("A claim without points has none")
  func noPoints() throws {
    let site = TestSite {
      figures("ana")
      claim("x", "Text alone.")
    }
    #expect(try PageTexts(site).claim.all("div", ["class": "three"]).isEmpty)
  }
}
