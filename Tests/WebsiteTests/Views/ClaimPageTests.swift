import Testing

@testable import Dossiers
@testable import Website

struct ClaimPageTests {
  private let dossier = smallDossier(bridge)

  private func page() throws -> ClaimPage {
    #expect(dossier.problems.filter { $0.severity == .error }.map(\.message) == [])
    let claim = try #require(dossier.claim(EntityID(.claim, "bridge")))
    return try composer(of: dossier).claimPage(claim)
  }

  @Test func sourcesAreNumberedAsTheyAreReadAndLinkBackToEachPlace() throws {
    let page = try page()
    #expect(
      page.lead?.text.contains(
        "<a href=\"#_source-1\" id=\"_cite-1-1\">[1, p. 2]</a></sup><sup class=\"citation\"><a href=\"#_source-2\" id=\"_cite-2-1\">[2]</a>"
      ) == true)
    #expect(
      try page.sources.map { try shown($0.title) } == [
        "Gazette: “First report”", "Herald: “Second report”",
      ])
    let places = try #require(page.sources.first).places.compactMap(\.href)
    #expect(
      try places.map { try shown($0, for: .wholeURL) } == [
        "#_cite-1-1", "#_cite-1-2", "#_cite-1-3",
      ])
  }

  private func shown(_ text: some TextValue, for escape: Escape = .text) throws -> String {
    var markup = Markup()
    text.append(to: &markup, for: escape, by: try composer(of: dossier))
    return markup.html.text
  }

  @Test func theReplyOfWhomThePointIsAboutStandsBesideTheAllegation() throws {
    let point = try #require(try page().sections[0].point)
    #expect(point.allegations.map(\.kind) == ["allegation"])
    #expect(point.replies.map(\.anchor) == ["letter"])
    #expect(point.silences.isEmpty)
    #expect(point.data.status == "contested")
  }

  @Test func aMissingReplyIsToldWithWhoAsked() throws {
    let point = try #require(try page().sections[1].point)
    #expect(point.replies.isEmpty)
    let silence = try #require(point.silences.first)
    #expect(point.silences.count == 1 && silence.figure == nil && silence.requests.isEmpty)
    #expect(silence.sentence == "No reply on record.")
    let shared = try #require(silence.shared)
    #expect(try shown(shared.text) == "Herald asked about the whole claim; no response.")
    #expect(try shown(try #require(shared.href), for: .wholeURL) == "#requests")
  }

  @Test func anUnnamedSpeakersWordsAreHeadedByTheOutlet() throws {
    let body = try #require(try page().sections[0].point?.allegations.first?.body)
    #expect(
      body.text.contains(
        "<figcaption>as reported by <bdi>Gazette</bdi>:</figcaption>\n<blockquote>"))
  }

  @Test func theFirstPointIsTheClaimAndTheOthersAreCountedApart() throws {
    let page = try page()
    #expect(page.status?.word == "contested")
    #expect(page.further == "1 further point: 1 alleged")
  }
}
