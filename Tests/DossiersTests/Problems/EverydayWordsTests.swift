import TestSupport
import Testing

@testable import Dossiers

@Suite("What was meant")
struct EverydayWordsTests {
  @Test(
    "A date of everyday use is guessed, and two where day and month may be either",
    arguments: [
      ("12 May 2021", ["2021-05-12"]), ("May 12th, 2021", ["2021-05-12"]),
      ("the 3rd of September 2021", ["2021-09-03"]), ("Feb 2021", ["2021-02"]),
      ("05/12/2021", ["2021-12-05", "2021-05-12"]), ("16.2.2021", ["2021-02-16"]),
      ("2/16/2021", ["2021-02-16"]), ("4/4/2021", ["2021-04-04"]), ("2021/2/16", ["2021-02-16"]),
      ("2021-2-6", ["2021-02-06"]), ("2/2021", ["2021-02"]), ("31 February 2021", []),
      ("yesterday", []), ("12 May", []), ("2021-02-16T09:00:00Z", []), ("1 2 3 2021", []), ("", []),
      ("May May 2021", []), ("99/99/2021", []), ("2021-02-30", []),
    ])
  func dates(text: String, meant: [String]) {
    #expect(PartialDate.meant(by: text) == meant)
  }

  @Test(
    "A word of everyday use leads to the format's, where that is a choice",
    arguments: [
      ("no comment", "declined"), ("No  Comment", "declined"), ("anwsered", "answered"),
      ("banana", nil), ("false", nil),
    ])
  func words(word: String, meant: String?) {
    let help = didYouMean(value: word, among: Outcome.allCases.map(\.rawValue))
    #expect(help == (meant.map { "Did you mean `\($0)`? " } ?? ""))
  }

  @Test("Each key of the format has one way of everyday words at least, all of them values")
  func values() {
    let type = didYouMean(value: "newspaper", among: Source.Kind.allCases.map(\.rawValue))
    let kind = didYouMean(value: "newspaper", among: Figure.Kind.allCases.map(\.rawValue))
    #expect((type, kind) == ("Did you mean `news-report`? ", "Did you mean `outlet`? "))
    #expect(
      didYouMean(value: "unproven", among: Effect.allCases.map(\.rawValue))
        == "Did you mean `inconclusive` or `no evidence`? ")
    #expect(
      didYouMean(value: "verdict", among: Stage.allCases.map(\.rawValue)).contains("judgment"))
  }

  @Test("A name in single brackets is told in To and Via, and other words are not")
  func singleBrackets() {
    TestSite {
      figure("ana")
      source("doc")
      claim(
        "x",
        point(
          statement(
            "Denial", by: "[[ana]]", "2020", "To: 1️⃣[The Paper]", "Via: a clerk [who left], Bo")
            + statement("Response", by: "[[ana]]", "2020", "Via: 2️⃣[Bo], [[ana]]")))
    }.expectProblems(["invalid-value": "1️⃣2️⃣"])
  }

  @Test("A link that opens before the last one closed is told where it opens")
  func nestedLinks() {
    TestSite {
      figure("ana")
      page("x", "", "See 1️⃣[[ana] and [[ana]] twice.\n\n[[ana]] and 2️⃣[[ana|x and [[ana]].\n")
    }.expectProblems(["unclosed-link": "1️⃣2️⃣"])
  }

  @Test("Escaped brackets in a link's words are only brackets")
  func escapedInLink() {
    TestSite {
      figure("ana", "title: Ana")
      page("x", "", "See [[ana|\\[\\[nobody\\]\\]]] and [[ana|a \\[\\[ b]].\n")
    }.expectProblems([:])
  }

  @Test("Where dossier.yml cannot be read, the rating scale is not missing too")
  func ratings() {
    let files = { (settings: String) in
      TestSite(settings: settings) {
        figure("ana")
        source("doc")
        claim("x", about: "ana", "assessment: {label: So}", point())
      }
    }
    let broken = files("title: A\n b: c\n").dossier().problems.map(\.rule.name)
    #expect(!broken.contains("invalid-value") && broken.contains("invalid-yaml"))
    #expect(files("title: A\n").dossier().problems.map(\.rule.name).contains("invalid-value"))
  }

  @Test("Typographic quotation marks are named where they are in the way")
  func quotes() throws {
    let help = { (title: String) in
      TestSite { page("x", "title: \(title)") }.dossier().problems.first?.help ?? ""
    }
    #expect(help("“A: b”").contains("typographic"))
    #expect(help("„A: b“").contains("typographic"))
    #expect(!help("O’Brien: b").contains("typographic"))
    #expect(
      !TestSite { page("x", "summary: “A”\ntitle: A: b") }.dossier().problems[0].help
        .contains("typographic"))
  }
}
