import TestSupport
import Testing

@testable import Dossiers

@Suite("The program that fetches addresses")
struct FetchCommandTests {
  @Test("The address is one word of what is run")
  func words() throws {
    let address = "https://a.example/x?a=1&b='$(rm)`;"
    #expect(try FetchCommand("curl  --fail")?.words(for: address) == ["curl", "--fail", address])
    #expect(
      try FetchCommand("wget -O - {address} -q")?.words(for: address) == [
        "wget", "-O", "-", address, "-q",
      ])
  }

  @Test(
    "What is no address of the web is not passed on",
    arguments: [
      "-o /etc/passwd", "file:///etc/passwd", "ftp://a.example/", "https://", "a.example", "",
      "https://a.example/a b", "https://a.example/\n--output=x", "https://a.example/\u{0}",
      "https://user:word@a.example/", "javascript:alert(1)", "https://a.example/\u{200B}x",
      "https://a.example/" + String(repeating: "x", count: 9_000),
    ])
  func refused(address: String) throws {
    let command = try #require(FetchCommand("curl"))
    #expect(throws: FetchCommand.Refusal.self) { try command.words(for: address) }
  }

  @Test("A setting in which the address would be a part of a word is an error")
  func settings() {
    for text in ["{address}", "sh -c 'curl {address}'", "curl --url={address}"] {
      TestSite(
        settings: TestSite.settings
          + "\nevidence:\n  fetch: 1️⃣\"\(text)\""
      ) {
        figure("ana")
      }.expectProblems(["invalid-value": "1️⃣"])
    }
    TestSite(settings: TestSite.settings + "\nevidence: {fetch: curl --fail}") { figure("ana") }
      .expectProblems()
  }
}
