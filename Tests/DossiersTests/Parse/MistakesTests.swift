import TestSupport
import Testing

@testable import Dossiers

/// Mistakes that editors make in front matter and that YAML lets pass, or tells elsewhere or in its own words.
@Suite struct MistakesTests {
  @Test(
    "Text that YAML takes for a comment is a warning",
    arguments: [
      "title: Deal 1️⃣#4", "summary: Rooms 1️⃣#4 and #5", "tags:\n  - one 1️⃣#two",
      "extra: {a: b 1️⃣#c\n  }",
    ])
  func cut(frontMatter: String) {
    TestSite { page("x", frontMatter) }.expectProblems(["cut-by-comment": "1️⃣"])
  }

  @Test(
    "Comments and quoted signs are quiet",
    arguments: [
      "title: \"Deal #4\"", "# a comment\nsummary: y\n  # indented", "summary: y # checked",
      "summary: C#4", "summary: |\n  Deal #4", "summary: y ## old",
    ])
  func comments(frontMatter: String) {
    TestSite { page("x", frontMatter) }.expectProblems()
  }

  @Test(
    "What keeps an entity back works at the first level only",
    arguments: [
      "extra:\n  a: b\n  1️⃣draft: true", "private:\n  a: b\n  1️⃣embargo: 2030-01-01T00:00:00Z",
      "extra:\n  1️⃣private: x",
    ])
  func guards(frontMatter: String) {
    TestSite { page("x", frontMatter) }.expectProblems(["misplaced-key": "1️⃣"])
  }

  @Test(
    "A name that keeps nothing back anywhere is free",
    arguments: ["extra:\n  draft: the third", "private:\n  draft: 3\n  private: x"])
  func freeNames(frontMatter: String) {
    TestSite { page("x", frontMatter) }.expectProblems()
  }

  @Test(
    "What opens and does not close, and a key without a colon, are told where they begin",
    arguments: [
      "title: 1️⃣\"Deal is off", "title: 1️⃣[Deal", "1️⃣draft:true", "1️⃣draft\u{FF1A}true",
      "1️⃣draft:\u{A0}true", "summary: 1️⃣*important* news", "summary: \"Deal\" 1️⃣is off",
      "summary: a\u{301}1️⃣\u{7}",
    ])
  func places(frontMatter: String) {
    TestSite { page("x", frontMatter) }.expectProblems(["invalid-yaml": "1️⃣"])
  }

  @Test("No message is in libyaml's words")
  func jargon() {
    for text in ["...\nsummary: a", "%YAML 1.2\nsummary: a", "tags: [#a, b]", "title: \"\\q\""] {
      let problems = TestSite { page("x", text) }.dossier().problems(of: "invalid-yaml")
      #expect(problems.count == 1)
      #expect(
        problems.allSatisfy { !$0.message.contains("found") && !$0.message.contains("expected") })
    }
  }

  @Test(
    "A line that is nearly `---` is named",
    arguments: [("----\ntitle: A\n---", 1), ("---\ntitle: A\n--- ", 3), ("---\ntitle: A\n...", 3)])
  func nearlyRule(text: String, line: Int) {
    let site = TestSite { File("content/pages/x.md", "1️⃣" + text + "\nText\n") }
    site.expectProblems(["missing-front-matter": "1️⃣"])
    #expect(site.dossier().problems[0].notes.map(\.place.position.line) == [line])
  }

  @Test("Letters that look like others are named by their numbers")
  func lookalikes() {
    let site = TestSite { page("x", "1️⃣dr\u{430}ft: true") }
    site.expectProblems(["unknown-key": "1️⃣"])
    #expect(
      site.dossier().problems[0].help.hasPrefix("Did you mean `draft`? (Yours holds U+0430.)"))
  }

  @Test("A file whose front matter is broken still has its name, and its body is read")
  func broken() {
    TestSite {
      File(
        "content/figures/han-dong.md",
        "---\ntitle: \"Han\" 1️⃣Dong\n---\n\nSee 2️⃣[[nobody]].\n")
      File("content/figures/ana.md", "3️⃣title: Ana\n")
      page("x", "", "[[Han Dong]] and [[han-dong|he]] and [[ana#life]].")
      source("doc")
      claim("c", point())
    }.expectProblems([
      "invalid-yaml": "1️⃣", "unknown-reference": "2️⃣", "missing-front-matter": "3️⃣",
    ])
  }

  @Test(
    "A date that cannot be says why",
    arguments: [
      ("2023-02-30", "no such day"), ("2023-13", "no such month"), ("0000", "no year 0"),
      ("22 March 2023", "no date"), ("2023-2-1", "no date"),
    ])
  func dates(date: String, reason: String) {
    let site = TestSite {
      source("doc", "date: 1️⃣\(date)")
      event("vote", "date: 1️⃣\(date)")
    }
    site.expectProblems(["invalid-date": "1️⃣"])
    let told = site.dossier().problems(of: "invalid-date")
    #expect(told.count == 2 && told.allSatisfy { $0.message.contains(reason) })
  }

  @Test("What ends before it begins is told")
  func reversed() {
    let site = TestSite {
      event("vote", "date: 1️⃣2021/2020")
      figure(
        "ana",
        "roles:\n  - title: A\n    from: 2022\n    to: 1️⃣2021-05\n  - title: B\n    from: 2022\n    to: 2022"
      )
    }
    site.expectProblems(["invalid-date": "1️⃣"])
  }

  @Test("UTF-16 is called by its name, and an escaped NUL does not pass")
  func bytes() {
    let site = SourceFolder(holding: [
      SourceFile(path: "dossier.yml", text: TestSite.settings),
      SourceFile(path: "content/pages/x.md", bytes: [0xFF, 0xFE, 0x2D, 0x00]),
    ])
    let problems = Dossier(parsing: site, options: BuildOptions(now: TestSite.now)).problems
    #expect(problems.map(\.message) == ["this file is UTF-16, not UTF-8"])
    TestSite { page("x", "title: 1️⃣\"a\\0b\"") }.expectProblems(["invalid-yaml": "1️⃣"])
    TestSite { File("content/pages/x.md", "---\rtitle: A\r---\ra1️⃣\0\r") }
      .expectProblems(["unreadable-file": "1️⃣"])
  }

  @Test(
    "A Markdown file whose ending is spelt otherwise is no stray file",
    arguments: ["ana.MD", "ana.markdown", "ana.Md", "sub/ana.mdx"])
  func endings(name: String) {
    TestSite { File("content/figures/\(name)", "1️⃣---\ntitle: A\nkind: person\n---\n") }
      .expectProblems(["invalid-id": "1️⃣"])
  }
}
