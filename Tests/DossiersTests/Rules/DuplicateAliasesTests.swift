import TestSupport
import Testing

@testable import Dossiers

@Suite struct DuplicateAliasesTests {
  @Test(
    "An alias that is another's name is reported once, at the alias, with a note of the first",
    arguments: [
      ("title: Bo Li\naliases: [The Mayor]", "it is given first here", 3),
      ("title: The mayor", "it is the title here", 2),
      ("title: Bo Li", "it is the id of this file", 1),
    ])
  func shared(other: String, role: String, line: Int) throws {
    let alias = line == 1 ? "bo" : "the  máyor"
    let site = TestSite {
      figure("bo", other)
      figure("zoe", "title: Zoe Ng\naliases: [Zo, 1️⃣\(alias)]")
      page("x", "", "[[Zoe Ng]] and [[Zo]].")
    }
    site.expectProblems(["duplicate-alias": "1️⃣"])
    let problem = try #require(site.dossier().problems.first)
    let title = other.hasPrefix("title: The") ? "The mayor" : "Bo Li"
    #expect(problem.message == "`\(alias)` is also a name of \(title) (`bo`)")
    #expect(
      problem.notes.map { "\($0.place.file):\($0.place.position.line) \($0.message)" }
        == ["content/figures/bo.md:\(line) \(role)"])
  }

  @Test("Links by the name are errors besides")
  func used() {
    TestSite {
      figure("bo", "aliases: [1️⃣Mayor]")
      figure("zoe", "aliases: [1️⃣Mayor]")
      figure("al", "aliases: [mayor]")
      page("x", "", "2️⃣[[Mayor]] and 2️⃣[[mayor]].")
    }.expectProblems(["duplicate-alias": "1️⃣", "ambiguous-reference": "2️⃣"])
  }

  @Test("Another kind's title is another's name too")
  func kinds() {
    TestSite {
      source("doc", "title: The report")
      figure("zoe", "aliases: [1️⃣The Report]")
    }.expectProblems(["duplicate-alias": "1️⃣"])
  }

  @Test("Titles may be alike, and a figure may have a name of its own twice")
  func quiet() {
    TestSite {
      figure("bo", "title: Bo Li\naliases: [Bo, bo, Bo Li]")
      figure("bo-2", "title: Bo Li")
      source("a", "title: Testimony")
      source("b", "title: Testimony")
    }.expectProblems()
  }

  @Test("A draft's alias is in nobody's way, and becomes so with drafts")
  func drafts() {
    let site = TestSite {
      figure("bo", "draft: true\naliases: [Mayor]")
      figure("zoe", "aliases: [1️⃣Mayor]")
      page("x", "", "2️⃣[[Mayor]].")
    }
    site.expectProblems()
    site.expectProblems(["duplicate-alias": "1️⃣", "ambiguous-reference": "2️⃣"], drafts: true)
  }
}
