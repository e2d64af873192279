import TestSupport
import Testing

@testable import Dossiers

@Suite struct ReplyTests {
  private func record(about: String = "ana", _ statements: String, whole: String = "") throws
    -> Record
  {
    let site = TestSite {
      figures("ana", "bo", "paper", "lawyer")
      source("doc")
      claim("x", about: about, point(statements) + (whole.isEmpty ? "" : "## Requests\n\n" + whole))
    }
    return try site.dossier().point(at: "x").record
  }

  private func request(_ outcome: String, to figure: String = "ana") -> String {
    statement("Comment request", by: "[[paper]]", "", "To: [[\(figure)]]", "Outcome: \(outcome)")
  }

  @Test("A denial, admission or response answers", arguments: ["Denial", "Admission", "Response"])
  func answered(word: String) throws {
    #expect(try record(statement(word, by: "[[ana]]", "2021")).reply == .answered)
    #expect(
      try record(statement(word, by: "[[ana]]", "2021", "Via: [[lawyer]]")).reply == .answered)
    #expect(try record(statement(word, by: "[[bo]], [[ana]]", "2021")).reply == .answered)
    #expect(try record(statement(word, by: "[[bo]]", "2021")).reply == .noRequest)
    #expect(
      try record(statement(word, by: "[[lawyer]]", "2021", "Via: [[ana]]")).reply == .noRequest)
    #expect(try record("", whole: statement(word, by: "[[ana]]", "2021")).reply == .noRequest)
  }

  @Test(
    "Else the outcome of a request decides, also of one about the whole claim",
    arguments: [
      ("answered", Reply.answered), ("declined", .declined), ("no response", .noResponse),
      ("no immediate response", .noResponse),
    ])
  func requests(outcome: String, reply: Reply) throws {
    #expect(try record(request(outcome)).reply == reply)
    #expect(try record("", whole: request(outcome)).reply == reply)
    #expect(try record(request(outcome, to: "bo")).reply == .noRequest)
    #expect(try record(request("no response") + request(outcome)).reply == reply)
    #expect(try record(request(outcome), whole: request("no response")).reply == reply)
    #expect(
      try record(request(outcome) + statement("Denial", by: "[[ana]]", "2021")).reply == .answered)
  }

  @Test("A finding, a proceeding or context is no answer")
  func noAnswers() throws {
    for words in [
      statement("Finding", by: "[[ana]]", "2021", "Effect: refutes"),
      statement("Proceeding", by: "[[ana]]", "2021", "Stage: notice"),
      statement("Context", by: "[[ana]]", "2021"), statement("Retraction", by: "[[ana]]", "2021"),
    ] { #expect(try record(words).reply == .noRequest) }
  }

  @Test("The weakest of several figures' replies is the point's")
  func weakest() throws {
    let record = try record(
      about: "bo, ana, lawyer",
      statement("Denial", by: "[[ana]]", "2021") + request("declined", to: "bo"))
    #expect(record.replies.map(\.figure.id) == ["bo", "ana", "lawyer"])
    #expect(record.replies.map(\.reply) == [.declined, .answered, .noRequest])
    #expect(record.reply == .noRequest)
    #expect(Reply.allCases.sorted() == [.noRequest, .noResponse, .declined, .answered])
  }
}
