import TestSupport
import Testing

@testable import Dossiers

@Suite struct RetractionByOtherTests {
  /// A point with one allegation, and a retraction by somebody.
  private func site(
    _ speaker: String, to told: String = "", in cited: String = "@doc", retracts: String,
    to: String = "", whole: Bool = false
  ) -> TestSite {
    let alleged =
      "### Allegation\n\n- By: \(speaker)\n- In: [\(cited)]\n- Date: 2020\n"
      + (told.isEmpty ? "\n" : "- To: \(told)\n\n")
    let retraction =
      "1️⃣### Retraction\n\n- By: \(retracts)\n- In: [@doc]\n- Date: 2021\n"
      + (to.isEmpty ? "" : "- To: \(to)\n")
    return TestSite {
      figures("ana", "bo", "paper", "post")
      source("doc", "publisher: paper\nauthors: [bo]")
      source("posted", "publisher: [post, paper]")
      claim(
        "x",
        point(whole ? "" : retraction, allegation: alleged)
          + (whole ? "## Rest\n\n" + retraction : ""))
    }
  }

  @Test("Those retract who alleged it, whom unnamed speakers told, and who published or wrote it")
  func allowed() {
    for whole in [false, true] {
      site("[[ana]]", retracts: "[[ana]]", whole: whole).expectProblems()
      site("[[ana]], [[bo]]", retracts: "[[bo]]", whole: whole).expectProblems()
      site("unnamed, x", to: "[[post]]", retracts: "[[post]]", whole: whole).expectProblems()
      site("unnamed, x", retracts: "[[paper]]", whole: whole).expectProblems()
      site("unnamed, x", to: "[[post]]", retracts: "unnamed, y", whole: whole).expectProblems()
      site("unnamed, x", to: "[[post]]", retracts: "unnamed, y", to: "[[post]]", whole: whole)
        .expectProblems()
      site("[@doc]", retracts: "[@doc]", whole: whole).expectProblems()
      site("[@doc]", retracts: "[[paper]]", whole: whole).expectProblems()
      site("[@doc]", retracts: "[[bo]]", whole: whole).expectProblems()
      site("[@posted]", retracts: "[[paper]]", whole: whole).expectProblems()
    }
  }

  @Test("By anybody else it is an error, and so it is by one of several")
  func refused() {
    for whole in [false, true] {
      for (speaker, told, retracts, to) in [
        ("[[ana]]", "", "[[bo]]", ""), ("[[ana]]", "", "[[paper]]", ""),
        ("[[ana]]", "", "[[ana]], [[bo]]", ""), ("[[ana]]", "", "unnamed, x", ""),
        ("[[ana]]", "", "[@doc]", ""), ("unnamed, x", "[[post]]", "[[paper]]", ""),
        ("unnamed, x", "[[post]]", "[[bo]]", ""), ("unnamed, x", "a blog", "[[paper]]", ""),
        ("unnamed, x", "[[post]]", "unnamed, y", "[[paper]]"), ("[@doc]", "", "[[post]]", ""),
        ("[@doc]", "", "[@posted]", ""), ("[@doc]", "", "[[ana]]", ""),
      ] {
        site(speaker, to: told, retracts: retracts, to: to, whole: whole)
          .expectProblems(["retraction-by-other": "1️⃣"])
      }
    }
  }

  @Test("A repeated retraction counts where it is repeated")
  func repetitions() {
    TestSite {
      figures("ana", "bo")
      source("doc")
      claim(
        "x",
        point(
          statement("Retraction {#back}", by: "[[ana]]", "2021"),
          allegation: statement("Allegation", by: "[[ana]]", "2020"))
          + point(
            "1️⃣### Retraction\n\n- Repeats: back\n", anchor: "q",
            allegation: statement("Allegation", by: "[[bo]]", "2020")))
    }.expectProblems(["retraction-by-other": "1️⃣"])
  }

  @Test("A document's publisher or author takes back what it alleged")
  func withdrawn() throws {
    for by in ["[[paper]]", "[[bo]]", "[@doc]"] {
      let dossier = site("[@doc]", retracts: by).dossier()
      #expect(try dossier.point(at: "x").facts.status == .withdrawn, "\(by)")
    }
  }
}
