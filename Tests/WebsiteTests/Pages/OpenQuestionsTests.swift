import TestSupport
import Testing

@testable import Dossiers
@testable import Website

@Suite("Open questions") struct OpenQuestionsTests {
  private static let path = "open-questions/index.html"

  private func request(_ to: String, _ outcome: String, by: String = "[[paper]]") -> String {
    statement("Comment request", by: by, "2020-02", "To: \(to)", "Outcome: \(outcome)")
  }

  private func site(_ body: String, about: String = "ana") -> TestSite {
    TestSite {
      figures("ana", "ben")
      figure("paper", "kind: outlet")
      figure("post", "kind: outlet")
      source("doc")
      claim("x", about: about, body)
    }
  }

  private func page(_ site: TestSite) throws -> Element { try PageTexts(site).main(Self.path) }

  @Test("A point is open until it has an answer and a finding, and a row says what it lacks")
  func points() throws {
    let denial = statement("Denial", by: "[[ana]]", "2020-02")
    let finding = statement("Finding", by: "[[ben]]", "2020-02", "Effect: no evidence")
    let page = try page(
      site(
        point(anchor: "silent") + point(denial, anchor: "denied") + point(finding, anchor: "found")
          + point(request("[[ana]]", "declined"), anchor: "declined")
          + point(denial + finding, anchor: "closed")))
    let without = try page.section("Points without a finding")
    #expect(
      without.texts("li") == [
        "1 Point alleged no request on record no finding", "2 Point contested denied no finding",
        "4 Point alleged declined no finding",
      ])
    #expect(without.links.contains("1 Point alleged → ../claims/x/index.html#silent"))
    #expect(
      try page.section("Points without an answer").texts("li") == [
        "1 Point alleged no request on record no finding",
        "3 Point no evidence found no request on record found: no evidence found",
        "4 Point alleged declined no finding",
      ])
    #expect(
      without.all("li").allSatisfy {
        $0["data-date"]?.hasPrefix("2020") == true && $0["data-kind"] == "point"
      })
  }

  @Test("An inconclusive finding leaves a point open, and so does the answer of one of two figures")
  func stillOpen() throws {
    let denial = statement("Denial", by: "[[ana]]", "2020-02")
    let finding = statement("Finding", by: "[[ben]]", "2020-02", "Effect: inconclusive")
    let page = try page(site(point(denial) + point(finding, anchor: "q"), about: "ana, ben"))
    let expected = [
      "1 Point contested ana: denied; ben: no request on record no finding",
      "2 Point alleged ana: no request on record; ben: no request on record no finding",
    ]
    for heading in ["Points without a finding", "Points without an answer"] {
      #expect(try page.section(heading).texts("li") == expected)
    }
  }

  @Test("A request stands there with who asked whom and its outcome, unless it was answered")
  func requests() throws {
    let page = try page(
      site(
        point() + "## Requests\n\n" + request("[[ana]]", "no immediate response")
          + request("[[ben]], her office", "declined") + request("[[ben]]", "answered")))
    let requests = try page.section("Requests for comment without an answer")
    // One row for each of those who were asked, below their names.
    #expect(requests.texts("h3") == ["ana", "ben", "her office"])
    #expect(
      requests.texts("li") == [
        "February 2020 Comment request, paper – no immediate response, Requests",
        "February 2020 Comment request, paper – declined to comment, Requests",
        "February 2020 Comment request, paper – declined to comment, Requests",
      ])
    let row = requests.all("li")[0]
    #expect(row["data-reply"] == "no response" && row["data-kind"] == "comment-request")
    #expect(row["data-date"] == "2020-02")
    #expect(!page.text.contains("answered elsewhere"))
  }

  @Test("Who answered somebody else is told so, with the points that the request counts for")
  func elsewhere() throws {
    let denial = statement("Denial: by letter {#letter}", by: "[[ana]]", "2020-03", "To: [[post]]")
    let later = statement("Response {#later}", by: "[[ana]]", "2020-04", "To: [[paper]]")
    let page = try page(
      site(
        point(denial + later) + point(anchor: "q") + "## Requests\n\n"
          + request("[[ana]], [[ben]]", "no response")))
    let rows = try page.section("Requests for comment without an answer").texts("li")
    // What was said to those who asked is no answer elsewhere.
    #expect(
      rows == [
        "February 2020 Comment request, paper – no response, Requests; answered elsewhere on 1 of the 2 points that this request counts for, last on record: Denial: by letter, ana, March 2020",
        "February 2020 Comment request, paper – no response, Requests",
      ])
    let own = try self.page(site(point(denial + request("[[ana]]", "no response"))))
    let row = try own.section("Requests for comment without an answer").first("li")
    #expect(row.text.contains("answered elsewhere, last on record: Denial: by letter, ana"))
    #expect(row.links.contains("Denial: by letter → ../claims/x/index.html#letter"))
  }

  @Test("Another outlet's request that was answered is an answer; what is about no point is none")
  func answeredRequests() throws {
    let rows = try page(
      site(
        point() + "## Requests\n\n" + request("[[ana]]", "no response")
          + request("[[ana]]", "answered", by: "[[post]]") + request("[[post]]", "declined")
          + statement("Response", by: "[[post]]", "2020-05"))
    ).section("Requests for comment without an answer").texts("li")
    #expect(rows.map { $0.contains("answered elsewhere") } == [true, false])
    #expect(rows[0].contains("last on record: Comment request, post – answered"))
  }

  @Test("Where nothing is open the page says so, and the menu and the first page lead to it")
  func nothing() throws {
    let denial = statement("Denial", by: "[[ana]]", "2020-02")
    let finding = statement("Finding", by: "[[ben]]", "2020-02", "Effect: refutes")
    let site = site(point(denial + finding))
    let page = try page(site)
    for heading in [
      "Points without a finding", "Points without an answer",
      "Requests for comment without an answer",
    ] {
      #expect(try page.section(heading).texts("p").last == "None.")
    }
    #expect(page.all("li").isEmpty)
    let home = try RenderedSite(site.dossier()).linkedFiles["index.html"]
    #expect(home?.contains(Self.path) == true)
  }

  @Test("A request about several points stands there once, and counts for each of them")
  func repeated() throws {
    let first = statement(
      "Comment request {#ask}", by: "[[paper]]", "2020-02", "To: [[ana]]", "Outcome: declined")
    let page = try page(
      site(point(first) + point("### Comment request\n\n- Repeats: ask\n\n", anchor: "q")))
    #expect(try page.section("Requests for comment without an answer").all("li").count == 1)
    let points = try page.section("Points without an answer").all("li")
    #expect(points.map { $0["data-reply"] } == ["declined", "declined"])
  }

  @Test("Nobody's request is missing where points lack nothing else")
  func all() throws {
    let denial = statement("Denial", by: "[[ana]]", "2020-02")
    let page = try page(
      site(
        point(denial + request("[[ana]]", "no response") + request("[[ben]]", "declined"))
          + "## Requests\n\n" + request("[[post]]", "pending")))
    let requests = try page.section("Requests for comment without an answer")
    #expect(requests.texts("h3") == ["ana", "ben", "post"])
  }

  @Test("What is open can be filtered by its kind, status, reply and year, and sorted")
  func tools() throws {
    let finding = statement("Finding", by: "[[ben]]", "2021-02", "Effect: inconclusive")
    let denial = statement("Denial", by: "[[ana]]", "2021-02")
    let requests = request("[[ana]]", "declined") + request("[[ben]]", "no immediate response")
    let points = (1...3).map { point(anchor: "p\($0)") }.joined()
    let page = try page(
      site(
        points + point(finding + denial, anchor: "q") + "## Requests\n\n" + requests,
        about: "ana, ben"))
    func choices(_ facet: String) throws -> [String] {
      try page.first("select", ["data-filter": facet]).texts("option")
    }
    #expect(try choices("kind") == ["all", "Point", "Comment request"])
    #expect(try choices("status") == ["all", "contested", "alleged"])
    #expect(try Set(choices("answer")).isSuperset(of: ["declined", "no response"]))
    #expect(page.all("", ["data-listing": ""]).count == 1)
    // The number of what is listed: points without a finding and without an answer are the same four.
    #expect(page.all("li").count == 4 + 4 + 2)
    let short = try self.page(site(point()))
    #expect(short.all("", ["data-list-tools": ""]).isEmpty, "what is short is seen at a glance")
  }

  @Test("A long list is cut into parts, and a new claim changes few of them")
  func parts() throws {
    func site(_ count: Int) -> TestSite {
      TestSite {
        figures("ana")
        source("doc")
        (0..<count).map { number in
          claim(
            "c\(number)",
            point(
              allegation: statement(
                "Allegation", by: "unnamed, a clerk",
                "20\(10 + number % 9)-0\(1 + number % 7)-1\(number % 5)")))
        }
      }
    }
    let before = try RenderedSite(site(150).dossier(), pageSize: 8_000)
    let after = try RenderedSite(site(151).dossier(), pageSize: 8_000)
    #expect(before.faults == [])
    let pages = before.files.filter { $0.key.hasPrefix("open-questions/") }
    #expect(pages.count > 10)
    let rows = pages.values.map {
      String(decoding: $0, as: UTF8.self).ranges(of: "data-kind=\"point\"").count
    }
    // Each lacks a finding and an answer, and so is in both lists.
    #expect(rows.reduce(0, +) == 2 * 150)
    let changed = after.files.filter { before.files[$0.key] != $0.value && pages[$0.key] != nil }
    #expect((1...5).contains(changed.count), "\(changed.keys.sorted())")
    let map = String(decoding: try #require(before.files["sitemap.xml"]), as: UTF8.self)
    for path in pages.keys {
      #expect(map.contains("/" + path.dropLast("index.html".count) + "</loc>"), "\(path)")
    }
  }
}
