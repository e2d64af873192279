import TestSupport
import Testing

@testable import Dossiers

@Suite("What is open") struct OpenQuestionTests {
  private func made(_ body: String, about: String = "ana") throws -> Dossier {
    let dossier = TestSite {
      figures("ana", "bo", "paper", "post")
      source("doc", "publisher: paper")
      claim("x", about: about, body)
    }.dossier()
    #expect(dossier.problems.filter { $0.severity == .error }.map(\.message) == [])
    return dossier
  }

  private func points(_ dossier: Dossier) -> [String] {
    let record = dossier.record
    return dossier.openQuestions(of: dossier.claims[0]).compactMap {
      if case .point(let row) = $0.subject { record[row].anchor.map { record[$0] } } else { nil }
    }
  }

  /// Whom each request went to, with the statement of the latest answer to others and on how many points.
  private func requests(_ dossier: Dossier) -> [String] {
    dossier.openQuestions(of: dossier.claims[0]).compactMap {
      guard case .request(let open) = $0.subject else { return nil }
      let asked =
        if case .words(let words) = open.asked { words } else { open.asked.figure?.id ?? "" }
      guard let answer = open.elsewhere else { return asked }
      return "\(asked): \(dossier.said(answer.latest).id), \(answer.answered) of \(answer.points)"
    }
  }

  private func request(
    _ outcome: String, to asked: String = "[[ana]]", by asking: String = "[[paper]]",
    _ date: String = "2021"
  ) -> String {
    statement("Comment request", by: asking, date, "To: \(asked)", "Outcome: \(outcome)")
  }

  private func denial(_ heading: String = "Denial", to: String..., date: String = "2022") -> String
  {
    to.isEmpty
      ? statement(heading, by: "[[ana]]", date)
      : statement(heading, by: "[[ana]]", date, "To: \(to.joined(separator: ", "))")
  }

  private let finding = statement("Finding", by: "[[bo]]", "2022", "Effect: no evidence")

  @Test("A point is open that lacks a finding or an answer, whoever lacks it")
  func openPoints() throws {
    let inconclusive = finding.replacing("no evidence", with: "inconclusive")
    let dossier = try made(
      point(anchor: "neither") + point(finding, anchor: "unanswered")
        + point(denial(), anchor: "unfound") + point(denial() + finding, anchor: "closed")
        + point(denial() + inconclusive, anchor: "inconclusive")
        + point(
          denial() + finding, anchor: "one",
          allegation: statement("Allegation", by: "[[post]]", "2020", "About: [[ana]], [[bo]]")))
    #expect(points(dossier) == ["neither", "unanswered", "unfound", "inconclusive", "one"])
    // Fewer are counted as open.
    #expect(dossier.facts[dossier.claims[0]].openPoints == 1)
    #expect(try points(made(point() + point(finding, anchor: "q"), about: "")) == ["p"])
  }

  @Test(
    "A request is open whatever it says but that it was answered",
    arguments: ["declined", "no response", "no immediate response", "pending", "answered"])
  func outcomes(outcome: String) throws {
    let wanted = outcome == "answered" ? [] : ["ana"]
    #expect(try requests(made(point(request(outcome)))) == wanted)
    #expect(try requests(made(point() + "## Rest\n\n" + request(outcome))) == wanted)
  }

  @Test("Each of those who were asked is one, also who is no figure; a repetition is none")
  func asked() throws {
    let both = request("declined", to: "[[bo]], her office, [[ana]], her office")
    #expect(try requests(made(point(both))) == ["bo", "her office", "ana"])
    let repeated = "### Comment request\n\n- Repeats: ask\n\n"
    let ask = request("declined").replacing("Comment request", with: "Comment request {#ask}")
    #expect(try requests(made(point(ask) + point(repeated, anchor: "q"))) == ["ana"])
    let ours =
      "### Comment request\n\n- By: us\n- To: [[ana]]\n- Date: 2021\n- Outcome: pending\n\n"
    let site = TestSite(settings: TestSite.settings + "\npublisher: {name: P}") {
      figures("ana")
      source("doc")
      claim("x", point(ours))
    }
    #expect(requests(site.dossier()) == ["ana"])
  }

  @Test("Under a point its answers to others count, of one or several days the last")
  func elsewhereOnPoint() throws {
    func latest(_ statements: String...) throws -> [String] {
      try requests(made(point(statements.joined() + request("no response"))))
    }
    #expect(try latest(denial()) == ["ana: p/denial-1, 1 of 1"])
    #expect(try latest(denial(to: "[[post]]")) == ["ana: p/denial-1, 1 of 1"])
    #expect(try latest(denial(to: "[[paper]]")) == ["ana"])
    #expect(try latest(denial(to: "[[post]]", "[[paper]]")) == ["ana"])
    #expect(
      try latest(denial(date: "2023"), denial("Response"), denial(to: "[[paper]]", date: "2024"))
        == ["ana: p/denial-1, 1 of 1"])
    #expect(try latest(denial(), denial()) == ["ana: p/denial-2, 1 of 1"])
    #expect(
      try latest(request("answered", by: "[[post]]")) == ["ana: p/comment-request-1, 1 of 1"])
    #expect(try latest(request("answered")) == ["ana"])
  }

  @Test("A request about the whole claim counts for each point, and so does one that was answered")
  func elsewhereOnClaim() throws {
    func latest(_ points: [String], _ rest: String) throws -> [String] {
      try requests(
        made(
          points.enumerated().map { point($1, anchor: "p\($0)") }.joined() + "## Rest\n\n" + rest))
    }
    let open = request("no response")
    #expect(try latest([denial(), ""], open) == ["ana: p0/denial-1, 1 of 2"])
    #expect(try latest([denial(), denial()], open) == ["ana: p1/denial-1, 2 of 2"])
    // A point whose answers all went to those who ask is not answered elsewhere.
    #expect(
      try latest([denial(to: "[[paper]]"), denial(to: "[[post]]")], open)
        == ["ana: p1/denial-1, 1 of 2"])
    #expect(
      try latest([denial(to: "[[paper]]") + denial(to: "[[post]]", date: "2021"), ""], open)
        == ["ana: p0/denial-2, 1 of 2"])
    #expect(try latest([denial(to: "[[paper]]")], open) == ["ana"])
    #expect(
      try latest(
        [denial(to: "[[paper]]"), denial(to: "[[post]]")],
        request("no response", by: "[[paper]], [[post]]")) == ["ana"])
    // A document asks for those who published it.
    #expect(
      try latest([denial(to: "[[paper]]")], request("no response", by: "[@doc]")) == ["ana"])
    #expect(
      try latest(["", ""], open + request("answered", by: "[[post]]"))
        == ["ana: rest/comment-request-2, 2 of 2"])
    #expect(try latest(["", ""], open + request("answered")) == ["ana"])
    // What is said about the whole claim answers no point, and what is not about a figure it need not answer.
    #expect(try latest([""], open + denial()) == ["ana"])
    #expect(
      try latest([denial()], request("no response", to: "[[bo]]") + denial("Response")) == ["bo"])
  }

  @Test("Requests to one person stand together, figures before others")
  func groups() throws {
    let dossier = try made(
      point(
        request("declined", to: "her office, [[bo]]") + request("declined")
          + request("declined", to: "[[bo]]") + request("declined", to: "A clerk")))
    let grouped = Dossiers.groups(
      of: dossier.facts[dossier.claims[0]].unansweredRequests, by: \.asked)
    #expect(grouped.map(\.asked.figure?.id) == ["ana", "bo", nil, nil])
    #expect(grouped.map(\.members.count) == [1, 2, 1, 1])
    #expect(grouped.map { $0.members.map(\.request.index) } == [[2], [1, 3], [4], [1]])
  }
}
