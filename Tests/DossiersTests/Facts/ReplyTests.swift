import TestSupport
import Testing

@testable import Dossiers

@Suite struct ReplyTests {
  private func facts(about: String = "ana", _ statements: String, whole: String = "") throws
    -> PointFacts
  {
    let site = TestSite {
      figures("ana", "bo", "paper", "lawyer")
      source("doc")
      claim("x", about: about, point(statements) + (whole.isEmpty ? "" : "## Requests\n\n" + whole))
    }
    return try site.dossier().point(at: "x").facts
  }

  private func request(_ outcome: String, to figure: String = "ana") -> String {
    statement("Comment request", by: "[[paper]]", "", "To: [[\(figure)]]", "Outcome: \(outcome)")
  }

  @Test("A denial, admission or response answers", arguments: ["Denial", "Admission", "Response"])
  func answered(word: String) throws {
    #expect(try facts(statement(word, by: "[[ana]]", "2021")).reply == .answered)
    #expect(
      try facts(statement(word, by: "[[ana]]", "2021", "Via: [[lawyer]]")).reply == .answered)
    #expect(try facts(statement(word, by: "[[bo]], [[ana]]", "2021")).reply == .answered)
    #expect(try facts(statement(word, by: "[[bo]]", "2021")).reply == .noRequest)
    #expect(
      try facts(statement(word, by: "[[lawyer]]", "2021", "Via: [[ana]]")).reply == .noRequest)
    #expect(try facts("", whole: statement(word, by: "[[ana]]", "2021")).reply == .noRequest)
  }

  @Test(
    "Else the outcome of a request decides, also of one about the whole claim",
    arguments: [
      ("answered", Reply.answered), ("declined", .declined), ("no response", .noResponse),
      ("no immediate response", .noResponse),
    ])
  func requests(outcome: String, reply: Reply) throws {
    #expect(try facts(request(outcome)).reply == reply)
    #expect(try facts("", whole: request(outcome)).reply == reply)
    #expect(try facts(request(outcome, to: "bo")).reply == .noRequest)
    #expect(try facts(request("no response") + request(outcome)).reply == reply)
    #expect(try facts(request(outcome), whole: request("no response")).reply == reply)
    #expect(
      try facts(request(outcome) + statement("Denial", by: "[[ana]]", "2021")).reply == .answered)
  }

  @Test("A finding, a proceeding or context is no answer")
  func noAnswers() throws {
    for words in [
      statement("Finding", by: "[[ana]]", "2021", "Effect: refutes"),
      statement("Proceeding", by: "[[ana]]", "2021", "Stage: notice"),
      statement("Context", by: "[[ana]]", "2021"), statement("Retraction", by: "[[ana]]", "2021"),
    ] { #expect(try facts(words).reply == .noRequest) }
  }

  @Test("The weakest of several figures' replies is the point's")
  func weakest() throws {
    let facts = try facts(
      about: "bo, ana, lawyer",
      statement("Denial", by: "[[ana]]", "2021") + request("declined", to: "bo"))
    #expect(facts.replies.map(\.figure.id) == ["bo", "ana", "lawyer"])
    #expect(facts.replies.map(\.reply) == [.declined, .answered, .noRequest])
    #expect(facts.reply == .noRequest)
    #expect(Reply.allCases.sorted() == [.noRequest, .noResponse, .declined, .answered])
  }
}
