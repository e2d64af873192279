import TestSupport
import Testing

@testable import Dossiers
@testable import Website

@Suite("The page of a figure") struct FigurePageTests {
  private let site = TestSite {
    figure(
      "ana", "title: Ana Ruiz\nrole: Mayor\naliases: [the mayor]\nurl: https://ana.example/",
      "Born in 1970 [@doc].")
    figures("ben")
    figure("paper", "kind: outlet")
    source("doc", "title: A report\npublisher: paper\nauthors: [ana]")
    event("vote", "title: The vote\nfigures: [ana]", "As was written [@doc].")
    claim(
      "x", about: "ana, ben", "title: The bridge",
      point(
        statement("Denial", by: "[[ana]]", "2020-02")
          + statement("Finding: the court", by: "[[ben]]", "2020-03", "Effect: refutes"))
        + point(statement("Admission", by: "[[ana]]", "2020-02"), anchor: "q")
        + point(statement("Response", by: "[[ben]]", "2020-02"), anchor: "r")
        + point(
          anchor: "s", allegation: statement("Allegation", by: "[[ana]]", "2020-04")))
  }

  private func main(_ path: String = "figures/ana/index.html") throws -> Element {
    try PageTexts(site).main(path)
  }

  @Test("It says first what the figure is, and its role")
  func facts() throws {
    let page = try main()
    #expect(try page.first("header").text == "person Ana Ruiz")
    #expect(
      try page.first("dl").text
        == "Role Mayor Also called the mayor Website https://ana.example/")
    #expect(try page.at("_text").text == "Born in 19701.")
  }

  @Test("A line a point about it, by claim: its status, what the figure replied, what was found")
  func points() throws {
    let page = try main()
    let about = try page.section("Points about Ana Ruiz, with reply and finding")
    #expect(about.text.contains("An allegation is not a finding."))
    #expect(
      about.texts("li") == [
        "1 Point refuted by finding denied found: refutes the allegation",
        "2 Point admitted admitted no finding",
        "3 Point alleged no request on record no finding",
        "4 Point alleged no request on record no finding",
      ])
    #expect(about.texts("h3") == ["The bridge"])
    let ben = try main("figures/ben/index.html")
      .section("Points about ben, with reply and finding")
    #expect(
      ben.texts("li")[2] == "3 Point alleged responded, did not deny no finding")
  }

  @Test("What it said stands by occasion, before what it alleged itself")
  func said() throws {
    let page = try main()
    #expect(
      page.texts("h2") == [
        "Points about Ana Ruiz, with reply and finding", "What Ana Ruiz said",
        "What Ana Ruiz alleged, with reply and finding", "Events", "Documents published or written",
        "Sources", "How to cite this page",
      ])
    // Both on one day in one document: one occasion.
    let said = try page.section("What Ana Ruiz said")
    #expect(
      said.texts("li") == [
        "February 2020 paper: Denial, point 1, The bridge; Admission, point 2, The bridge"
      ])
    #expect(said.links.contains("Denial → ../../claims/x/index.html#_p1-2"))
    let alleged = try page.section("What Ana Ruiz alleged, with reply and finding")
    #expect(alleged.texts("li") == ["4 Point alleged no request on record no finding"])
    let ben = try main("figures/ben/index.html").section("What ben said")
    #expect(
      ben.texts("li") == [
        "February 2020 paper: Response, point 3, The bridge",
        "March 2020 paper: Finding: the court, point 1, The bridge – refutes the allegation",
      ])
  }

  @Test("A figure whom nothing is about and that said nothing has no such lists")
  func none() throws {
    let page = try PageTexts(TestSite { figures("ana") }).main("figures/ana/index.html")
    #expect(page.texts("h2") == ["How to cite this page"])
  }

  @Test("It names the events that it had a part in and the documents that it wrote or published")
  func others() throws {
    let page = try main()
    #expect(try page.section("Events").texts("li") == ["2020 The vote"])
    for path in ["figures/ana/index.html", "figures/paper/index.html"] {
      #expect(
        try main(path).section("Documents published or written").texts("li")
          == ["2020 paper: “A report”"])
    }
  }

  @Test("Its offices have their organisation, their time and their sources")
  func roles() throws {
    let site = TestSite {
      figure(
        "ana",
        "roles: [{title: Mayor, organization: hall, from: 2019, to: 2024-05, sources: [doc]}, "
          + "{title: Patron, from: unknown, to: unknown}, {title: Chair, from: 2025}, {title: Aide}]"
      )
      figure("hall", "title: Town Hall\nkind: public-body")
      source("doc")
    }
    let pages = try PageTexts(site)
    let page = try pages.main("figures/ana/index.html")
    let roles = try page.at("_roles").texts("dd")
    #expect(
      roles == [
        "Mayor, Town Hall: 2019 to May 20241", "Patron: an unknown date to an unknown date",
        "Chair: since 2025", "Aide",
      ])
    #expect(try page.section("Sources").all("li")[0].links.contains("a → #_roles"))
    #expect(
      try pages.main("figures/hall/index.html").section("Elsewhere in this dossier").text
        .contains("Role here held by: ana"))
  }

  @Test("The list of figures says what each is, its role, and how many points are about it")
  func list() throws {
    let list = try main("figures/index.html")
    #expect(list.texts("h2") == ["People", "News outlets", "How to cite this page"])
    #expect(list.texts("li") == ["Ana Ruiz Mayor 4 points", "ben 4 points", "paper"])
  }
}
