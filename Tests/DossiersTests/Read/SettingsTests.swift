import TestSupport
import Testing

@testable import Dossiers

@Suite struct SettingsTests {
  @Test("A folder without dossier.yml is no site")
  func missing() {
    let problems = TestSite([page("x")]).dossier().problems
    #expect(problems.map { "\($0.place) \($0.rule.name)" } == ["dossier.yml:1:1 missing-settings"])
  }

  @Test("Only a title is required; without an address feeds and canonical links are missed")
  func title() {
    TestSite(settings: "1️⃣summary: x\n") {}
      .expectProblems([
        "missing-key": "1️⃣", "missing-base-url": "1️⃣", "unknown-key": "1️⃣",
      ])
    TestSite(settings: "1️⃣title: x") {}.expectProblems(["missing-base-url": "1️⃣"])
    TestSite(settings: "1️⃣") {}.expectProblems(["missing-key": "1️⃣", "missing-base-url": "1️⃣"])
    #expect(TestSite(settings: "title: x") {}.dossier().settings.language == "en")
  }

  @Test(
    "Broken settings are told inside the file", arguments: ["title: [\n", "a: {b", "\"", "- x"])
  func broken(text: String) {
    let problems = TestSite(settings: text) {}.dossier().problems
    #expect(problems.map(\.rule.name) == ["invalid-yaml"])
    #expect(problems.allSatisfy { (1...2).contains($0.place.position.line) })
    #expect(problems.allSatisfy { $0.place.position.line <= text.split(separator: "\n").count })
  }

  @Test(
    "Settings are a closed schema",
    arguments: [
      ("unknown-key", "1️⃣titel: x"), ("unknown-key", "publisher:\n  name: x\n  1️⃣logos: y"),
      ("missing-key", "publisher:\n  1️⃣url: https://a.org"), ("wrong-type", "publisher: 1️⃣x"),
      ("invalid-value", "base-url: 1️⃣https://a.org/x"), ("invalid-value", "language: 1️⃣e"),
      ("unknown-key", "policies:\n  1️⃣method: x"), ("wrong-type", "ratings:\n  True: 1️⃣yes"),
      ("wrong-type", "ratings: 1️⃣[True]"), ("unknown-key", "words:\n  1️⃣Denail: x"),
      ("unknown-rule", "rules:\n  1️⃣no-requests: off"),
      ("invalid-value", "rules:\n  no-request: 1️⃣0"),
      ("unknown-rule", "rules:\n  1️⃣unknown-key: warning"),
      ("duplicate-key", "words:\n  Denial: x\n  1️⃣Denial: y"),
      ("unknown-reference", "policies:\n  methodology: 1️⃣nowhere"),
      ("invalid-value", "policies:\n  methodology: 1️⃣No Where"),
      ("dead-link", "publisher:\n  name: x\n  logo: 1️⃣assets/logo.svg"),
    ])
  func closed(rule: String, lines: String) {
    let address = lines.contains("base-url") ? "" : "base-url: https://a.org/\n"
    TestSite(settings: "title: x\n\(address)\(lines)") {}.expectProblems([rule: "1️⃣"])
  }

  @Test("Policies are pages, and published ones")
  func policies() {
    TestSite(
      settings: TestSite.settings
        + "\npolicies: {methodology: how, corrections: 1️⃣ana, contact: 2️⃣later}"
    ) {
      page("how")
      figures("ana")
      page("later", "draft: true")
    }.expectProblems(["wrong-kind": "1️⃣", "unpublished-reference": "2️⃣"])
  }

  @Test("Ratings keep their order, and an assessment takes one of them")
  func ratings() throws {
    let settings = TestSite.settings + "\nratings: {Erfunden: 1, Teils: 2.5, Wahr: 5}"
    let site = TestSite(settings: settings) {
      figures("ana")
      source("doc")
      claim("a", "assessment: {label: Teils, by: Desk, date: 2020}", point())
      claim("b", "assessment: {label: 1️⃣Whar}", point())
      claim("c", "assessment: 2️⃣{by: Desk}", point())
    }
    site.expectProblems(["invalid-value": "1️⃣", "missing-key": "2️⃣"])
    let dossier = site.dossier()
    #expect(dossier.settings.ratings.map(\.label) == ["Erfunden", "Teils", "Wahr"])
    #expect(try dossier.claim(named: "a").assessment?.rating == 2.5)
    #expect(dossier.problems.contains { $0.help.hasPrefix("Did you mean `Wahr`?") })
  }

  @Test("A site's own words stand for the format's, and the export keeps the English ones")
  func words() throws {
    let settings =
      TestSite.settings + """

        words: {Denial: Démenti, Allegation: Allégation, By: Par, In: Dans, Date: Le,
                unnamed: anonyme, "no response": sans réponse, Comment request: Demande, To: À,
                Outcome: Suite}
        """
    let site = TestSite(settings: settings) {
      figures("ana", "paper")
      source("doc")
      claim(
        "x",
        """
        ## Point

        Ainsi.

        ### Allégation

        - Par: anonyme, un employé
        - Dans: [@doc]
        - Le: 2020

        ### De\u{301}menti: oral {#oral}

        - Par: [[ana]]
        - Dans: [@doc]
        - Date: 2021

        ### Demande

        - Par: [[paper]]
        - À: [[ana]]
        - Dans: [@doc]
        - Suite: sans réponse
        """)
    }
    site.expectProblems()
    let point = try site.dossier().point(at: "x")
    #expect(point.statements.map(\.kind) == [.allegation, .denial, .commentRequest])
    #expect(point.statements[2].outcome == .noResponse)
    #expect(point.facts.status == .contested)
    #expect(String(decoding: site.dossier().jsonExport(), as: UTF8.self).contains("\"denial\""))
  }

  @Test("One word may stand for two English ones where their places tell them apart")
  func sharedWords() throws {
    let settings =
      TestSite.settings
      + "\nwords: {claim: demande, Comment request: demande, contested: niée, answered: niée}"
    for _ in 0..<3 {
      let site = TestSite(settings: settings) {
        figures("ana", "paper")
        source("doc")
        claim(
          "x",
          point(
            statement("demande", by: "[[paper]]", "2020", "To: [[ana]]", "Outcome: niée")
              + statement("Proceeding", by: "[[ana]]", "2020", "Stage: demande")
              + statement("Context", by: "[[ana]]", "2020")))
      }
      site.expectProblems()
      let statements = try site.dossier().point(at: "x").statements
      #expect(statements[1].outcome == .answered && statements[2].stage == .claim)
    }
  }

  @Test(
    "One word for two of a kind is refused",
    arguments: ["Denial: Réponse\n  1️⃣Response: Réponse", "1️⃣Denial: Response", "By: De\n  1️⃣Via: De"])
  func ambiguousWords(words: String) {
    TestSite(settings: TestSite.settings + "\nwords:\n  \(words)") {}
      .expectProblems(["invalid-value": "1️⃣"])
  }
}
