import TestSupport
import Testing

@testable import Dossiers

@Suite struct PageTooLargeTests {
  private func problems(words: Int, repeats: Int) -> [Problem] {
    TestSite {
      File("content/figures/ana.md", "---\ntitle: Ana\nkind: person\n---\n")
      File(
        "content/sources/letter.md",
        "---\ntitle: L\ntype: statement\ndate: 2024\npublisher-name: P\n---\n")
      File(
        "content/claims/claim.md",
        """
        ---
        title: C
        about: [ana]
        ---

        ## Point

        She did.

        ### Allegation

        - By: [[ana]]
        - In: [@letter]
        - Date: 2024

        ### Denial {#first}

        - By: [[ana]]
        - In: [@letter]
        - Date: 2024

        > \(String(repeating: "a", count: words))


        """ + String(repeating: "### Denial\n\n- Repeats: first\n\n", count: repeats))
    }.dossier().problems
  }

  @Test("A long statement that is repeated thousands of times is told and not built")
  func repeatedStatement() throws {
    let found = problems(words: 100_000, repeats: 1_000)
    #expect(found.map(\.rule) == [.pageTooLarge])
    #expect(try #require(found.first).place.description == "content/claims/claim.md:6:1")
  }

  @Test("A table of thousands of points and hundreds of years is reported and not built")
  func record() throws {
    let points = (0..<2_000).map { number in
      point(
        anchor: "p\(number)",
        allegation: statement("Allegation", by: "[[ana]]", "\(1_000 + number / 2)"))
    }
    let site = TestSite {
      figures("ana")
      source("doc")
      claim("c", points.joined())
    }
    #expect(site.dossier().problems.map(\.rule).contains(.pageTooLarge))
  }

  @Test("A statement may be repeated as often as anybody reads it")
  func short() { #expect(problems(words: 1_000, repeats: 1_000).isEmpty) }
}
