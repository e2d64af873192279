import TestSupport
import Testing

@testable import DossierCLI

@Suite("What a build shows of its problems")
struct ProblemDigestTests {
  private static func site(_ html: Int, errors: Int = 0) throws -> TemporaryFolder {
    let site = try TemporaryFolder(SampleSite.files)
    for page in 0..<html {
      try site.write("---\ntitle: P\(page)\n---\n<b>a</b>\n", to: "content/pages/p\(page).md")
    }
    for page in 0..<errors {
      try site.write("---\ntitle: E\(page)\n---\n[[nobody]]\n", to: "content/pages/e\(page).md")
    }
    return site
  }

  @Test("Of each rule's warnings it shows the first three, and says how many more there are")
  func warnings() throws {
    let site = try Self.site(5)
    let build = try Program.run(["build"], in: site)
    #expect(build.status == 0 && build.output.contains("\n  problems  5 warnings\n"))
    #expect(build.errors.matches(of: /\[raw-html\]/).count == 3)
    #expect(
      build.errors.hasSuffix("… and 2 more of `raw-html`: dossier check, or build --verbose\n"))
    for words in [["build", "--verbose"], ["check"], ["export", "json"]] {
      let all = try Program.run(words, in: site)
      #expect(all.errors.matches(of: /\[raw-html\]/).count == 5)
      #expect(!all.errors.contains("more of"))
    }
    #expect(!(try Program.run(["build"], in: Self.site(3)).errors.contains("more of")))
  }

  @Test("It shows every error")
  func errors() throws {
    let build = try Program.run(["build"], in: Self.site(5, errors: 5))
    #expect(build.status == 1)
    #expect(build.errors.matches(of: /\[unknown-reference\]/).count == 5)
    #expect(build.errors.matches(of: /\[raw-html\]/).count == 3)
  }
}
