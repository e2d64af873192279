import TestSupport
import Testing

@testable import Dossiers

@Suite struct NoRequestTests {
  @Test(
    "Who neither answered nor was asked is named for people and for editors",
    arguments: [("title: Ана Ruiz", "Ана Ruiz (`ana`)"), ("title: ana", "`ana`")])
  func names(title: String, name: String) {
    let site = TestSite(
      settings: "title: A\nbase-url: https://example.org/\n\(TestSite.strict("no-request"))"
    ) {
      figure("ana", title)
      source("doc")
      claim("x", about: "ana", "1️⃣" + point())
    }
    site.expectProblems(["no-request": "1️⃣"])
    #expect(
      site.dossier().problems.map(\.message) == [
        "the point `p` has neither a reply by \(name) nor a request for one"
      ])
  }

  @Test("A reply to the whole claim answers no point, and the warning says how it can")
  func replyToWhole() throws {
    let site = TestSite(
      settings: "title: A\nbase-url: https://example.org/\n\(TestSite.strict("no-request"))"
    ) {
      figures("ana")
      source("doc")
      claim(
        "x", about: "ana",
        "1️⃣" + point() + "## All of it\n\n" + statement("Denial {#all}", by: "[[ana]]", "2020"))
    }
    site.expectProblems(["no-request": "1️⃣"])
    let help = try #require(site.dossier().problems.first?.help)
    #expect(help.hasPrefix("The `Denial` in line 22 is about the whole claim"))
    #expect(help.contains("repeat it here with `- Repeats: all`. Record the reply, or a"))
  }
}
