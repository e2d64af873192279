import TestSupport
import Testing

@testable import Dossiers

@Suite struct BidiControlTests {
  private static let controls = [
    "\u{202A}", "\u{202B}", "\u{202C}", "\u{202D}", "\u{202E}", "\u{2066}", "\u{2067}", "\u{2068}",
    "\u{2069}",
  ]

  @Test(
    "A title with a bidirectional control character is told, as it is and by its escape",
    arguments: controls)
  func titles(control: String) throws {
    let site = TestSite { figure("ana", "title: 1️⃣Ana \(control)Ruiz") }
    site.expectProblems(["bidi-control": "1️⃣"])
    let code = String(control.unicodeScalars.first!.value, radix: 16)
    TestSite { figure("ana", "title: 1️⃣\"Ana \\u\(code)Ruiz\"") }
      .expectProblems(["bidi-control": "1️⃣"])
    let problem = try #require(site.dossier().problems.first)
    #expect(problem.severity == .warning)
    #expect(
      problem.message == "`title` holds the bidirectional control character U+\(code.uppercased())")
  }

  @Test(
    "Every other value of the front matter and the settings is looked at, but not what is private")
  func values() {
    for line in [
      "summary: 1️⃣\u{202E}x", "aliases: [a, 1️⃣\u{2067}x]", "role: 1️⃣x\u{202A}", "tags: [1️⃣x\u{2069}]",
      "roles: [{title: 1️⃣\u{202E}x}]", "roles: [{title: x, organization: 1️⃣\u{202E}x}]",
      "url: 1️⃣https://example.org/\u{202E}gpj.exe",
    ] {
      TestSite { figure("ana", line) }.expectProblems(["bidi-control": "1️⃣"])
    }
    TestSite { figure("ana", "private: {name: \u{202E}x}") }.expectProblems()
    TestSite {
      figures("ana")
      source("doc", "authors: [1️⃣\u{202E}x]")
      claim("x", "short: 2️⃣\u{202E}x", point())
    }.expectProblems(["bidi-control": "1️⃣2️⃣"])
    TestSite(settings: "title: 1️⃣\u{202E}x\nbase-url: https://a.org/\nratings: {2️⃣\u{202E}y: 1}") {}
      .expectProblems(["bidi-control": "1️⃣2️⃣"])
  }

  @Test("So are headings and the lines of an attribution list, also by a reference")
  func bodies() {
    TestSite { page("about", "", "## A 1️⃣\u{202E}heading") }.expectProblems(["bidi-control": "1️⃣"])
    TestSite { page("about", "", "1️⃣## A &#x202e;heading") }.expectProblems(["bidi-control": "1️⃣"])
    TestSite {
      figures("ana")
      source("doc")
      claim("x", point(statement("Denial: by 1️⃣\u{2067}letter", by: "[[ana]]", "2021")))
      claim("y", point(statement("Context", by: "unnamed, 2️⃣\u{202E}x", "2021")))
    }.expectProblems(["bidi-control": "1️⃣2️⃣"])
  }

  @Test("In a paragraph and a line of code what opens must close, and only that")
  func paragraphs() {
    for text in [
      "a \u{202E}b\u{202C} \u{2067}c *d*\u{2069}", "\u{2067}*a\u{2069}* b",
      "\u{202A}\u{2066}a\u{2069}\u{202C}",
      "\u{200F}a\u{200E}\u{61C}", "שלום [a](https://example.org/)", "    a \u{202E}b\u{202C}",
    ] {
      TestSite { page("about", "", text) }.expectProblems()
    }
    for text in [
      "a 1️⃣\u{202E}b", "a *1️⃣\u{2066}b*", "a 1️⃣\u{202C}b", "a 1️⃣\u{2069} b", "`1️⃣\u{202E}`",
      "a\nb 1️⃣\u{202E}c\n\n1️⃣\u{202C}", "- a 1️⃣\u{2068}b", "> 1️⃣\u{202B}b",
      "\u{2066}1️⃣\u{202E}a\u{2069}",
      "```\n1️⃣\u{202E}\n\u{202C}\n```",
    ] {
      TestSite { page("about", "", text) }.expectProblems(["bidi-control": "1️⃣"])
    }
  }

  @Test("Text that runs from right to left needs none and is quiet")
  func rightToLeft() {
    TestSite {
      figure("ana", "title: שרה לוי\naliases: [سارة, \"\u{200F}\u{61C}x\"]")
      page("about", "title: מתודולוגיה", "## כותרת אחת\n\nמילים \"במירכאות\" (123).")
    }.expectProblems()
  }
}
