import TestSupport
import Testing

@testable import Dossiers
@testable import Website

@Suite("What a reader sees at a glance") struct GlanceTests {
  private let site = TestSite {
    figures("ana", "ben")
    source("doc")
    claim(
      "x",
      point(
        statement("Denial: second", by: "[[ana]]", "2021-03-04")
          + statement("Denial: last", by: "[[ana]]", "2022-05-06")
          + statement("Denial: first", by: "[[ana]]", "2020-01-03")
          + statement("Finding: early", by: "[[ben]]", "2020-06", "Effect: refutes")
          + statement("Finding: late", by: "[[ben]]", "2023-06", "Effect: refutes"),
        anchor: "p"))
  }

  @Test(
    "Of each speaker the first and the latest word stand in a point's short form, and none between")
  func firstAndLatest() throws {
    let point = try #require(site.dossier().claims.first)
    let composer = Composer(
      Site(of: site.dossier(), theme: .builtIn, templates: RenderedSite.templates), Links(on: .home)
    )
    let summary = try #require(composer.summaries(point).first)
    #expect(summary.replies.map { $0.date?.iso.date.year } == [2020, 2022])
    #expect(summary.findings.map { $0.date?.iso.date.year } == [2020, 2023])
  }

  @Test(
    "What is alleged is called so wherever it stands, and a row says what status its day brought")
  func alleged() throws {
    let pages = try PageTexts(site)
    for path in ["index.html", "claims/x/index.html", "figures/ana/index.html"] {
      #expect(try pages[path].contains("<span class=\"key\">Alleged:</span>"), "\(path)")
    }
    let rows = try #require(
      try pages["sources/doc/index.html"].firstMatch(of: /<h2 id="_rests">[\s\S]*?<\/section>/))
    let changes = rows.output.matches(
      of: /kind" href="[^"]*">(\w+)<.*?From then on: <strong>([^<]*)</
    )
    .map { "\($0.1): \($0.2)" }
    #expect(changes == ["Allegation: alleged", "Denial: contested", "Finding: refuted by finding"])
    #expect(!rows.output.contains("class=\"chip"))
  }

  @Test("Denials are cut last from a figure's neighbourhood")
  func denials() throws {
    let denied = TestSite {
      figures("ana", "ben")
      source("doc")
      claim(
        "x",
        (0..<12).map {
          point(statement("Denial", by: "[[ana]]", "2020-02-01"), anchor: "p\($0)")
        }.joined())
    }
    let drawn = Neighbourhood(of: EntityID(.figure, "ana"), in: denied.dossier())
    let denials = try #require(drawn.branches.first { $0.kind == .denies })
    #expect(denials.drawn == 12 && denials.ends.count == 12)
    #expect(drawn.count > 12)
  }
}
