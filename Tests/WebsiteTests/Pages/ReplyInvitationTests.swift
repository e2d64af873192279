import TestSupport
import Testing

@testable import Dossiers
@testable import Website

@Suite("How to send a reply") struct ReplyInvitationTests {
  private func claimPage(contact: String = "policies: {contact: write}") throws -> Element {
    let site = TestSite(settings: TestSite.settings + "\n" + contact) {
      figures("ana", "ben")
      figure("desk", "kind: outlet")
      source("doc")
      page("write")
      claim(
        "x", about: "ana, desk",
        point(statement("Denial", by: "[[ana]]", "2020-02"), anchor: "p")
          + point(anchor: "q"))
    }
    return try PageTexts(site).claim
  }

  @Test("Each figure without a reply is told how to send one, a person in person")
  func silent() throws {
    let page = try claimPage()
    let ana = "If you are ana or speak for ana: how to send a reply → ../../write/index.html"
    let desk = "If you speak for desk: how to send a reply → ../../write/index.html"
    #expect(try page.at("p").links.filter { $0.contains("send a reply") } == [desk])
    #expect(try page.at("q").links.filter { $0.contains("send a reply") } == [ana, desk])
  }

  @Test("A site that names no page on contact invites nobody")
  func noContact() throws {
    #expect(try !claimPage(contact: "").text.contains("how to send a reply"))
  }
}
