import TestSupport
import Testing

@testable import Dossiers

@Suite("Requests of our own, and labels that say that an admission is of a part")
struct OwnRequestsTests {
  private static let named = TestSite.settings.replacing(
    "rules:", with: "publisher: {name: The Record}\nrules:")

  private func site(_ statement: String, settings: String = named) -> TestSite {
    TestSite(settings: settings) {
      figures("ana", "bo")
      source("doc")
      claim("x", point(statement))
    }
  }

  private func request(_ by: String, _ more: String = "- Date: 2021\n") -> String {
    "1️⃣### Comment request\n\n- 2️⃣By: \(by)\n- To: [[ana]]\n\(more)- Outcome: pending\n"
  }

  @Test("A request by `us` is known by its day, and needs no source")
  func us() throws {
    let site = site(request("us"))
    site.expectProblems()
    let facts = try site.dossier().point(at: "x").facts
    #expect(facts.reply == .pending)
    #expect(try site.dossier().point(at: "x").statements[1].speaker == .us)
    self.site(request("us", "- Date: 2021\n- In: [@doc, p. 3]\n- Via: her office\n"))
      .expectProblems()
    self.site(request("us", "")).expectProblems(["missing-attribution": "1️⃣"])
    self.site(request("[[bo]]")).expectProblems(["missing-attribution": "1️⃣"])
  }

  @Test("Readers are shown who asked, so the settings must say it")
  func publisher() {
    site(request("us"), settings: TestSite.settings).expectProblems(["missing-publisher": "2️⃣"])
    // Where the settings cannot be read, nothing that rests on them is missing.
    let broken = site(request("us"), settings: "title: [").dossier()
    #expect(!broken.problems.contains { $0.rule.name == "missing-publisher" })
  }

  @Test("`us` speaks nowhere else, and in the site's own word too")
  func elsewhere() {
    site("### Denial\n\n- 1️⃣By: us\n- In: [@doc]\n- Date: 2021\n")
      .expectProblems(["invalid-speaker": "1️⃣"])
    site("### Context\n\n- 1️⃣By: us\n").expectProblems(["invalid-speaker": "1️⃣"])
    site(request("nous"), settings: Self.named + "\nwords: {us: nous}").expectProblems()
    site("### Denial\n\n- By: 1️⃣USA\n- In: [@doc]\n- Date: 2021\n")
      .expectProblems(["invalid-speaker": "1️⃣"])
  }

  @Test(
    "An admission whose label says that it is of a part is reported, in any of its words",
    arguments: [
      ("in part", true), ("partially", true), ("partly so", true), ("Partly, to the Kettle", true),
      ("a PARTIAL one", true),
      ("partial", true), ("the part in question", false), ("to the party", false),
      ("impartial", false), ("en partie", true), ("by letter", false),
    ])
  func partial(label: String, isReported: Bool) {
    let settings = TestSite.settings + "\nwords: {in part: en partie}"
    site("1️⃣" + statement("Admission: \(label)", by: "[[ana]]", "2021"), settings: settings)
      .expectProblems(isReported ? ["partial-admission": "1️⃣"] : [:])
    site(statement("Partial admission: \(label)", by: "[[ana]]", "2021"), settings: settings)
      .expectProblems()
  }

  @Test(
    "The words by which a label says so are quoted as they are typed",
    arguments: [
      ("partly so", "partly"), ("Partial", "Partial"), ("oui, en partie", "en partie"),
      ("In Part, later", "In Part"),
    ])
  func quotedPart(label: String, words: String) {
    let settings = TestSite.settings + "\nwords: {in part: en partie}"
    let problems = site(statement("Admission: \(label)", by: "[[ana]]", "2021"), settings: settings)
      .dossier().problems
    #expect(problems.map { $0.message.hasSuffix("its label says “\(words)”") } == [true])
  }

  @Test("A quotation's language is a language tag, and what is translated is a quotation")
  func languages() throws {
    func denial(_ lines: String, _ rest: String = "> Jamais.") -> String {
      "### Denial {#d}\n\n- By: [[ana]]\n- In: [@doc]\n- Date: 2021\n\(lines)\n\n\(rest)\n\n"
    }
    let site = site(denial("- Language: fr\n- Translation: Never."))
    site.expectProblems()
    let statement = try site.dossier().point(at: "x").statements[1]
    #expect((statement.language, statement.translation) == ("fr", "Never."))
    self.site(denial("- Language: 1️⃣fr_CA")).expectProblems(["invalid-value": "1️⃣"])
    self.site(denial("- 1️⃣Translation: Never.", "No.")).expectProblems(["invalid-value": "1️⃣"])
    self.site(denial("- Translation: 1️⃣*Never*.")).expectProblems(["invalid-value": "1️⃣"])
    // A repetition lends both.
    let repeated = TestSite {
      figures("ana")
      source("doc")
      claim(
        "x",
        point(denial("- Language: fr\n- Translation: Never."))
          + point("### Denial\n\n- Repeats: d\n\n", anchor: "q"))
    }
    repeated.expectProblems()
    let lent = try repeated.dossier().point(at: "x#q").statements[1]
    #expect((lent.language, lent.translation) == ("fr", "Never."))
  }
}
