import TestSupport
import Testing

@testable import Dossiers
@testable import Website

@Suite("The file trust.txt")
struct TrustFileTests {
  private func trust(_ settings: String, _ files: [File] = []) throws -> String? {
    let site = TestSite(settings: TestSite.settings + "\n" + settings) {
      page("write", "title: Write to us")
      files
    }
    return try RenderedSite(site.dossier()).text("trust.txt")
  }

  @Test("It says whose site it is, and where one can write")
  func whole() throws {
    let publisher = "publisher: {name: \"The\\nRecord # 1\", url: \"https://record.example/\"}"
    #expect(
      try trust(publisher + "\npolicies: {contact: write}") == """
        # The Record # 1
        controlledby=https://record.example/
        contact=https://example.org/dossier/write/

        """)
    #expect(try trust(publisher) == "# The Record # 1\ncontrolledby=https://record.example/\n")
  }

  @Test("No site is controlled by itself")
  func sameSite() throws {
    for url in ["https://example.org", "https://EXAMPLE.org/about", "https://example.org/dossier/"]
    {
      #expect(try trust("publisher: {name: R, url: \"\(url)\"}") == "# R\n")
    }
    for url in [
      "https://example.org.evil.example/", "http://example.org/", "https://www.example.org/",
    ] {
      #expect(try trust("publisher: {name: R, url: \"\(url)\"}")?.contains("controlledby=") == true)
    }
  }

  @Test("There is none without a publisher that has an address")
  func none() throws {
    #expect(try trust("publisher: {name: R}") == nil)
    #expect(try trust("title2: x".replacing("title2: x", with: "")) == nil)
  }

  @Test(
    "An editor's own file stands in its place", arguments: ["trust.txt", ".well-known/trust.txt"])
  func own(path: String) throws {
    let publisher = "publisher: {name: R, url: \"https://record.example/\"}"
    #expect(try trust(publisher, [File("content/static/" + path, "# ours\n")]) == nil)
  }

  @Test("A link to it is dead where there is none, and the message says why")
  func links() {
    let site = TestSite {
      page("about", "", "[a](/trust.txt) [b](/claimreview.json) [c](/vocabulary/)")
    }
    let problems = site.dossier().problems
    #expect(problems.map(\.rule.name) == ["dead-link", "dead-link"])
    #expect(
      problems.first?.help.hasPrefix("It is made where `dossier.yml` has a `base-url` and") == true)
  }
}
