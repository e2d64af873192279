import TestSupport
import Testing

@testable import Dossiers

@Suite("Tables and figures in a text") struct TablesAndFiguresTests {
  private func site(_ body: String) -> TestSite {
    TestSite {
      figures("ana", "bo")
      source("doc")
      event("vote", "", body)
      image("map.svg")
    }
  }

  private func cells(_ body: String) -> [[String]] {
    guard let table = site(body).dossier().events.first?.body.first, table.kind == .table else {
      return []
    }
    return table.inside.map { row in row.inside.map(\.inside.plainText) }
  }

  @Test("A cell's links, citations, notes and code mean what they mean in a paragraph")
  func cells() {
    let body = """
      | Name | Where |
      | --- | --- |
      | [[ana]] and [[bo\\|him]] | [@doc, p. 3] `a|b` |
      | *so* %% not me %% | \\[[x]] [v](/events/vote/) |
      """
    site(body).expectProblems()
    #expect(cells(body) == [["Name", "Where"], ["ana and him", " a|b"], ["so ", "[[x]] v"]])
  }

  @Test("What is wrong in a cell is reported at its line and column")
  func places() {
    site(
      """
      | a | b |
      | --- | --- |
      | [[ana]] | 1️⃣[[nobody\\|she]] |
      | [[ana]] [1️⃣@nothing] | [x](3️⃣../figures/no.md) |
      | 2️⃣%% open | c |
      """
    ).expectProblems([
      "unknown-reference": "1️⃣", "unclosed-note": "2️⃣", "dead-link": "3️⃣",
    ])
  }

  @Test(
    "A row with another number of cells than the header, and a row of dashes that does not make a table, is reported",
    arguments: [
      "| a | b |\n|---|---|\n1️⃣| c |\n1️⃣| d | e | f |", "| a | b |\n1️⃣|---|\n| c | d |",
      "Words\n| a | b |\n1️⃣|---|---|", "| a | b |\n1️⃣|- -|---|\n| c | d |",
      "| a | b |\n1️⃣|-:-|---|\n| c | d |",
      "| a | b |\n|---|---|\n| c | d |\n1️⃣Words.",
    ])
  func uneven(body: String) { site(body).expectProblems(["uneven-table": "1️⃣"]) }

  @Test("Cells make edges, use assets, count for the size of a page, and are in the export")
  func walks() throws {
    let table = "| a | b |\n|---|---|\n| [[bo]] | ![x](../assets/map.svg) |"
    let dossier = site(table).dossier()
    #expect(dossier.assets.map(\.text) == ["map.svg"])
    let vote = Node.entity(EntityID(.event, "vote"))
    #expect(
      dossier.graph.edges.contains {
        $0.from == vote && $0.to == .entity(EntityID(.figure, "bo")) && $0.kind == .mentions
      })
    let exported = TestSite {
      figures("ana")
      source("doc")
      claim(
        "x",
        point(
          statement("Response", by: "[[ana]]", "2021") + "| a | *b* |\n|---|---|\n| c | [[ana]] |\n"
        ))
    }
    let json = String(decoding: exported.dossier().jsonExport(), as: UTF8.self)
    #expect(json.contains(#""text": "a\u0009b\nc\u0009ana""#))
  }

  @Test("A paragraph that is one image is a figure, and any other image is among the words")
  func figureBlocks() {
    for body in [
      "![a *map*](../assets/map.svg \"The map\")",
      "![a map](../assets/map.svg 'The\nmap') %% old %%",
    ] {
      guard let figure = site(body).dossier().events.first?.body.first, figure.kind == .figure
      else {
        Issue.record("\(body) is not a figure")
        continue
      }
      #expect(
        figure.asset?.text == "map.svg" && figure.words == "a map" && figure.title == "The map")
      #expect(site(body).dossier().assets.map(\.text) == ["map.svg"])
    }
    for body in [
      "![a](../assets/map.svg) b", "![a](../assets/map.svg) ![b](../assets/map.svg)",
      "[![a](../assets/map.svg)](/)",
    ] {
      #expect(site(body).dossier().events.first?.body.first?.paragraph != nil)
    }
  }

  @Test(
    "An image without words, and a link without them, is reported",
    arguments: [
      ("![](1️⃣../assets/map.svg)", "missing-alt"), ("a ![ ](1️⃣../assets/map.svg) b", "missing-alt"),
      ("![\u{200B}](1️⃣../assets/map.svg)", "missing-alt"),
      ("[![](1️⃣../assets/map.svg)](/)", "missing-alt"),
      ("[ ](1️⃣/)", "empty-link"), ("[](1️⃣/)", "empty-link"), ("[\u{200B}&nbsp;](1️⃣/)", "empty-link"),
      ("[* *](1️⃣/)", ""), ("[`a`](/)", ""), ("![`a`](../assets/map.svg)", ""),
    ])
  func words(body: String, rule: String) {
    if rule.isEmpty {
      site(body.replacing("1️⃣", with: "")).expectProblems()
    } else {
      site(body).expectProblems([rule: "1️⃣"])
      #expect(site(body).dossier().problems.map(\.severity) == [.warning])
    }
  }

  @Test(
    "A heading that skips a level is reported",
    arguments: ["1️⃣### A", "## A\n\n1️⃣#### B\n\n##### C", "## A\n\n### B\n\n## C\n\n1️⃣#### D"])
  func headings(body: String) { site(body).expectProblems(["skipped-heading": "1️⃣"]) }

  @Test("A heading that goes back any number of levels skips none")
  func deepHeadings() {
    site("## A\n\n### B\n\n#### C\n\n## D\n\n> #### Quoted").expectProblems()
  }
}
