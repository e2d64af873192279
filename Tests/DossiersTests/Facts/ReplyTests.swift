import TestSupport
import Testing

@testable import Dossiers

@Suite struct ReplyTests {
  private func facts(about: String = "ana", _ statements: String, whole: String = "") throws
    -> Point.Facts
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

  @Test(
    "A denial, admission, partial admission or response answers",
    arguments: ["Denial", "Admission", "Partial admission", "Response"])
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
      ("no immediate response", .noResponse), ("pending", .pending),
    ])
  func requests(outcome: String, reply: Reply) throws {
    #expect(try facts(request(outcome)).reply == reply)
    #expect(try facts("", whole: request(outcome)).reply == reply)
    #expect(try facts(request(outcome, to: "bo")).reply == .noRequest)
    #expect(try facts(request("pending") + request(outcome)).reply == reply)
    #expect(try facts(request(outcome), whole: request("pending")).reply == reply)
    #expect(
      try facts(request(outcome) + statement("Denial", by: "[[ana]]", "2021")).reply == .answered)
  }

  @Test("A point that is about nobody needs no reply, and is open while it has no finding")
  func nobody() throws {
    let alone = try facts(about: "", "")
    #expect((alone.reply, alone.replies.count, alone.isOpen) == (.notApplicable, 0, true))
    #expect(!alone.lacksAnswer)
    let found = try facts(
      about: "", statement("Finding", by: "[[bo]]", "2021", "Effect: supports"))
    #expect((found.reply, found.isOpen) == (.notApplicable, false))
    let about = statement("Allegation", by: "unnamed, x", "2020", "About: [[bo]]")
    let site = TestSite {
      figures("bo")
      source("doc")
      claim("x", about: "", point(allegation: about))
    }
    #expect(try site.dossier().point(at: "x").facts.reply == .noRequest)
  }

  @Test("An answer is what it was: the latest denial or admission, a partial admission, a response")
  func words() throws {
    func words(_ statements: String...) throws -> StatementKinds {
      try facts(statements.joined()).replies[0].words
    }
    func said(_ word: String, _ date: String) -> String { statement(word, by: "[[ana]]", date) }
    #expect(try words(said("Denial", "2021"), said("Admission", "2022")) == [.admission])
    #expect(try words(said("Denial", "2022"), said("Admission", "2021")) == [.denial])
    #expect(try words(said("Denial", "2021"), said("Admission", "2021-12-31")) == [.admission])
    #expect(
      try words(said("Partial admission", "2023"), said("Denial", "2021"))
        == [.denial, .partialAdmission])
    #expect(try words(said("Partial admission", "2021")) == [.partialAdmission])
    #expect(
      try words(said("Partial admission", "2021"), said("Admission", "2022")) == [.admission])
    #expect(try words(said("Response", "2023"), said("Denial", "2021")) == [.denial])
    #expect(try words(said("Response", "2021")) == [.response])
    #expect(try words(request("answered")) == [])
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
    #expect(
      Reply.allCases.sorted() == [
        .notApplicable, .noRequest, .pending, .noResponse, .declined, .answered,
      ])
  }
}
