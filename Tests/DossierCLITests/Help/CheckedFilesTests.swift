import Foundation
import TestSupport
import Testing

@Suite("A check of some files")
struct CheckedFilesTests {
  /// A warning in one page, an error in another.
  private static func site() throws -> TemporaryFolder {
    let site = try TemporaryFolder(SampleSite.files)
    try site.write("---\ntitle: A\n---\n<b>bold</b>\n", to: "content/pages/a.md")
    try site.write("---\ntitle: B\n---\n[[nobody]]\n", to: "content/pages/more/b.md")
    return site
  }

  @Test(
    "Only what is wrong with them is told and counted",
    arguments: [
      (["content/pages/a.md"], "1 warning", 0), (["content/pages/more/b.md"], "1 error", 1),
      (["./content/pages/../pages/a.md", "dossier.yml"], "1 warning", 0),
      (["content/pages"], "1 error, 1 warning", 1), (["content/pages/more/"], "1 error", 1),
      (["content/claims"], "no problems", 0), (["."], "1 error, 1 warning", 1),
    ])
  func some(_ files: [String], _ count: String, _ status: Int32) throws {
    let outcome = try Program.run(["check"] + files, in: Self.site())
    #expect((outcome.status, outcome.output) == (status, count + "\n"))
    #expect(outcome.errors.contains("a.md:") == count.contains("warning"))
    #expect(outcome.errors.contains("b.md:") == count.contains("error"))
  }

  @Test("They are named from the working directory, also by way of a link")
  func working() throws {
    let site = try Self.site()
    let place = try TemporaryFolder(["notes/a.txt": "x"])
    try place.link("site", to: site.path)
    for words in [
      ["--source", "site", "site/content/pages/a.md"],
      ["--source", site.path, "site/content/pages/a.md"],
      ["--source", "site", site.path + "/content/pages/a.md"],
    ] {
      let outcome = try Program.run(["check"] + words, in: place)
      #expect((outcome.status, outcome.output) == (0, "1 warning\n"), "\(words) \(outcome.errors)")
    }
  }

  @Test("A file that is not there or lies elsewhere is wrong usage, and the message names it")
  func elsewhere() throws {
    let site = try Self.site()
    let missing = try Program.run(["check", "content/pages/c.md"], in: site)
    #expect((missing.status, missing.output) == (2, ""))
    #expect(missing.errors.contains("there is no `content/pages/c.md`"))
    let outside = try Program.run(["check", "/etc/hostname"], in: site)
    #expect(outside.status == 2)
    #expect(outside.errors.contains("`/etc/hostname` is no file of this site"))
  }

  @Test("Programs are told of these files alone, too")
  func formats() throws {
    let outcome = try Program.run(
      ["check", "--format", "json", "content/pages/a.md"], in: Self.site())
    #expect(outcome.status == 0)
    #expect(outcome.output.contains(#""file": "content/pages/a.md""#))
    #expect(!outcome.output.contains("b.md"))
  }

  @Test("With --strict a warning fails, and the last line says why")
  func strict() throws {
    let site = try Self.site()
    let warned = try Program.run(["check", "--strict", "content/pages/a.md"], in: site)
    #expect((warned.status, warned.output) == (1, "1 warning\n"))
    #expect(warned.errors.hasSuffix("with --strict a warning fails the check.\n"))
    #expect(try Program.run(["check", "--strict", "content/claims"], in: site).status == 0)
    let json = try Program.run(
      ["check", "--strict", "--format", "json", "content/pages/a.md"], in: site)
    #expect((json.status, json.errors) == (1, ""))
  }
}
