import TestSupport
import Testing

@testable import Dossiers

/// Sites at sizes at which a step that grows with the square of its input would take minutes.
@Suite struct HostileSitesTests {
  private func numbered(_ count: Int, _ form: (Int) -> String) -> String {
    (0..<count).map(form).joined()
  }

  private func page(_ front: String = "", _ body: String) -> [File] {
    [File("content/pages/page.md", "---\ntitle: A page\n\(front)---\n\(body)")]
  }

  private func problems(_ files: [File]) -> [Problem] { TestSite { files }.dossier().problems }

  @Test("Thousands of dead links to a page of thousands of headings are all told")
  func deadAnchors() {
    let found = problems(
      page(
        "",
        numbered(4_000) { "## Heading \($0)\n\n" } + numbered(4_000) { "[[#heading-x\($0)]]\n" }))
    #expect(found.count == 4_000)
    #expect(found.allSatisfy { $0.rule == .deadAnchor })
    #expect(found.count { $0.help.hasPrefix("Did you mean `heading-") } == 20)
  }

  @Test("Thousands of addresses and stray signs on one line take hardly longer than on many")
  func longLines() {
    for words in [
      "[x](https://e.example/NUMBER)", "<https://e.example/NUMBER>", "<mailto:NUMBER@e.example>",
    ] {
      let links = (0..<2_000).map { words.replacing("NUMBER", with: "\($0)") }
      func duration(joinedBy sign: String) -> Duration {
        ContinuousClock().measure {
          #expect(problems(page("", links.joined(separator: sign))) == [])
        }
      }
      let lines = duration(joinedBy: "\n")
      #expect(duration(joinedBy: " ") < max(lines * 5, .seconds(2)))
    }
    #expect(
      problems(page("", "a " + String(repeating: "<!-- a --> b --> ", count: 2_000))).count == 2_000
    )
  }

  @Test("What was meant is guessed for the first problems of a file and of a site only")
  func guesses() {
    let files = (10..<40).map { file in
      File(
        "content/pages/file-\(file).md",
        "---\ntitle: Page\n---\n" + numbered(30) { "[[file-\(file)x\($0)]]\n" })
    }
    let found = problems(files)
    #expect(found.count == 900)
    let guessed = found.filter { $0.help.hasPrefix("Did you mean") }
    #expect(guessed.count == 200)
    #expect(guessed.last?.place.file.text == "content/pages/file-19.md")
  }

  @Test("The nearest of two names does not depend on their order")
  func nearestInAnyOrder() {
    #expect(nearest(to: "alia", among: ["aliamental", "aliaborate"]) == "aliaborate")
    #expect(nearest(to: "alia", among: ["aliaborate", "aliamental"]) == "aliaborate")
  }

  @Test("A name that thousands share is told with some of them")
  func sharedName() throws {
    let files = (0..<3_000).map {
      File("content/figures/f\($0).md", "---\ntitle: Jo\nkind: person\n---\n[[Jo]]\n")
    }
    let found = problems(files)
    #expect(found.count == 3_000)
    let first = try #require(found.first)
    #expect(
      first.message.hasSuffix("content/figures/f1004.md, content/figures/f1005.md, 2990 more"))
  }

  @Test("A circle of thousands of relays is told with some of its sources")
  func relayCircle() throws {
    let files = (0..<3_000).map {
      File(
        "content/sources/f\($0).md",
        """
        ---
        title: F
        type: statement
        date: 2024
        publisher-name: P
        relays: [{source: f\(($0 + 1) % 3_000)}, {source: f0}]
        ---
        """)
    }
    let found = problems(files).filter { $0.rule == .relayCircle }
    // One more, since f0 relays itself.
    #expect(found.count == 3_001)
    #expect(found.allSatisfy { $0.message.utf8.count < 300 })
    #expect(found.contains { $0.message.contains("2990 more → f0") })
  }

  @Test("Thousands of waivers waive thousands of problems, each in its section")
  func waivers() {
    let found = problems(
      page(
        "waive:\n"
          + numbered(3_000) { "  - {rule: raw-html, reason: R, at: heading-\($0)}\n" },
        numbered(3_000) { "## Heading \($0)\n\n<b>a</b>\n\n" }))
    #expect(found.isEmpty)
  }

  @Test("Lines that only YAML ends cost no more than others")
  func oddLineEnds() {
    let found = problems(page("tags:\n" + numbered(20_000) { "  - a\($0)\u{2028}\n" }, ""))
    #expect(found.isEmpty)
  }

  @Test("A comment behind a line of very many values is found by looking at it once")
  func longFlowList() {
    let found = problems(page("tags: [\(numbered(100_000) { "a\($0)," })b] #3\n", ""))
    #expect(found.map(\.rule.name) == [])
    let cut = problems(page("tags: [\(numbered(100_000) { "a\($0)," })b #3\n  ]\n", ""))
    #expect(cut.map(\.rule.name) == ["cut-by-comment"])
  }

  @Test("A point with thousands of findings and retractions has its history")
  func longHistory() throws {
    let allegation = "\n- By: unnamed, one\n- In: [@letter]\n- Date: 2024\n"
    let site = TestSite {
      File("content/figures/ana.md", "---\ntitle: Ana\nkind: person\n---\n")
      File(
        "content/sources/letter.md",
        "---\ntitle: L\ntype: statement\ndate: 2024\npublisher-name: P\n---\n")
      File(
        "content/claims/claim.md",
        "---\ntitle: C\nabout: [ana]\n---\n\n## Point\n\nShe did.\n\n"
          + numbered(1_000) { "### Allegation\n\(allegation)- To: Outlet \($0)\n\n" }
          + numbered(1_000) {
            "### Retraction\n\(allegation)- To: Outlet \($0)\n\n"
          }
          + numbered(2_000) {
            """
            ### Finding

            - By: unnamed, body \($0)
            - In: [@letter]
            - Date: \(1000 + $0 / 12)-\($0 % 12 < 9 ? "0" : "")\($0 % 12 + 1)
            - Effect: inconclusive


            """
          })
    }
    let dossier = site.dossier()
    #expect(dossier.problems.isEmpty)
    #expect(try #require(dossier.points(of: dossier.claims[0]).first).facts.status == .withdrawn)
  }

  @Test("Thousands of repeats to nowhere and in a chain are told")
  func repeats() {
    let found = problems([
      File(
        "content/claims/claim.md",
        "---\ntitle: C\nabout: []\n---\n\n## Point\n\nShe did.\n\n"
          + numbered(3_000) { "### Denial {#d\($0)}\n\n- Repeats: d\($0 + 1)\n\n" }
          + numbered(3_000) { "### Denial {#e\($0)}\n\n- Repeats: x\($0)\n\n" })
    ])
    #expect(found.count { $0.rule == .invalidRepeats } == 6_000)
  }

  @Test("A text that cmark would read for minutes is told at its place")
  func tooComplex() throws {
    let found = problems(page("", "a\n\n" + String(repeating: "![[]()", count: 60_000)))
    #expect(found.map(\.rule) == [.tooComplex])
    #expect(try #require(found.first).place.position.line == 6)
  }
}
