import TestSupport
import Testing

@testable import Dossiers
@testable import Website

@Suite("The timeline") struct TimelineTests {
  private static let path = "timeline/index.html"

  private let site = TestSite {
    figures("ana", "court")
    figure("paper", "title: The Paper\nkind: outlet")
    source("doc", "publisher: paper")
    event("vote", "title: The vote\ndate: 2020-01-01/2020-03")
    claim(
      "x", "title: The bridge",
      point(
        statement("Denial: by letter {#no}", by: "[[ana]]", "2020-01-05")
          + statement("Finding", by: "[[court]]", "2021-02-03", "Effect: refutes"))
        + point(statement("Denial", by: "[[ana]]", "2020-01-05"), anchor: "q")
        + point(anchor: "r", allegation: statement("Allegation", by: "[[court]]", "2020")))
  }

  private func rows(_ page: Element) -> [String: [String]] {
    Dictionary(
      uniqueKeysWithValues: page.all("tr").map { row in
        (row.texts("th").joined(), row.texts("p"))
      })
  }

  @Test("A day is a row, with a line for each speaker, kind and claim")
  func days() throws {
    let page = try PageTexts(site).main(Self.path)
    #expect(
      page.all("tr").map { $0.texts("th").joined() }
        == ["2020", "1 January 2020", "5 January 2020", "3 February 2021"])
    #expect(
      rows(page) == [
        "1 January 2020": [
          "Event: The vote (until March 2020)",
          "The Paper (unnamed sources), 2 allegations: point 1, point 2 The bridge",
        ],
        "5 January 2020": [
          "ana, 2 denials: point 1 (from then on: contested), point 2 (from then on: contested) The bridge"
        ],
        "2020": ["court, Allegation, point 3 The bridge"],
        "3 February 2021": [
          "court, Finding, point 1 – refutes the allegation (from then on: refuted by finding) The bridge"
        ],
      ])
    #expect(page.links.contains("point 1 → ../claims/x/index.html#no"))
    #expect(page.links.contains("The Paper → ../figures/paper/index.html"))
  }

  @Test("A row has a status only where its day changed it, and never that of today")
  func changes() throws {
    let site = TestSite {
      figures("ana", "court")
      source("doc")
      claim(
        "x",
        point(
          statement("Denial", by: "[[ana]]", "2020-02-01")
            + statement("Denial", by: "[[ana]]", "2020-03-01")
            + statement("Retraction", by: "unnamed, a clerk", "2020-04-01")
            + statement("Finding", by: "[[court]]", "2021-02-03", "Effect: refutes")))
    }
    let page = try PageTexts(site).main(Self.path)
    let said = page.all("p").map { row in
      "\(row["data-date"] ?? "") \(row.texts("b").last { $0.hasPrefix("from then on: ") } ?? "-")"
    }.filter { $0.hasPrefix("20") }
    #expect(
      said == [
        "2020-01-01 -", "2020-02-01 from then on: contested", "2020-03-01 -",
        "2020-04-01 from then on: withdrawn", "2021-02-03 from then on: refuted by finding",
      ])
    #expect(page.text.ranges(of: "refuted by finding").count == 1)
  }

  @Test("Statements of different claims, kinds and speakers on one day stand apart")
  func apart() throws {
    let day = "2020-01-05"
    let site = TestSite {
      figures("ana", "ben")
      source("doc")
      ["x", "y"].map {
        claim(
          $0, about: "ana, ben",
          point(
            statement("Denial", by: "[[ana]]", day) + statement("Denial", by: "[[ben]]", day)
              + statement("Denial", by: "[[ana]], [[ben]]", day)
              + statement("Response", by: "[[ana]]", day)))
      }
    }
    let words = try #require(rows(PageTexts(site).main(Self.path))["5 January 2020"])
    #expect(
      words.sorted()
        == [
          "ana and ben, Denial x", "ana and ben, Denial y", "ana, Denial x", "ana, Denial y",
          "ana, Response x", "ana, Response y", "ben, Denial x", "ben, Denial y",
        ].map { row in
          let change = row.hasPrefix("ana, D") ? " (from then on: contested)" : ""
          return row.dropLast(2) + ", point 1" + change + row.suffix(2)
        }
        .sorted())
  }

  @Test("A repetition is listed where its day changed the point, and nowhere else")
  func repetitions() throws {
    let again = "### Denial\n\n- Repeats: no\n\n"
    let site = TestSite {
      figures("ana")
      source("doc")
      claim(
        "x",
        point(statement("Denial {#no}", by: "[[ana]]", "2021")) + point(again, anchor: "q")
          + point(statement("Denial", by: "[[ana]]", "2020-06") + again, anchor: "r"))
    }
    #expect(
      try rows(PageTexts(site).main(Self.path))["2021"] == [
        "ana, 2 denials: point 1 (from then on: contested), point 2 (from then on: contested) x"
      ])
  }

  @Test("A row that nobody said begins with what it is")
  func nobody() throws {
    let context = "### Context\n\n- In: [@doc]\n- Date: 2021\n\nIt is so.\n\n"
    let site = TestSite {
      figures("ana")
      source("doc")
      claim("x", point(context + context))
    }
    #expect(
      try rows(PageTexts(site).main(Self.path))["2021"]
        == ["2 statements in context: point 1, point 1 x"])
  }

  @Test("A bar of years leads to each year, and says how many dates it has")
  func years() throws {
    let page = try PageTexts(site).main(Self.path)
    let bar = try page.first("nav", ["class": "years"])
    #expect(bar.text == "2020 3 2021 1")
    #expect(bar.links == ["2020 → #_2020", "2021 → #_2021"])
    #expect(try page.at("_2021").all("tr").count == 1)
  }

  @Test("A document speaks for itself, and so does this dossier")
  func otherSpeakers() throws {
    let site = TestSite(
      settings: TestSite.settings.replacing("rules:", with: "publisher: {name: Desk}\nrules:")
    ) {
      figures("ana")
      source("doc", "title: A paper\ntype: other")
      claim(
        "x",
        point(
          "### Comment request\n\n- By: us\n- To: [[ana]]\n- Date: 2021\n- Outcome: pending\n\n",
          allegation: statement("Allegation", by: "[@doc]", "2020")))
    }
    let page = try PageTexts(site).main(Self.path)
    #expect(
      rows(page) == [
        "2020": ["A paper, Allegation, point 1 x"],
        "2021": ["Desk, Comment request, point 1 – pending x"],
      ])
  }

  @Test("A crowded timeline is cut into parts, each with what is of its time, and nothing is lost")
  func crowded() throws {
    let crowd = CrowdedSite(claims: 300, seed: 8)
    let dossier = crowd.site.dossier(jobs: 2)
    let rendered = try RenderedSite(dossier, pageSize: 30_000)
    #expect(rendered.faults == [])
    var listed: [String: Int] = [:]
    var parts = 0
    for (path, bytes) in rendered.files where path.hasPrefix("timeline/") {
      let main = try Element(of: bytes).first("main")
      guard main.all("nav", ["class": "parts"]).isEmpty else { continue }
      parts += 1
      for link in main.all("tbody").flatMap({ $0.all("a") }) {
        listed[link.href?.replacing("../", with: "") ?? "", default: 0] += 1
      }
    }
    #expect(parts > 5)
    let statements = dossier.chronicle.compactMap { occurrence -> String? in
      guard case .statement(let row) = occurrence.subject else { return nil }
      let record = dossier.record
      return "\(record.claim(of: row).id.page)#\(record.anchor(of: row).fragment)"
    }
    #expect(statements.count > 300)
    #expect(statements.allSatisfy { listed[$0] == 1 })
  }
}
