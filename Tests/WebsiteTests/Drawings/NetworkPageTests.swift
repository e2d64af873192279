import TestSupport
import Testing

@testable import Dossiers
@testable import Website

@Suite("The network's page") struct NetworkPageTests {
  private static let path = "network/index.html"

  private let site = TestSite {
    figure("ana", "title: Ana Ruiz")
    figures("ben", "court", "hermit")
    source("doc")
    claim(
      "x", "title: The bridge",
      point(
        statement("Denial {#no}", by: "[[ana]]", "2020-02-01")
          + statement("Finding {#found}", by: "[[court]]", "2021", "Effect: refutes")
          + statement("Context", by: "[[ben]]", "2021"))
        + point(anchor: "q", allegation: statement("Allegation", by: "[[ben]]", "2020")))
    claim("y", about: "ben", point(statement("Denial", by: "[[ben]]", "2021")))
  }

  private static func rows(_ page: Element) -> [[String]] {
    page.all("tr").map { row in row.all().filter { ["th", "td"].contains($0.name) }.map(\.text) }
  }

  @Test("Figures are rows and points columns, and letters lead to what was said")
  func table() throws {
    let page = try PageTexts(site).main(Self.path)
    #expect(
      Self.rows(page) == [
        ["", "The bridge", "y"], ["Figure", "1", "2", "1"],
        ["Ana Ruiz", "•D", "•", ""], ["ben", "", "A", "•D"], ["court", "F", "", ""],
      ])
    #expect(page.links.contains("D → ../claims/x/index.html#no"))
    #expect(page.links.contains("F → ../claims/x/index.html#found"))
    let columns = page.all("th").filter { $0["scope"] == "col" }.flatMap { $0.all("a") }
    #expect(
      columns.map { $0["title"] } == [
        "Point (refuted by finding)", "Point (alleged)", "Point (contested)",
      ])
    #expect(try page.first("p", ["class": "key"]).text.contains("D Denial"))
  }

  @Test("Below it the points of each claim stand with their status")
  func points() throws {
    let page = try PageTexts(site).main(Self.path)
    #expect(
      page.texts("li") == [
        "1 Point refuted by finding", "2 Point alleged", "1 Point contested",
      ])
  }

  @Test("A figure that nothing is about and that said nothing has no row, and is on the list")
  func without() throws {
    let pages = try PageTexts(site)
    #expect(try !pages.main(Self.path).text.contains("hermit"))
    #expect(try pages.main("figures/index.html").text.contains("hermit"))
  }

  @Test("The graph has figures alone, each a link, and a line between two that are tied")
  func graph() throws {
    let page = try PageTexts(site).main(Self.path).first("figure", ["class": "graph"])
    // Ana was found on by the court and alleged against by ben; she spoke of herself only.
    #expect(page.texts("text").sorted() == ["Ana Ruiz", "ben", "court"])
    #expect(
      page.all("a").map(\.href).sorted { $0 ?? "" < $1 ?? "" } == [
        "../figures/ana/index.html", "../figures/ben/index.html", "../figures/court/index.html",
      ])
    #expect(
      page.all("path").map { $0["class"] }.sorted { $0 ?? "" < $1 ?? "" } == ["n1 n2", "n1 n3"])
    for mark in page.all("a") { #expect(mark["id"]?.hasPrefix("_n") == true) }
  }

  @Test("Only the letters of the table are explained")
  func letters() throws {
    let site = TestSite {
      figures("ana", "paper")
      source("doc")
      claim(
        "x",
        point(
          statement("Denial", by: "[[ana]]", "2021")
            + "### Comment request\n\n- By: [[paper]]\n- To: [[ana]]\n- In: [@doc]\n- Date: 2021\n- Outcome: answered\n\n"
        ))
    }
    let page = try PageTexts(site).main(Self.path)
    #expect(Self.rows(page).map { $0[0] } == ["", "Figure", "ana"])
    #expect(try page.first("p", ["class": "key"]).text.hasPrefix("D Denial · • "))
  }

  @Test("A link in a figure's text is no line")
  func mentions() throws {
    let site = TestSite {
      figure("ana", "", "She knows [[ben]].")
      figures("ben")
      source("doc")
      claim("x", point())
    }
    #expect(try PageTexts(site).main(Self.path).all("path").isEmpty)
  }

  @Test("A name that is too long for the graph is cut there, and whole in what pops up")
  func longNames() throws {
    let name = "The Committee on Bridges and Ferries and All That Goes Over Water"
    let site = TestSite {
      figure("ana", "title: \(name)")
      figures("ben")
      source("doc")
      claim("x", point(allegation: statement("Allegation", by: "[[ben]]", "2020")))
    }
    let page = try PageTexts(site).main(Self.path).first("figure", ["class": "graph"])
    #expect(page.texts("text").contains { $0.hasSuffix("…") && name.hasPrefix($0.dropLast()) })
    #expect(page.texts("title").contains(name))
  }

  @Test(
    "Of more figures than stylesheets have rules for the most tied are drawn, and the rest counted")
  func many() throws {
    let site = TestSite {
      source("doc")
      (0..<60).map { figure("f\($0)") }
      claim(
        "x", about: "f0",
        point(
          (1..<60).map { statement("Denial", by: "[[f\($0)]]", "2020-02-01") }.joined()
            + statement("Response", by: "[[f59]]", "2020-03-01")))
    }
    let page = try PageTexts(site).main(Self.path)
    let graph = try page.first("figure", ["class": "graph"])
    #expect(graph.all("a").count == FigureGraph.mostFigures)
    #expect(graph.texts("text").contains("f59") && graph.texts("text").contains("f0"))
    #expect(try graph.first("figcaption").text.hasSuffix("12 more figures have no room here."))
    // All of them are in the table.
    #expect(Self.rows(page).count == 2 + 60)
    let style = String(
      decoding: try #require(Theme.builtIn.assets.first { $0.path == "theme/network.css" }).bytes,
      as: UTF8.self)
    #expect(
      style.contains("n\(FigureGraph.mostFigures)")
        && !style.contains("n\(FigureGraph.mostFigures + 1)"))
  }

  @Test("Of more points than a table has room for each figure's are listed in its row")
  func manyPoints() throws {
    let site = TestSite {
      figures("ana", "ben")
      source("doc")
      claim(
        "x",
        (0..<41).map {
          point($0 < 2 ? statement("Denial", by: "[[ana]]", "2021") : "", anchor: "p\($0)")
        }.joined())
    }
    let page = try PageTexts(site).main(Self.path)
    #expect(page.all("th").filter { $0["scope"] == "col" }.map(\.text) == ["Point"])
    #expect(
      Self.rows(page).last == ["ana", "x: Point (contested); x: Point (contested)"]
        || Self.rows(page).last == ["ana", "Point (contested); Point (contested)"])
  }

  @Test("A dossier of pages alone has a network without a table or a graph")
  func empty() throws {
    let page = try PageTexts(TestSite { TestSupport.page("about") }).main(Self.path)
    #expect(page.text.hasPrefix("Network How to cite this page"))
    #expect(page.all("table").isEmpty && page.all("svg").isEmpty)
  }

  @Test("Where the list is cut, each figure stands on one of its parts")
  func parts() throws {
    let dossier = CrowdedSite(claims: 150, seed: 3).site.dossier()
    let rendered = try RenderedSite(dossier, pageSize: 6_000)
    #expect(rendered.faults == [])
    var rows: [String] = []
    var parts = 0
    for (path, bytes) in rendered.files where path.hasPrefix("network/") {
      #expect(String(decoding: bytes, as: UTF8.self).contains("theme/network.css"), "\(path)")
      let main = try Element(of: bytes).first("main")
      let listed = main.all("th").filter { $0["scope"] == "row" }.map(\.text)
      rows += listed
      parts += listed.isEmpty ? 0 : 1
    }
    #expect(parts > 2)
    let spoken = dossier.figures.filter { figure in
      let edges =
        dossier.graph.edges(from: figure.id).map(\.to)
        + dossier.graph.edges(to: figure.id).map(\.from)
      return edges.contains(where: \.isPoint)
    }
    #expect(rows.sorted() == spoken.map(\.header.title).sorted())
  }

  @Test("The same dossier has the same drawing each time, and a small page")
  func same() throws {
    let dossier = try Repository.theCase()
    let pages = try (0..<2).map { _ in
      let site = Site(of: dossier, theme: .builtIn, templates: RenderedSite.templates)
      let file = try #require(site.files(copyingFrom: "").first { $0.path.text == Self.path })
      var bytes: [UInt8] = []
      if case .made(let write) = file.body { try write(&bytes) }
      return bytes
    }
    #expect(pages[0] == pages[1])
    #expect((10_000..<40_000).contains(pages[0].count))
  }
}
