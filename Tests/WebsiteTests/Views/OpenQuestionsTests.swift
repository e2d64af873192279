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

  private func view(_ site: TestSite) throws -> OpenQuestionsPage {
    let dossier = site.dossier()
    #expect(dossier.problems.filter { $0.severity == .error }.map(\.message) == [])
    let site = Site(of: dossier, theme: .builtIn, templates: RenderedSite.templates)
    return Composer(site, Links(on: .openQuestions)).openQuestionsPage(
      site.openQuestionsList, on: 0)
  }

  private func text(_ site: TestSite) throws -> String {
    let rendered = try RenderedSite(site.dossier())
    #expect(rendered.faults == [])
    return String(decoding: try #require(rendered.files[Self.path]), as: UTF8.self)
  }

  @Test("A point is open until it has an answer and a finding, and a row says what it lacks")
  func points() throws {
    let denial = statement("Denial", by: "[[ana]]", "2020-02")
    let finding = statement("Finding", by: "[[ben]]", "2020-02", "Effect: no evidence")
    let page = try view(
      site(
        point(anchor: "silent") + point(denial, anchor: "denied") + point(finding, anchor: "found")
          + point(request("[[ana]]", "declined"), anchor: "declined")))
    #expect(
      page.points.map(\.entry.reply) == [
        "no request on record", "answered", "no request on record", "declined",
      ])
    #expect(page.points.map(\.lacksFinding) == [true, true, false, true])
    #expect(page.points.map { $0.unanswered.count } == [1, 0, 1, 1])
    #expect(
      page.points.map(\.entry.status?.value) == [
        "alleged", "contested", "no evidence found", "alleged",
      ])
    #expect(page.points.map(\.entry.year) == [2020, 2020, 2020, 2020])
    #expect(
      page.points.map { $0.answers.map(\.word) } == [
        ["no request on record"], ["denied"], ["no request on record"], ["declined"],
      ])
  }

  @Test("An inconclusive finding leaves a point open, and so does the answer of one of two figures")
  func stillOpen() throws {
    let denial = statement("Denial", by: "[[ana]]", "2020-02")
    let finding = statement("Finding", by: "[[ben]]", "2020-02", "Effect: inconclusive")
    let page = try view(site(point(denial) + point(finding, anchor: "q"), about: "ana, ben"))
    #expect(
      page.points.map { $0.answers.map(\.word) } == [
        ["denied", "no request on record"], ["no request on record", "no request on record"],
      ])
  }

  @Test("A request stands there with who asked whom and its outcome, unless it was answered")
  func requests() throws {
    let page = try text(
      site(
        point() + "## Requests\n\n" + request("[[ana]]", "no immediate response")
          + request("[[ben]], her office", "declined") + request("[[ben]]", "answered")))
    // One row for each of those who were asked, below their names.
    #expect(page.ranges(of: "data-kind=\"comment-request\"").count == 3)
    #expect(
      page.matches(of: /<h3>(?:<a [^>]*>)?<bdi>([^<]*)</).map { String($0.1) } == [
        "ana", "ben", "her office",
      ])
    #expect(
      page.contains(
        "<li data-entry data-reply=\"no response\" data-answer=\"no response\" data-kind=\"comment-request\" data-year=\"2020\" data-date=\"2020-02\">"
      ))
    #expect(page.contains("<span class=\"chip\">no immediate response</span>"))
    #expect(
      page.contains("asked <bdi>her office</bdi>: <span class=\"chip\">declined to comment</span>"))
    #expect(!page.contains("answered elsewhere"))
  }

  @Test("Who answered somebody else is told so, with the points that the request counts for")
  func elsewhere() throws {
    let denial = statement("Denial: by letter {#letter}", by: "[[ana]]", "2020-03", "To: [[post]]")
    let later = statement("Response {#later}", by: "[[ana]]", "2020-04", "To: [[paper]]")
    let page = try view(
      site(
        point(denial + later) + point(anchor: "q") + "## Requests\n\n"
          + request("[[ana]], [[ben]]", "no response")))
    let elsewhere = page.asked.flatMap(\.requests).map(\.elsewhere)
    #expect(elsewhere.count == 2)
    let answer = try #require(elsewhere[0])
    #expect(elsewhere[1] == nil)
    #expect((answer.answered, answer.points) == (1, 2))
    // What was said to those who asked is no answer elsewhere.
    #expect(answer.latest.word == "Denial")
    let text = try text(site(point(denial + request("[[ana]]", "no response"))))
    #expect(text.contains("<bdi>ana</bdi></a> answered elsewhere, last on record: "))
    #expect(text.contains("#letter\">Denial</a>"))
  }

  @Test("Another outlet's request that was answered is an answer; what is about no point is none")
  func answeredRequests() throws {
    let page = try view(
      site(
        point() + "## Requests\n\n" + request("[[ana]]", "no response")
          + request("[[ana]]", "answered", by: "[[post]]") + request("[[post]]", "declined")
          + statement("Response", by: "[[post]]", "2020-05")))
    #expect(page.asked.flatMap(\.requests).map { $0.elsewhere == nil } == [false, true])
    let own = try view(
      site(
        point(
          request("[[ana]]", "no response") + request("[[ana]]", "answered", by: "[[post]]"))))
    #expect(own.asked.flatMap(\.requests).map(\.elsewhere?.latest.word) == ["Comment request"])
  }

  @Test("Where nothing is open the page says so, and the menu and the first page lead to it")
  func nothing() throws {
    let denial = statement("Denial", by: "[[ana]]", "2020-02")
    let finding = statement("Finding", by: "[[ben]]", "2020-02", "Effect: refutes")
    let site = site(point(denial + finding))
    let page = try text(site)
    #expect(
      page.contains("<p><bdi>None: no point on record lacks a finding or an answer.</bdi></p>"))
    #expect(page.contains("<p><bdi>None: no request on record is without an answer.</bdi></p>"))
    #expect(!page.contains("data-entry"))
    let home = try RenderedSite(site.dossier()).linkedFiles["index.html"]
    #expect(home?.contains(Self.path) == true)
  }

  @Test("A repeated request is told once")
  func repeated() throws {
    let first = statement(
      "Comment request {#ask}", by: "[[paper]]", "2020-02", "To: [[ana]]", "Outcome: declined")
    let page = try view(
      site(point(first) + point("### Comment request\n\n- Repeats: ask\n\n", anchor: "q")))
    #expect(page.asked.map(\.requests.count) == [1])
    #expect(page.points.map(\.entry.reply) == ["declined", "declined"])
  }

  @Test("What is open can be filtered by its kind, status, reply and year, and sorted")
  func tools() throws {
    let finding = statement("Finding", by: "[[ben]]", "2021-02", "Effect: inconclusive")
    let denial = statement("Denial", by: "[[ana]]", "2021-02")
    let requests = request("[[ana]]", "declined") + request("[[ben]]", "no immediate response")
    let points = (1...3).map { point(anchor: "p\($0)") }.joined()
    let page = try view(
      site(
        points + point(finding + denial, anchor: "q") + "## Requests\n\n" + requests,
        about: "ana, ben"))
    let tools = try #require(page.tools)
    #expect(tools.count == 6 && !tools.isPart && tools.isDated)
    #expect(tools.kinds.map(\.text) == ["Point", "Comment request"])
    #expect(tools.statuses.map(\.value) == ["contested", "alleged"])
    #expect(Set(tools.answers.map(\.value)).isSuperset(of: ["declined", "no response"]))
    #expect(page.asked.flatMap(\.requests).map(\.entry.reply) == ["declined", "no response"])
    let text = try text(
      site(points + "## Requests\n\n" + requests + request("[[ana]]", "declined")))
    #expect(text.ranges(of: "<li data-entry").count == 6)
    #expect(text.ranges(of: "data-listing").count == 1)
    #expect(try view(site(point())).tools == nil, "what is short is seen at a glance")
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
    let before = try RenderedSite(site(150).dossier(), pageWeight: 8_000)
    let after = try RenderedSite(site(151).dossier(), pageWeight: 8_000)
    #expect(before.faults == [])
    let pages = before.files.filter { $0.key.hasPrefix("open-questions/") }
    #expect(pages.count > 10)
    let rows = pages.values.map {
      String(decoding: $0, as: UTF8.self).ranges(of: "data-kind=\"point\"").count
    }
    #expect(rows.reduce(0, +) == 150)
    let changed = after.files.filter { before.files[$0.key] != $0.value && pages[$0.key] != nil }
    #expect((1...5).contains(changed.count), "\(changed.keys.sorted())")
    let map = String(decoding: try #require(before.files["sitemap.xml"]), as: UTF8.self)
    for path in pages.keys {
      #expect(map.contains("/" + path.dropLast("index.html".count) + "</loc>"), "\(path)")
    }
  }
}
