import TestSupport
import Testing

@testable import Dossiers
@testable import Website

@Suite("How to send a reply") struct ReplyInvitationTests {
  private func claimPage(contact: String = "policies: {contact: write}") throws -> String {
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
    return try PageTexts(site)["claims/x/index.html"]
  }

  @Test("Each figure without a reply is told how to send one, a person in person")
  func silent() throws {
    let page = try claimPage()
    let link = "<a href=\"../../write/index.html\">how to send a reply</a>"
    let ana = "If you are <bdi>ana</bdi> or speak for <bdi>ana</bdi>: " + link
    let desk = "If you speak for <bdi>desk</bdi>: " + link
    #expect(page.ranges(of: ana).count == 1)
    #expect(page.ranges(of: desk).count == 2)
  }

  @Test("A site that names no page on contact invites nobody")
  func noContact() throws {
    #expect(try !claimPage(contact: "").contains("how to send a reply"))
  }
}
