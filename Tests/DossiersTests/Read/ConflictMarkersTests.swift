import TestSupport
import Testing

@testable import Dossiers

@Suite struct ConflictMarkersTests {
  private static let conflict = "1️⃣<<<<<<< HEAD\nOne.\n1️⃣=======\nTwo.\n1️⃣>>>>>>> desk\n"

  @Test(
    "Every mark of a body is told, and nothing else for it",
    arguments: [
      conflict, "Text.\n" + conflict, "> Said.\n" + conflict, "1️⃣<<<<<<<\nOne.\n1️⃣=======\n1️⃣>>>>>>>",
      "1️⃣<<<<<<< a\nOne.\n1️⃣||||||| b\nZero.\n1️⃣=======\nTwo.\n1️⃣>>>>>>> c", "1️⃣<<<<<<< HEAD\n\nText.",
      "Text.\n\n1️⃣>>>>>>> desk",
      "## A {#a}\n\n1️⃣<<<<<<< a\n## B {#b}\n1️⃣=======\n## B {#b}\n1️⃣>>>>>>> c",
      conflict + "\n" + conflict,
      "Text.\n\n    1️⃣<<<<<<< a\n    One.\n    1️⃣=======\n    Two.\n    1️⃣>>>>>>> b",
      "- One.\n\n    1️⃣<<<<<<< a\n    Two.\n    1️⃣=======\n    Three.\n    1️⃣>>>>>>> b",
      "- 1️⃣<<<<<<< a\n  Two.\n  1️⃣=======\n  Three.\n  1️⃣>>>>>>> b", "Text.\n\n    1️⃣<<<<<<< a",
      "> 1️⃣<<<<<<< a\n> Two.\n> 1️⃣=======\n> Three.\n> 1️⃣>>>>>>> b",
      "> Said.\n1️⃣<<<<<<< a\n> One.\n1️⃣=======\n> Two.\n1️⃣>>>>>>> b",
      "1️⃣<<<<<<<\ta\n[[nobody]]\n1️⃣=======\n1️⃣>>>>>>> b",
    ])
  func body(text: String) {
    let sound = text.replacing("[[nobody]]", with: "x")
    for end in ["\n", "\r\n", "\r"] {
      TestSite { page("p", "", sound.replacing("\n", with: end)) }
        .expectProblems(["merge-conflict": "1️⃣"])
    }
  }

  @Test(
    "What is no mark of git's is none",
    arguments: [
      "```\n<<<<<<< HEAD\na\n=======\nb\n>>>>>>> c\n```", "`<<<<<<< HEAD`", "> > > > > > > deep",
      "Text <<<<<<< HEAD", "<<<<<<<HEAD", "<<<<<<<< HEAD",
      "- a\n\n  ```\n  <<<<<<< HEAD\n  ```", "- =======", "> a\n> =======", ">>>>>> six", "| a",
      "||||||| b",
    ])
  func none(text: String) {
    let problems = TestSite { page("p", "", text) }.dossier().problems
    #expect(!problems.contains { $0.rule.name == "merge-conflict" })
  }

  @Test("A fence without its partner exempts nothing")
  func unclosedFence() {
    TestSite { page("p", "", "2️⃣```\n\(Self.conflict)") }
      .expectProblems(["merge-conflict": "1️⃣", "hidden-statement": "2️⃣"])
  }

  @Test(
    "Front matter is read with the first of two sides",
    arguments: [
      "1️⃣<<<<<<< HEAD\nsummary: One.\n1️⃣=======\nsummary: Two.\n1️⃣>>>>>>> desk",
      "summary: >-\n  1️⃣<<<<<<< HEAD\n  One.\n  1️⃣=======\n  Two.\n  1️⃣>>>>>>> desk",
      "summary: >-\n1️⃣<<<<<<< HEAD\n  One.\n1️⃣=======\n  Two.\n1️⃣>>>>>>> desk",
      "summary: One.\nextra:\n  a: |\n    1️⃣<<<<<<< HEAD",
    ])
  func frontMatter(keys: String) throws {
    let site = TestSite { page("p", keys, "Text.") }
    site.expectProblems(["merge-conflict": "1️⃣"])
    #expect(site.dossier().pages.first?.header.summary?.trimmed == "One.")
  }

  @Test("A conflict may hold the whole file, or the end of its front matter")
  func whole() {
    let file = "---\ntitle: A\n---\n\nText.\n"
    TestSite(
      [
        File("dossier.yml", TestSite.settings),
        File("content/pages/p.md", "1️⃣<<<<<<< HEAD\n\(file)1️⃣=======\n\(file)1️⃣>>>>>>> desk\n"),
        File(
          "content/pages/q.md",
          "---\ntitle: A\n1️⃣<<<<<<< HEAD\n---\n1️⃣=======\ntags: [a]\n---\n1️⃣>>>>>>> b\nText.\n"),
      ]
    ).expectProblems(["merge-conflict": "1️⃣"])
  }

  @Test("So are the settings")
  func settings() {
    let site = TestSite(
      settings: TestSite.settings + "\n1️⃣<<<<<<< a\nlanguage: en\n1️⃣=======\nlanguage: fr\n1️⃣>>>>>>> b"
    ) {
      page("p", "", "Text.")
    }
    site.expectProblems(["merge-conflict": "1️⃣"])
    #expect(site.dossier().settings.language == "en")
  }

  @Test("So are templates, styles and scripts, and no pictures")
  func templates() throws {
    let text = "<<<<<<< HEAD\n<p>\n=======\n<b>\n>>>>>>> desk\n"
    let folder = try TemporaryFolder([
      "templates/head.mustache": text, "templates/theme/a.css": text, "templates/theme/b.png": text,
    ])
    let read = try SourceFolder(at: folder.path).readTemplates(over: [])
    #expect(
      read.problems.map { "\($0.place)" }
        == ["head.mustache", "theme/a.css"].flatMap { name in
          [1, 3, 5].map { "templates/\(name):\($0):1" }
        })
    #expect(
      read.files.map { String(decoding: $0.bytes, as: UTF8.self) } == [
        "\n<p>\n\n\n\n", "\n<p>\n\n\n\n", text,
      ])
  }
}
