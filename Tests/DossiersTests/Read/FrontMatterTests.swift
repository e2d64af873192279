import Foundation
import TestSupport
import Testing

@testable import Dossiers

@Suite struct FrontMatterTests {
  @Test("No value is a book, since a name stands wherever it is linked")
  func lengths() {
    let long = String(repeating: "é", count: 20_001)
    TestSite {
      page("x", "title: 1️⃣\(long)\nsummary: 2️⃣\(long)")
      figure("ana", "aliases: [Bo, 3️⃣\(long)]")
      page("y", "title: \(long.dropLast())\nsummary: \(long.dropLast())")
    }.expectProblems(["invalid-value": "1️⃣2️⃣3️⃣"])
  }

  @Test("An unknown key is told at its place, with the nearest known one")
  func unknownKey() {
    let site = TestSite {
      figure("ana", "1️⃣summery: x\nroles:\n  - title: Mayor\n    1️⃣form: 2020")
      source("doc", "1️⃣pubisher: ana\npublisher-name: Y")
      event("vote", "1️⃣claim: [a]")
      page("about", "1️⃣about: [ana]")
      claim("x", "1️⃣asessment: {label: A}", point())
    }
    site.expectProblems(["unknown-key": "1️⃣", "unknown-reference": ""])
    let helps = site.dossier().problems.map(\.help)
    for key in ["summary", "publisher", "claims", "assessment", "from"] {
      #expect(helps.contains { $0.hasPrefix("Did you mean `\(key)`?") }, "\(key)")
    }
  }

  @Test(
    "A key that the kind requires is missed on line 1",
    arguments: [
      ("figures", "title: A", "kind"), ("figures", "kind: person", "title"),
      ("sources", "title: A\ntype: other\npublisher-name: B", "date"),
      ("sources", "title: A\ndate: 2020\npublisher-name: B", "type"),
      ("sources", "title: A\ndate: 2020\ntype: other", "publisher"),
      ("events", "title: A", "date"), ("pages", "summary: A", "title"),
    ])
  func missingKey(folder: String, frontMatter: String, key: String) {
    let site = TestSite { File("content/\(folder)/x.md", "1️⃣---\n\(frontMatter)\n---\n") }
    site.expectProblems(["missing-key": "1️⃣"])
    #expect(site.dossier().problems.allSatisfy { $0.message.contains("`\(key)`") })
  }

  @Test("A claim says whom it is about")
  func about() {
    TestSite {
      File("content/claims/x.md", "1️⃣---\ntitle: A\n---\n\(point())")
      source("doc")
    }
    .expectProblems(["missing-key": "1️⃣"])
    TestSite {
      claim("x", "about: []", point())
      source("doc")
    }
    .expectProblems()
  }

  @Test("A key given twice is told at the second place, with a note of the first")
  func duplicateKey() throws {
    let site = TestSite {
      figure(
        "ana",
        "title: A\n1️⃣title: B\nextra:\n  a: 1\n  1️⃣a: 2\n  b:\n    c: 1\n    1️⃣c: 2")
    }
    site.expectProblems(["duplicate-key": "1️⃣"])
    let note = try #require(site.dossier().problems.first?.notes.first)
    #expect(note.place.description == "content/figures/ana.md:2:1")
  }

  @Test(
    "A scalar is the text that it is",
    arguments: ["2024", "No", "yes", "null", "~", "1e3", "2023-03-22", "0x1F", "on", "1_000"])
  func scalars(text: String) {
    let site = TestSite { page("x", "title: \(text)\nextra: {value: \(text)}") }
    site.expectProblems()
    #expect(site.dossier().pages.first?.header.title == text)
    #expect(
      site.dossier().pages.first?.header.extra == .map([.init(key: "value", value: .text(text))]))
  }

  @Test(
    "Only `true` and `false` are truth values",
    arguments: ["yes", "True", "TRUE", "1", "on", "no", "'true '", "wahr"])
  func booleans(text: String) {
    TestSite { page("x", "draft: 1️⃣\(text)") }.expectProblems(["wrong-type": "1️⃣"])
    TestSite {
      source("doc")
      source("copy", "relays:\n  - source: doc\n    verified: 1️⃣\(text)")
    }.expectProblems(["wrong-type": "1️⃣"])
  }

  @Test(
    "A value of another type is told where it stands",
    arguments: [
      "tags: 1️⃣one", "title: 1️⃣[a, b]", "title: 1️⃣{a: b}", "tags: [a, 1️⃣{b: c}]",
      "corrections: 1️⃣none", "corrections: [1️⃣none]", "extra: 1️⃣[a]", "title: 1️⃣\"\"",
      "waive: 1️⃣no-request", "summary: 1️⃣' '",
    ])
  func types(frontMatter: String) {
    TestSite { page("x", frontMatter) }.expectProblems(["wrong-type": "1️⃣"])
  }

  @Test(
    "A value outside its list is told with the nearest that is in it",
    arguments: [
      ("kind: 1️⃣persom", "person"), ("kind: 1️⃣public body", "public-body"),
      ("kind: 1️⃣Outlet", "outlet"), ("kind: 1️⃣organisation", "organization"),
    ])
  func choices(frontMatter: String, nearest: String) {
    let site = TestSite { figure("ana", frontMatter) }
    site.expectProblems(["invalid-value": "1️⃣"])
    #expect(site.dossier().problems.first?.help.hasPrefix("Did you mean `\(nearest)`?") == true)
  }

  @Test("Every value that the format lists is taken")
  func everyChoice() {
    let types = [
      "news-report", "official-report", "hansard", "testimony", "court-ruling", "court-filing",
      "statement", "social-post", "broadcast", "dataset", "other",
    ]
    let site = TestSite {
      ["person", "organization", "outlet", "public-body"].map { figure("f-" + $0, "kind: \($0)") }
      types.map { source("s-" + $0, "type: \($0)") }
      ["original", "copy", "no"].map { source("seen-" + $0, "seen: \($0)") }
    }
    site.expectProblems()
    #expect(Set(site.dossier().sources.map(\.type.rawValue)) == Set(types))
  }

  @Test(
    "A front matter stands between two lines that are exactly `---`",
    arguments: [
      "1️⃣title: A", "1️⃣--- \ntitle: A\n---", "1️⃣---\ntitle: A\n--- ", "1️⃣", "1️⃣\n---\na: b\n---",
    ])
  func noFrontMatter(text: String) {
    TestSite { File("content/pages/x.md", text) }.expectProblems(["missing-front-matter": "1️⃣"])
  }

  @Test("Line ends and a byte-order mark change nothing", arguments: ["\n", "\r\n", "\r"])
  func lineEnds(end: String) {
    let text = "---\ntitle: Ø\nsummary: s\n---\n\nSee [[1️⃣nobody]].\n"
    let site = TestSite {
      File("content/pages/x.md", text.replacing("[[1️⃣", with: "1️⃣[[").replacing("\n", with: end))
    }
    site.expectProblems(["unknown-reference": "1️⃣"])
    let marked = TestSite {
      File("content/pages/x.md", "\u{FEFF}" + site.files[1].text)
    }
    #expect(marked.dossier().problems.map(\.place.description) == ["content/pages/x.md:6:5"])
  }

  @Test(
    "YAML's own magic is refused",
    arguments: [
      "tags: [1️⃣*a]", "extra:\n  a: 1️⃣&x b", "extra:\n  a: 1️⃣!!str b",
      "extra:\n  1️⃣<<: {a: b}", "extra:\n  1️⃣[a]: b",
    ])
  func magic(frontMatter: String) {
    TestSite { page("x", frontMatter) }.expectProblems(["invalid-yaml": "1️⃣"])
  }

  @Test("Broken YAML is told on its line, also behind a line separator")
  func brokenYAML() {
    for space in [" ", "\u{2028}", "\u{2029}", "\u{85}"] {
      let text = "---\ntitle: \"a\(space)b\"\nsummary: c: d\n---\n"
      let site = TestSite { File("content/pages/x.md", text) }
      #expect(
        site.dossier().problems.map { "\($0.place.position.line) \($0.rule.name)" }
          == ["3 invalid-yaml"])
    }
  }

  @Test(
    "A key behind a line separator is told on its own line",
    arguments: ["\u{2028}", "\u{2029}", "\u{85}"])
  func lineSeparators(separator: String) {
    let text = "---\ntitle: \"a\(separator)b\"\n1️⃣nonsense: d\n---\n\n# 1"
    let site = TestSite { File("content/pages/x.md", text) }
    #expect(
      site.dossier().problems.map(\.place.position) == [
        Position(line: 3, column: 1), Position(line: 6, column: 1),
      ])
  }

  @Test(
    "A file's base name is lower-case ASCII, digits and hyphens",
    arguments: ["Ana", "ana_b", "ána", "a b", "анна", "阿娜", "عنا", ""])
  func ids(name: String) {
    TestSite { File("content/figures/\(name).md", "1️⃣---\ntitle: A\nkind: person\n---\n") }
      .expectProblems(["invalid-id": "1️⃣"])
  }

  @Test("An id is unique within its kind, whatever the sub-folder")
  func uniqueIDs() {
    let ana = "---\ntitle: A\nkind: person\n---\n"
    TestSite {
      File("content/figures/a/ana.md", ana)
      File("content/figures/b/ana.md", "1️⃣" + ana)
      source("ana")
    }.expectProblems(["duplicate-id": "1️⃣"])
  }

  @Test("What else is wrong with a file whose id is taken is told in the same run")
  func doubles() {
    TestSite {
      figure("ana")
      File(
        "content/figures/sub/ana.md",
        "1️⃣---\ntitle: A\nkind: 2️⃣persn\n3️⃣foo: 1\n---\n4️⃣[[nobody]] 5️⃣<!-- x\n")
    }.expectProblems([
      "duplicate-id": "1️⃣", "invalid-value": "2️⃣", "unknown-key": "3️⃣", "unknown-reference": "4️⃣",
      "hidden-statement": "5️⃣",
    ])
  }

  @Test(
    "A control character is told by its escape too: no page and no feed could show it",
    arguments: ["\\0", "\\x01", "\\b", "\\e", "\\x7f", "\\x9b", "\\uffff", "\\v"])
  func controls(escape: String) {
    TestSite { page("x", "title: 1️⃣\"a\(escape)b\"") }.expectProblems(["invalid-yaml": "1️⃣"])
    TestSite { page("x", "extra: {1️⃣\"a\(escape)b\": c}") }.expectProblems(["invalid-yaml": "1️⃣"])
    TestSite(settings: "base-url: https://a.org/\ntitle: 1️⃣\"a\(escape)b\"") {}
      .expectProblems(["invalid-yaml": "1️⃣"])
    TestSite { page("x", "title: \"a\\t\\r\\n\\N\\L\\u00ad\\U0001f600b\"") }.expectProblems()
    TestSite { page("x", "title: 'a\(escape)b'") }.expectProblems()
  }

  @Test("Text that is no UTF-8, has a NUL byte or is too large is not read")
  func unreadable() throws {
    TestSite { File("content/pages/x.md", "---\ntitle: é1️⃣\0\n---\n") }
      .expectProblems(["unreadable-file": "1️⃣"])
    TestSite { File("content/pages/x.md", "---\rtitle: a\r\nb\rc1️⃣\0\n") }
      .expectProblems(["unreadable-file": "1️⃣"])
    let large = SourceFile(
      path: "content/pages/x.md", text: String(repeating: "x", count: SourceFile.largest + 1))
    let tooLarge = Dossier(
      parsing: SourceFolder(holding: [large]), options: BuildOptions(now: TestSite.now))
    #expect(tooLarge.problems(of: "unreadable-file").count == 1)
    try TestSite { page("x", "title: Ana") }.inFolder { root in
      try Array("---\ntitle: é\u{1F600}".utf8 + [0xFF] + "\n---\n".utf8).withUnsafeBytes {
        try $0.write(to: root.appending(path: "content/pages/x.md"))
      }
      let folder = try SourceFolder(at: root.path)
      let problems = Dossier(parsing: folder, options: BuildOptions(now: TestSite.now)).problems
      #expect(problems.map(\.place.description) == ["content/pages/x.md:2:10"])
    }
  }
}

extension UnsafeRawBufferPointer {
  func write(to url: URL) throws { try Data(self).write(to: url) }
}
