import TestSupport
import Testing

@testable import Dossiers
@testable import Website

@Suite("The record as a table") struct RecordGridTests {
  private func site(_ sections: String) -> TestSite {
    TestSite {
      figures("ana", "court")
      source("doc")
      claim("x", sections)
    }
  }

  private func said(
    _ kind: String, _ date: String, by speaker: String = "[[ana]]", _ more: String = ""
  )
    -> String
  {
    more.isEmpty
      ? statement(kind, by: speaker, date) : statement(kind, by: speaker, date, more)
  }

  private func table(_ sections: String) throws -> Element {
    try PageTexts(site(sections)).claim.first("div", ["class": "record"])
  }

  /// The words of the cells, row by row; the first of each row is its head.
  private func rows(_ table: Element) -> [[String]] {
    table.all("tr").map { row in row.all().filter { ["th", "td"].contains($0.name) }.map(\.text) }
  }

  @Test("A row is a point, a column a date, and a letter in a cell leads to its statement")
  func cells() throws {
    let table = try table(
      point(said("Denial: first {#d}", "2020-02-03") + said("Denial {#e}", "2020-02-03"))
        + point(
          said("Finding", "2021-05-06", by: "[[court]]", "Effect: refutes"), anchor: "q",
          allegation: said("Allegation", "2020-02-03", by: "unnamed, a clerk")))
    #expect(
      rows(table) == [
        ["Point", "1 Jan 2020", "3 Feb 2020", "6 May 2021"],
        ["1 Point", "A alleged", "D D contested", ""],
        ["2 Point", "", "A alleged", "F refuted by finding"],
      ])
    #expect(table.links.contains("D → #d") && table.links.contains("D → #e"))
    #expect(table.links.contains("1 → #p"))
    #expect(table.links.contains("F → #_p2-2"))
  }

  @Test("A legend says what each letter stands for, and only those that are there")
  func legend() throws {
    let page = try PageTexts(site(point(said("Partial admission", "2021")))).claim
    let key = try page.first("p", ["class": "key"])
    #expect(key.text.hasPrefix("A Allegation · Pa Partial admission · "))
    #expect(key.text.contains("Read down a column for how each point stood then."))
  }

  @Test("A status is said in words where it changed, and shading goes on from there")
  func shades() throws {
    let table = try table(
      point(
        said("Denial", "2020-02-03") + said("Response", "2020-03-04")
          + said("Finding", "2021-05-06", by: "[[court]]", "Effect: refutes")
          + said("Proceeding", "2022-01-01", by: "[[court]]", "Stage: motion"))
        + point(
          said("Admission", "2021-05-06"), anchor: "q",
          allegation: said("Allegation", "2020-03-04", by: "[[court]]")))
    let shades = table.all("tr").dropFirst().map { row in row.all("td").map { $0["class"] ?? "" } }
    #expect(
      shades == [
        ["alleged", "contested", "contested", "found", "found"],
        ["", "", "alleged", "admitted", "admitted"],
      ])
    let words = table.all("tr").dropFirst().map { row in row.all("td").map { $0.texts("i") } }
    #expect(
      words == [
        [["alleged"], ["contested"], [], ["refuted by finding"], []],
        [[], [], ["alleged"], ["admitted"], []],
      ])
  }

  @Test("Up to 12 dates a column is a day, of more it is a month, of more than 24 months a year")
  func columns() throws {
    func head(_ dates: [String]) throws -> [String] {
      let statements = dates.map { said("Denial", $0) }
      return try rows(table(point(statements.joined())))[0]
    }
    let days = (10..<21).map { "2020-02-\($0)" }
    #expect(try head(days).count == 13)
    #expect(try head(days + ["2020-03-05"]) == ["Point", "Jan 2020", "Feb 2020", "Mar 2020"])
    let months = (2012...2020).flatMap { year in ["03", "06", "09"].map { "\(year)-\($0)" } }
    #expect(try head(months) == ["Point"] + (2012...2020).map { "\($0)" })
  }

  @Test("Where a column is a month each change in it is said, and the last one goes on")
  func several() throws {
    let days = (10..<21).map { said("Response", "2021-02-\($0)") }
    let table = try table(
      point(
        days.joined() + said("Denial", "2021-03-04")
          + said("Finding", "2021-03-20", by: "[[court]]", "Effect: supports")
          + said("Response", "2021-04-01")))
    #expect(
      rows(table)[1].suffix(2) == ["D F contested supported by finding", "R"])
    #expect(table.all("tr")[1].all("td").suffix(2).map { $0["class"] } == ["found", "found"])
  }

  @Test("A date known in part has a column of its own, after the days that it may mean")
  func partial() throws {
    let table = try table(
      point(
        said("Denial", "2020-02-03") + said("Denial", "2020-02") + said("Response", "2020")
          + said("Response", "2021-01-01")))
    #expect(
      rows(table)[0] == ["Point", "1 Jan 2020", "3 Feb 2020", "Feb 2020", "2020", "1 Jan 2021"])
    let days = (10..<21).map { said("Response", "2021-02-\($0)") }
    let wide = try self.table(point(days.joined() + said("Denial", "2021")))
    #expect(rows(wide)[0] == ["Point", "Jan 2020", "Feb 2021", "2021"])
    #expect(rows(wide)[1].last == "D contested")
  }

  @Test("What has no date is in no column, and stands in its point all the same")
  func undated() throws {
    let page = try PageTexts(
      site(
        point(
          statement(
            "Comment request: some day {#some}", by: "[[court]]", "", "To: [[ana]]",
            "Outcome: declined")))
    ).claim
    #expect(
      rows(try page.first("div", ["class": "record"])) == [
        ["Point", "1 Jan 2020"], ["1 Point", "A alleged"],
      ])
    #expect(try page.at("p").at("some").text.hasPrefix("Comment request: some day"))
    // Nor is it missing above the table, where no reply is.
    let reply = try page.first("div", ["class": "three"]).all("section")[1]
    #expect(reply.text == "Reply No reply on record. court asked; declined to comment.")
  }

  @Test("A claim in which nothing has a date has no table")
  func none() throws {
    let page = try PageTexts(
      site(
        point(
          statement(
            "Comment request", by: "[[court]]", "", "To: [[ana]]", "Outcome: declined"),
          allegation: ""))
    ).claim
    #expect(page.all("table").isEmpty && page.all("", ["class": "key"]).isEmpty)
  }

  @Test("Context is not in it, nor are statements about the claim as a whole")
  func leftOut() throws {
    let table = try table(
      point(said("Context", "2022")) + "## All of it\n\n" + said("Denial", "2023"))
    #expect(rows(table)[0] == ["Point", "1 Jan 2020"])
  }

  @Test("Every dated statement of a random claim is in one cell, once", arguments: seeds(30))
  func complete(seed: UInt64) throws {
    let dossier = RandomSite(seed: seed).site.dossier()
    let site = Site(of: dossier, theme: .builtIn, templates: RenderedSite.templates)
    for claim in dossier.claims {
      let grid = RecordGrid(of: claim, in: site)
      let listed = grid?.rows.flatMap { row in row.cells.flatMap(\.statements).map(\.row) } ?? []
      let dated = claim.statements.filter {
        let statement = dossier.record[$0]
        return statement.date != nil && statement.kind != .context
          && dossier.record[statement.section].isPoint
      }
      #expect(listed.sorted() == dated.sorted(), "\(claim.id)")
      guard let grid else { continue }
      for (row, point) in zip(grid.rows, dossier.points(of: claim)) {
        #expect(row.cells.flatMap(\.changes) == point.facts.history.map(\.status))
        #expect(row.cells.last?.status == point.facts.history.last?.status)
      }
      #expect(grid.columns == grid.columns.sorted { $0.orderFromEnd < $1.orderFromEnd })
    }
  }
}
