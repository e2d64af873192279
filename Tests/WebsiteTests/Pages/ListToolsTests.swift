import TestSupport
import Testing

@testable import Dossiers
@testable import Website

@Suite struct ListToolsTests {
  private func claim(_ number: Int, date: String, denied: Bool) -> File {
    File(
      "content/claims/c\(number).md",
      """
      ---
      title: Claim \(number)
      about: [ann]
      ---

      ## A point

      It was so.

      ### Allegation

      - By: [[Bob]]
      - In: [@doc]
      - Date: \(date)

      """
        + (denied
          ? "### Denial\n\n- By: [[Ann]]\n- In: [@doc]\n- Date: \(date)\n\n> It was not.\n" : ""))
  }

  private func site(claims: Int, settings: String = "title: T") -> TestSite {
    TestSite(settings: settings + "\n\(TestSite.quietRules)\n") {
      File("content/figures/ann.md", "---\ntitle: Ann\nkind: person\n---\n")
      File("content/figures/bob.md", "---\ntitle: Bob\nkind: outlet\n---\n")
      File("content/events/vote.md", "---\ntitle: The vote\ndate: 2023-03\n---\n")
      File(
        "content/sources/doc.md",
        "---\ntitle: D\ntype: dataset\ndate: 2023\npublisher: bob\n---\n")
      (0..<claims).map { number in
        claim(
          number, date: number.isMultiple(of: 3) ? "2021" : "2023-0\(1 + number)-02",
          denied: number.isMultiple(of: 2))
      }
    }
  }

  private func list(_ name: String, of site: TestSite, pageSize: Int = Site.usualPageSize)
    throws -> String
  {
    let files = try RenderedSite(site.dossier(), pageSize: pageSize).files
    return String(decoding: try #require(files[name + "/index.html"]), as: UTF8.self)
  }

  /// The values that can be chosen of a facet, in their order.
  private func choices(_ facet: String, in page: String) -> [String] {
    guard let start = page.firstRange(of: "data-filter=\"\(facet)\"") else { return [] }
    let rest = page[start.upperBound...]
    let end = rest.firstRange(of: "</select>")?.lowerBound ?? rest.endIndex
    return rest[..<end].matches(of: #/option value="([^"]+)"(?: label="([^"]*)")?>([^<]*)</#).map {
      let shown = $0.2 ?? $0.3
      return $0.1 == shown ? String($0.1) : "\($0.1)=\(shown)"
    }
  }

  @Test func `A list offers what its entries have, in the order of the format`() throws {
    let page = try list("claims", of: site(claims: 8))
    #expect(choices("status", in: page) == ["contested", "alleged"])
    #expect(choices("answer", in: page) == ["no request on record", "denial=denied"])
    #expect(choices("year", in: page) == ["2023", "2021"])
    #expect(choices("kind", in: page) == [])
    #expect(page.contains("<span data-shown>8</span> / 8"))
    #expect(
      page.contains(
        "<section data-entry data-status=\"contested\" data-reply=\"answered\" data-answer=\"denial\" data-date=\"2021\">"
      ))
    #expect(page.ranges(of: "<section data-entry").count == 8)
  }

  @Test func `What is filtered by has the format's words, what is shown the site's`() throws {
    let words = "title: T\nlanguage: nl\nwords: {contested: contesté, Denial: démenti}"
    let page = try list("claims", of: site(claims: 8, settings: words))
    #expect(choices("status", in: page) == ["contested=contesté", "alleged"])
    // Where the theme has no word for what was answered, the site’s word for the statement says it.
    #expect(choices("answer", in: page) == ["no request on record", "denial=démenti"])
    #expect(page.contains("data-status=\"contested\""))
  }

  @Test func `The tools are hidden where no script runs, and a short list has none`() throws {
    let page = try list("claims", of: site(claims: 6))
    #expect(page.ranges(of: "data-list-tools hidden>").count == 1)
    let short = try list("claims", of: site(claims: 5))
    #expect(!short.contains("data-list-tools"))
    #expect(short.ranges(of: "<section data-entry").count == 5)
  }

  @Test func `A part of a list offers what stands on its page, and says so`() throws {
    let crowd = CrowdedSite(claims: 120, seed: 4)
    let files = try RenderedSite(crowd.site.dossier(), pageSize: 12_000).files
    var parts = 0
    for (path, bytes) in files where path.hasPrefix("claims/") {
      let page = String(decoding: bytes, as: UTF8.self)
      let entries = page.ranges(of: "<section data-entry").count
      let isPart = path.hasPrefix("claims/_")
      #expect(page.contains("data-list-tools") == (entries >= ListTools.least), "\(path)")
      #expect(page.contains("of those on this page") == (isPart && entries >= ListTools.least))
      let values = [
        "status": "status=\"([^\"]+)", "answer": "answer=\"([^\"]+)", "year": "date=\"(....)",
      ]
      for (facet, value) in values {
        let values = Set(
          page.matches(of: try Regex("<section data-entry[^>]* data-\(value)")).map {
            String($0.output[1].substring ?? "")
          })
        let offered = choices(facet, in: page)
        let isOffered = entries >= ListTools.least && values.count > 1
        #expect(Set(offered) == (isOffered ? values : []), "\(path) \(facet)")
        #expect(Set(offered).count == offered.count)
      }
      parts += isPart && entries >= ListTools.least ? 1 : 0
    }
    #expect(parts > 3)
  }

  @Test func `A list says how many rows it has, also where a row has several statements`() throws {
    let files = try RenderedSite(CrowdedSite(claims: 60, seed: 4).site.dossier()).files
    var lists = 0
    for (path, bytes) in files {
      let page = String(decoding: bytes, as: UTF8.self)
      guard let shown = page.firstMatch(of: #/data-shown>(\d+)</#)?.1 else { continue }
      #expect(page.ranges(of: " data-entry").count == Int(shown), "\(path)")
      lists += 1
    }
    #expect(lists > 4)
  }

  @Test func `Entries stand without what only lists need on other pages`() throws {
    let rendered = try RenderedSite(site(claims: 8).dossier())
    for (path, bytes) in rendered.files where path.hasSuffix(".html") {
      let isList = ["claims", "figures", "sources", "events", "timeline", "open-questions"].contains
      {
        path == $0 + "/index.html"
      }
      #expect(String(decoding: bytes, as: UTF8.self).contains("data-entry") == isList, "\(path)")
    }
  }
}
