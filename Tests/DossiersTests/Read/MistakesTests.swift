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

  /// What is wrong at a place, as it is typed, and words of the message or the help that name it.
  private static let slipsOfTheHand: [(frontMatter: String, words: String)] = [
    // A tab, also where typographic marks are that are not to blame.
    ("extra:\n1️⃣\ta: “b”", "a tab indents this line"),
    ("extra:\n  a: “b”\n1️⃣\tc: d", "a tab indents this line"),
    ("1️⃣\tsummary: “b”", "a tab indents this line"),
    ("summary: >-\n1️⃣\t“b”", "a tab indents this line"),
    ("summary: >-\n  a\n1️⃣\t“b”: c", "a tab indents this line"),
    ("extra:\n 1️⃣\ta: b", "a tab indents this line"),
    ("tags:\n  1️⃣-\t“b”", "a tab follows the `-` of a list"),
    // What looks like a space, or like nothing.
    ("extra:\n1️⃣\u{A0}\u{A0}a: b", "U+00A0 (no-break space), which is not a space"),
    ("extra:\n1️⃣\u{3000}a: b", "U+3000 (ideographic space), which is not a space"),
    ("tags:\n1️⃣\u{A0}\u{A0}- b", "begins with U+00A0"),
    ("1️⃣\u{A0}summary: b", "begins with U+00A0"),
    ("1️⃣\u{200B}summary: b", "U+200B (zero width space), which is invisible"),
    ("1️⃣\u{FEFF}summary: b", "begins with U+FEFF"),
    ("1️⃣summary:\u{A0}b", "U+00A0 (no-break space) follows the colon of `summary`"),
    // No colon with a space.
    ("1️⃣summary:b", "no space follows the colon of `summary`"),
    ("1️⃣summary\u{FF1A}b", "`\u{FF1A}` after `summary` is U+FF1A (fullwidth colon)"),
    ("1️⃣summary\u{FF1A} b", "Write it as `summary: …`"),
    ("1️⃣summary\u{2236}b", "U+2236"),
    ("1️⃣summary\u{FF1A}a\nshort\u{FF1A}b", "after `summary`"),
    ("extra:\n  a: b\n  1️⃣c\u{FF1A}d", "after `c` is U+FF1A"),
    ("summary: b\n\n1️⃣This is the text.", "put a line `---` above it"),
    // Lists.
    ("tags:\n  - a\n  1️⃣-b", "no space follows the `-` of a list"),
    ("tags:\n  1️⃣* a\n  * b", "`*` does not begin a line of a list"),
    ("summary: 1️⃣- a", "a list cannot begin here"),
    ("tags:\n  - a\n  1️⃣b: c", "does not begin with `- `"),
    // Quotation marks that are to blame, and marks that are not.
    ("summary: “a1️⃣: b”", "typographic: type `\"` instead"),
    ("summary: ‘a1️⃣: b’", "typographic: type `\"` instead"),
    ("summary: «a1️⃣: b»", "typographic: type `\"` instead"),
    ("summary: the “a”1️⃣: b", "Put text that holds `: ` in quotes"),
    ("summary: 1️⃣\"a”", "a typographic one ends the line"),
    ("summary: 1️⃣\"a", "with the same mark"),
    ("summary: \"a\" 1️⃣b", "words follow the closing quotation mark"),
    ("summary: 'a'1️⃣s b'", "written twice in `'…'`"),
    ("summary: [a] 1️⃣b", "words follow the closing bracket"),
    ("tags: 1️⃣[“a”, b", "the bracket that opens here does not close"),
    // Signs and indentation.
    ("summary: 1️⃣@a", "`@` begins a value"), ("summary: 1️⃣`a`", "a back-tick begins a value"),
    ("summary: 1️⃣%a", "`%` begins a value"), ("summary: | 1️⃣a", "words follow it on its line"),
    ("summary: a\n  draft1️⃣: b", "indented further than the one above"),
    ("extra:\n  a: b\n 1️⃣c: d", "not indented like its neighbours"),
    ("1️⃣...\nsummary: a", "this line ends the YAML"),
    ("1️⃣--- \nsummary: a", "a line `---` is between the keys"),
  ]

  @Test("What is not YAML is reported with its true cause", arguments: slipsOfTheHand)
  func slips(frontMatter: String, words: String) throws {
    let site = TestSite { page("x", "title: “A” page\n" + frontMatter) }
    site.expectProblems(["invalid-yaml": "1️⃣"])
    let problem = try #require(site.dossier().problems(of: "invalid-yaml").first)
    #expect((problem.message + " " + problem.help).contains(words), "\(problem)")
    let blamesMarks =
      problem.help.contains("typographic") || problem.message.contains("typographic")
    #expect(blamesMarks == words.contains("typographic"), "\(problem)")
  }

  @Test(
    "What slips in a list, a map or a key that is YAML all the same is named too",
    arguments: [
      ("tags:\n  1️⃣-a\n  -b", "wrong-type", "no space follows the `-`"),
      ("tags:\n  1️⃣-\u{A0}a", "wrong-type", "U+00A0 (no-break space) follows the `-`"),
      ("tags:\n  1️⃣• a\n  • b", "wrong-type", "`•` does not begin a line of a list"),
      ("tags:\n  1️⃣– a", "wrong-type", "`–` does not begin a line of a list"),
      ("waive:\n  - 1️⃣rule\u{FF1A}b", "wrong-type", "after `rule` is U+FF1A"),
      ("extra:\n  1️⃣a:b", "wrong-type", "no space follows the colon of `a`"),
      ("1️⃣summary\u{FF1A}Deal: a", "unknown-key", "after `summary` is U+FF1A"),
    ])
  func slipsInValues(frontMatter: String, rule: String, words: String) throws {
    let site = TestSite { page("x", frontMatter) }
    site.expectProblems([rule: "1️⃣"])
    let problem = try #require(site.dossier().problems(of: rule).first)
    #expect((problem.message + " " + problem.help).contains(words), "\(problem)")
  }

  @Test("A required key with a wrong colon is not reported as missing")
  func meantKey() {
    TestSite { File("content/pages/x.md", "---\n1️⃣title\u{FF1A}The deal: a\n---\n") }
      .expectProblems(["unknown-key": "1️⃣"])
  }

  @Test(
    "A line `---` among the keys is reported as that, and nothing else of its file is",
    arguments: ["", "title: A\n", "title: A\nextra:\n  a: b\n"])
  func strayRule(above: String) {
    let rest = above.isEmpty ? "title: A\n" : ""
    let site = TestSite {
      File("content/pages/x.md", "---\n\(above)1️⃣---\n\(rest)summary: b\n---\n\nText.\n")
      page("y", "", "[[A]]")
    }
    site.expectProblems(["missing-front-matter": "1️⃣"])
  }

  @Test(
    "A line across a page, and words that begin like a key, end no front matter",
    arguments: ["---\n\nText.", "Note: this\n\n---\n", "title: A\n\n---\n\nText."])
  func rules(body: String) {
    TestSite { File("content/pages/x.md", "---\ntitle: A\n---\n\(body)\n") }.expectProblems()
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
    "A file that is named wrongly is read on, and links find it",
    arguments: ["Han Dong", "han_dong", "韩东"])
  func namedWrongly(name: String) {
    TestSite {
      File(
        "content/figures/\(name).md",
        "1️⃣---\ntitle: Han Dong\nkind: 2️⃣persn\nrole : x\n4️⃣rol: y\n---\n\nSee 5️⃣[[nobody]].\n")
      File("content/figures/ana.MD", "1️⃣---\ntitle: Ana\nkind: 2️⃣persn\n---\n")
      figure("ana")
      page("x", "", "[[Han Dong]] and [[ana]].")
    }.expectProblems([
      "invalid-id": "1️⃣", "invalid-value": "2️⃣", "unknown-key": "4️⃣", "unknown-reference": "5️⃣",
    ])
  }

  @Test("A draft that is named wrongly is in nothing that is built")
  func wronglyNamedDraft() {
    let site = TestSite {
      File("content/figures/Zoe.md", "---\ntitle: Zoe\nkind: person\ndraft: true\n---\n")
    }
    #expect(site.dossier().figures.isEmpty && !site.dossier().problems.containErrors)
    #expect(site.dossier(drafts: true).problems.containErrors)
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
