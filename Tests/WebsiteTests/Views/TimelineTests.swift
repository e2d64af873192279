import TestSupport
import Testing

@testable import Dossiers
@testable import Website

@Suite struct TimelineTests {
  private func allegation(_ date: String) -> String {
    "### Allegation\n\n- By: [[Bob]]\n- In: [@doc]\n- Date: \(date)\n\n"
  }

  private func claim(_ id: String, dates: [String]) -> File {
    File(
      "content/claims/\(id).md",
      "---\ntitle: Claim \(id)\nabout: [ann]\n---\n\n## A point\n\nIt was so.\n\n"
        + dates.map(allegation).joined())
  }

  private func site(_ claims: [String: [String]], events: [String] = [], language: String = "en")
    -> TestSite
  {
    TestSite(settings: "title: T\nlanguage: \(language)\nrules: {no-request: off}\n") {
      File("content/figures/ann.md", "---\ntitle: Ann\nkind: person\n---\n")
      File("content/figures/bob.md", "---\ntitle: Bob\nkind: outlet\n---\n")
      File(
        "content/sources/doc.md",
        "---\ntitle: D\ntype: dataset\ndate: 2023\npublisher: bob\n---\n")
      claims.sorted { $0.key < $1.key }.map { claim($0.key, dates: $0.value) }
      events.enumerated().map {
        File("content/events/e\($0).md", "---\ntitle: Event \($0)\ndate: \($1)\n---\n")
      }
    }
  }

  private func page(_ site: TestSite) throws -> String {
    let rendered = try RenderedSite(site.dossier())
    #expect(rendered.faults == [])
    return String(decoding: try #require(rendered.files["timeline/index.html"]), as: UTF8.self)
  }

  /// What stands between the quotes behind a marker, each time.
  private func values(_ marker: String, in page: String) -> [String] {
    page.components(after: marker).map { String($0.prefix { $0 != "\"" }) }
  }

  @Test func `A day has no bar, a date known in part a hollow one, a duration a solid one`() throws
  {
    let page = try page(
      site(["a": ["2023-01-05", "2023"]], events: ["2023-02", "2023-06-01/2023-09-01"]))
    #expect(values("<rect class=\"", in: page) == ["lasting", "unsure", "unsure", "day"])
    #expect(page.contains("<span class=\"unknown\">, month not on record</span>"))
    #expect(page.contains("<span class=\"unknown\">, day not on record</span>"))
    #expect(page.contains("1 June 2023</time> to <time"))
  }

  @Test func `Every mark leads to a row, and every entry is in one mark`() throws {
    let page = try page(
      site(
        ["a": ["2021-01-05", "2023-05-05", "2023-05-06"], "b": ["2022"]],
        events: ["2020-03", "2025-01-01"]))
    let marks = values("<a href=\"#_entry-", in: page)
    #expect(Set(marks).isSubset(of: Set(values("<li id=\"_entry-", in: page))))
    let counts = page.matches(of: #/<text y="4">(\d+)</#).compactMap { Int($0.1) }
    #expect(marks.count - counts.count + counts.reduce(0, +) == 6)
    #expect(page.contains("<title>2 entries, 5 May 2023 to 6 May 2023</title>"))
    #expect(page.contains("<title>2022: Allegation, Bob</title>"))
  }

  @Test func `Each claim has a lane, and what is beyond a dozen shares one`() throws {
    func lanes(_ count: Int) throws -> [String] {
      let claims = (0..<count).map { ("c\($0)", ["20\(10 + $0)-01-01", "20\(10 + $0)-12-01"]) }
      let page = try page(
        site(Dictionary(uniqueKeysWithValues: claims), events: ["2015"]))
      return values("<p id=\"_lane-", in: page)
    }
    #expect(try lanes(3).count == 4)
    #expect(try lanes(12).count == 13)
    #expect(try lanes(15).count == 13)
  }

  @Test func `Where pages are read from right to left, time runs so`() throws {
    let claims = ["a": ["2021-01-05", "2023-05-05", "2022-05"]]
    let events = ["2020-03-01/2021-03-01"]
    func places(_ language: String) throws -> (marks: [Double], bars: [(Double, Double)]) {
      let page = try page(site(claims, events: events, language: language))
      let marks = page.matches(of: #/<svg x="([0-9.]+)%" y="15" overflow="visible"><a/#)
      let bars = page.matches(of: #/<rect class="[a-z]+" x="([0-9.]+)%" y="34" width="([0-9.]+)%"/#)
      return (marks.compactMap { Double($0.1) }, bars.compactMap { (Double($0.1)!, Double($0.2)!) })
    }
    let (left, right) = (try places("en"), try places("ar"))
    #expect(left.marks.count == 4 && left.bars.count == 2)
    for (one, other) in zip(left.marks, right.marks) { #expect(abs(one + other - 100) < 0.01) }
    for (one, other) in zip(left.bars, right.bars) {
      #expect(abs(one.0 + one.1 + other.0 - 100) < 0.01)
      #expect(one.1 == other.1)
    }
  }

  @Test func `A row of years has a column for each year, and one for years without anything`()
    throws
  {
    let page = try page(site(["a": ["2010-01-01", "2011-02-02", "2011-03", "2020", "2022"]]))
    #expect(
      values("aria-label=\"20", in: page)
        == ["10: 1 on record", "11: 2 on record", "20: 1 on record", "22: 1 on record"])
    #expect(page.contains("<li>2012–2019 <small>none</small></li>"))
    #expect(page.contains("<li>2021 <small>none</small></li>"))
    #expect(values("<li><a href=\"#_20", in: page) == ["10", "11", "20", "22"])
    #expect(page.contains("y=\"0\" height=\"48\"") && page.contains("y=\"24\" height=\"24\""))
  }

  @Test func `What happened on one day is no picture`() throws {
    let page = try page(site(["a": ["2010-01-01", "2010-01-01"]]))
    #expect(!page.contains("<figure class=\"lanes\">") && !page.contains("year-columns"))
    #expect(page.contains("<li id=\"_entry-2\""))
  }

  @Test("A crowded timeline's pages have few marks, and its years lead to pages that hold them")
  func crowded() throws {
    let crowd = CrowdedSite(claims: 300, seed: 8)
    let rendered = try RenderedSite(crowd.site.dossier(jobs: 2), pageWeight: 30_000)
    #expect(rendered.faults == [])
    let first = String(decoding: try #require(rendered.files["timeline/index.html"]), as: UTF8.self)
    #expect(!first.contains("<figure class=\"lanes\">"))
    let counts = values("on record\"", in: first).count
    #expect(counts > 3)
    let sum = first.matches(of: #/aria-label="\d+: (\d+) on record"/#).compactMap { Int($0.1) }
    #expect(sum.reduce(0, +) == crowd.datedCount)
    var pictures = 0
    for (path, bytes) in rendered.files where path.hasPrefix("timeline/_") {
      let page = String(decoding: bytes, as: UTF8.self)
      #expect(values("<a href=\"#_entry-", in: page).count <= 150, "\(path)")
      pictures += page.contains("<figure class=\"lanes\">") ? 1 : 0
    }
    #expect(pictures > 5)
  }
}

extension String {
  /// What follows each place of the text.
  fileprivate func components(after text: String) -> [Substring] {
    ranges(of: text).map { self[$0.upperBound...] }
  }
}
