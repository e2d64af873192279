import TestSupport
import Testing

@testable import Dossiers

@Suite("Marks of Markdown where none is read") struct TypedMarksTests {
  private func site(_ body: String, keys: String = "") -> TestSite {
    TestSite {
      figure("ana", "title: Ada Finch")
      source("doc")
      page("here", keys, body)
      image("x.svg")
    }
  }

  @Test(
    "A caption and a link's title hold no links, citations, footnotes or emphasis",
    arguments: [
      "cap 1️⃣[@doc]", "1️⃣[[Ada Finch]]", "a 1️⃣**b**", "1️⃣~~x~~", "a 1️⃣[^1]", "1️⃣[x](https://a.example/)",
      "1️⃣*x* y", "1️⃣_x_", "1️⃣`x`",
      "one\ntwo 1️⃣*x*", "\\*x\\* 1️⃣[[b]]", "(1️⃣**b**)",
    ])
  func titles(title: String) {
    site("![a](../assets/x.svg \"\(title)\")").expectProblems(["unsupported-syntax": "1️⃣"])
    site("So [a](/ '\(title)') it is.").expectProblems(["unsupported-syntax": "1️⃣"])
  }

  @Test(
    "Addresses, arithmetic, masked words and what is escaped are plain characters of a caption",
    arguments: [
      "Photo: https://a.example", "5 * 3 * 2", "snake_case_x", "\\*x\\* y", "\\[[a]]",
      "F**k and s**t",
      "M*A*S*H", "see [1]", "a@b.example", "~5 to ~10",
    ])
  func honestTitles(title: String) {
    site("![a](../assets/x.svg \"\(title)\")").expectProblems()
  }

  @Test(
    "Texts of the front matter that readers see hold none either",
    arguments: [
      "summary: 1️⃣see [[Ada Finch]]", "summary: 1️⃣\"so [@doc, p. 3]\"", "summary: 1️⃣a **b** c",
      "title: 1️⃣a ~~b~~", "summary: 1️⃣\"a [^1]\"",
      "summary: 1️⃣see [x](/claims/) now", "summary: 1️⃣\"only *so* much\"", "summary: 1️⃣\"a `b`\"",
      "corrections:\n  - {date: 2020, kind: correction, text: 1️⃣\"[[a]]\", was: 1️⃣**a**, now: 1️⃣\"[@x]\"}"
        .replacing("1️⃣**a**", with: "1️⃣\"**a**\""),
    ])
  func frontMatter(keys: String) {
    site("Text.", keys: keys).expectProblems(["unsupported-syntax": "1️⃣"])
  }

  @Test("So do roles, descriptions of speakers, and the short form of a claim")
  func nested() {
    TestSite(settings: TestSite.settings + "\nratings: {F: 1}") {
      figure("ana", "role: 1️⃣a **b**\nroles:\n  - title: 1️⃣a [[b]]")
      source("doc", "unnamed-sources:\n  - reason: 1️⃣a ~~b~~")
      claim("x", "short: 1️⃣a **b**\nassessment: {label: F, explanation: 1️⃣a **b**}", point())
    }.expectProblems(["unsupported-syntax": "1️⃣"])
  }

  @Test("A headline may hold asterisks and brackets, and what only editors read may hold anything")
  func honest() {
    TestSite {
      source("a", "title: F**k the **** system")
      source("b", "title: \"**BREAKING** [@jack] *so*\"")
      source("c", "title: 1️⃣\"see [[b]]\"")
      page(
        "p",
        "title: 王**和李**受审\nsummary: \"M*A*S*H [sic], [1] and ** and **\"\n"
          + "private: see [[b]] **c**\nextra: {a: \"[[b]]\"}", "Text.")
    }.expectProblems(["unsupported-syntax": "1️⃣"])
  }
}
