import Foundation
import TestSupport
import Testing

@Suite("What is new since a revision of git")
struct NewProblemsTests {
  private static let old = "---\ntitle: A\n---\nOne <b>bold</b> word.\n\nAnd <i>two</i>.\n"

  /// A repository with two warnings in its only commit, in the folder or one below it.
  private static func repository(_ folder: String = "") throws -> TemporaryFolder {
    let files = SampleSite.files.merging(["content/pages/a.md": old]) { $1 }
    let site = try TemporaryFolder(
      Dictionary(uniqueKeysWithValues: files.map { (folder + $0.key, $0.value) }))
    try git("init --quiet && git add . && git commit --quiet -m one", in: site)
    return site
  }

  private static func git(_ line: String, in site: TemporaryFolder) throws {
    let outcome = try Program.shell(
      "git " + line, in: site,
      environment: [
        "GIT_AUTHOR_NAME": "a", "GIT_AUTHOR_EMAIL": "a@b", "GIT_COMMITTER_NAME": "a",
        "GIT_COMMITTER_EMAIL": "a@b", "HOME": site.path,
      ])
    try #require(outcome.status == 0, "\(outcome.errors)")
  }

  private func check(_ words: String..., in site: TemporaryFolder) throws -> Program.Outcome {
    try Program.run(["check"] + words, in: site)
  }

  @Test("What was there is counted and not shown, also where its line moved or was changed")
  func old() throws {
    let site = try Self.repository()
    let none = try check("--new", "--strict", in: site)
    #expect((none.status, none.errors) == (0, ""))
    #expect(none.output == "no problems\n2 that were there at HEAD are not shown\n")
    try site.write(
      "---\ntitle: A\n---\nNew words.\n\nAnother <b>bold</b> one.\n\nAnd <i>two</i>.\n\n<u>Three</u>\n",
      to: "content/pages/a.md")
    let one = try check("--new", "--strict", in: site)
    #expect(one.status == 1)
    #expect(one.errors.hasPrefix("content/pages/a.md:10:1: warning: "))
    #expect(one.output == "1 warning\n2 that were there at HEAD are not shown\n")
    #expect(try check("--new", in: site).status == 0)
    #expect(try check("--new", "--quiet", in: site).output.isEmpty)
  }

  @Test("Of problems that are alike, the one on the new line is new")
  func alike() throws {
    let site = try Self.repository()
    try site.write(
      Self.old.replacing("One", with: "Zero <b>bold</b>.\n\nOne"), to: "content/pages/a.md")
    let outcome = try check("--new", in: site)
    #expect(outcome.errors.hasPrefix("content/pages/a.md:4:6: warning: "), "\(outcome.errors)")
    #expect(outcome.output == "1 warning\n2 that were there at HEAD are not shown\n")
  }

  @Test("A new error fails, and one that was there does not")
  func errors() throws {
    let site = try Self.repository()
    try site.write("---\ntitle: B\n---\n[[nobody]]\n", to: "content/pages/b.md")
    #expect(try check("--new", in: site).status == 1)
    try Self.git("add . && git commit --quiet -m two", in: site)
    #expect(try check("--new", in: site).status == 0)
    #expect(try check(in: site).status == 1)
    let earlier = try check("--new", "HEAD~1", in: site)
    #expect(earlier.status == 1)
    #expect(earlier.output == "1 error\n2 that were there at HEAD~1 are not shown\n")
    #expect(try check("--new=HEAD~1", in: site).output == earlier.output)
    let file = try check("--new", "content/pages/b.md", in: site)
    #expect(file.output == "no problems\n1 that were there at HEAD are not shown\n")
  }

  @Test("Other formats have what is new alone")
  func formats() throws {
    let site = try Self.repository()
    try site.write("---\ntitle: B\n---\n<b>x</b>\n", to: "content/pages/b.md")
    for format in ["json", "sarif", "github"] {
      let outcome = try check("--new", "--format", format, in: site)
      #expect(outcome.output.contains("content/pages/b.md"))
      #expect(!outcome.output.contains("content/pages/a.md"))
    }
  }

  @Test("A site below the repository's root is found, and one that was not there yet is all new")
  func folders() throws {
    let site = try Self.repository("docs/site/")
    let there = try check("--new", "--source", "docs/site", in: site)
    #expect(
      there.output == "no problems\n2 that were there at HEAD are not shown\n", "\(there.errors)")
    try Self.git("mv docs moved && git commit --quiet -m moved", in: site)
    let moved = try check("--new=HEAD~1", "--source", "moved/site", in: site)
    #expect((moved.status, moved.output) == (0, "2 warnings\n"), "\(moved.errors)")
  }

  @Test("A revision that is none, and a folder outside of a repository, are wrong usage")
  func refusals() throws {
    let site = try Self.repository()
    for words in [["--new=nowhere"], ["--new", "nowhere"], ["--new=--all"], ["--new="]] {
      let outcome = try Program.run(["check"] + words, in: site)
      #expect((outcome.status, outcome.output) == (2, ""), "\(words)")
      #expect(outcome.errors.contains("revision"), "\(outcome.errors)")
    }
    let bare = try TemporaryFolder(SampleSite.files)
    let outcome = try check("--new", in: bare)
    #expect((outcome.status, outcome.output) == (2, ""))
    #expect(outcome.errors.contains("repository"))
  }
}
