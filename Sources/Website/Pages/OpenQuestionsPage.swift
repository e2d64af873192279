import Dossiers
import Templates

extension ListPage<OpenQuestion> {
  /// What the page of open questions can show.
  static let page = Schema<WebPage, ListPage<OpenQuestion>>("open_questions_page") {
    Field.list { page, questions in questions.flatMap { page.entries($0) } }
    Field.rows("without_finding", OpenClaim.schema, "Points without a finding, claim by claim") {
      OpenClaim.all(of: $1.entries.compactMap($0.openPoint), on: $0) { !$0.hasFinding }
    }
    Field.rows("without_answer", OpenClaim.schema, "Points without an answer, claim by claim") {
      OpenClaim.all(of: $1.entries.compactMap($0.openPoint), on: $0) { $0.lacksAnswer }
    }
    Field.rows("asked", Asked.schema, "Who was asked for comment and did not answer") {
      page, list in
      groups(of: list.entries.compactMap(\.openRequest), by: \.asked).map {
        Asked(asked: $0.asked, requests: $0.members)
      }
    }
    Field.flag("has_points", "Whether points are listed here: a part need not have any") {
      _, list in !list.list.tree.isCut || list.entries.contains { $0.openRequest == nil }
    }
    Field.flag("has_requests", "Whether requests are listed here: a part need not have any") {
      _, list in !list.list.tree.isCut || list.entries.contains { $0.openRequest != nil }
    }
  }
}

extension OpenQuestion {
  fileprivate var openRequest: UnansweredRequest? {
    if case .request(let request) = subject { request } else { nil }
  }
}

/// A point without a finding or without an answer.
struct OpenPoint: Sendable {
  let point: PointRow

  static let schema = Schema<WebPage, OpenPoint>("open_point") {
    Field.row("point", PointRow.schema, "The point") { $1.point }
    Field.row("entry", ListEntry.schema, "What the list can be filtered and sorted by") {
      $0.entry($1)
    }
  }
}

/// The open points of one claim.
struct OpenClaim: Sendable {
  let claim: Claim
  let points: [OpenPoint]

  fileprivate static func all(
    of points: [OpenPoint], on page: WebPage, where isListed: (PointFacts) -> Bool
  ) -> [OpenClaim] {
    runs(of: points.filter { isListed($0.point.facts) }) { $0.point.section.claim }.map {
      OpenClaim(claim: page.record[$0], points: $1.sorted { $0.point.row < $1.point.row })
    }
  }

  static let schema = Schema<WebPage, OpenClaim>("open_claim") {
    Field.row("claim", Link.schema, "Link to the claim") { page, row in page.link(row.claim.id) }
    Field.rows("points", OpenPoint.schema, "The points") { $1.points }
  }
}

/// Who was asked for comment, with the requests that were not answered.
struct Asked: Sendable {
  let asked: Party
  let requests: [UnansweredRequest]

  static let schema = Schema<WebPage, Asked>("asked") {
    Field.row("asked", Link.schema, "Who was asked; a link if it is a figure") { page, row in
      page.link(row.asked)
    }
    Field.rows("requests", UnansweredRequest.schema, "The requests, the newest first") {
      $1.requests
    }
  }
}

extension UnansweredRequest {
  static let schema = Schema<WebPage, UnansweredRequest>("unanswered_request") {
    Field.row("request", StatementRow.schema, "The request: who asked, when, and its outcome") {
      page, row in StatementRow(row.request, in: page.record)
    }
    Field.row("elsewhere", AnswerElsewhere.schema, "What was answered to somebody else") {
      $1.elsewhere
    }
    Field.row("entry", ListEntry.schema, "What the list can be filtered and sorted by") {
      $0.entry($1)
    }
  }
}

extension AnswerElsewhere {
  static let schema = Schema<WebPage, AnswerElsewhere>("answer_elsewhere") {
    Field.number("answered", "How many of the points the figure answered to others") {
      $1.answered
    }
    Field.number("points", "How many points the request counts for that are about the figure") {
      $1.points
    }
    Field.flag("several", "Whether the request counts for several such points") { $1.points > 1 }
    Field.row("latest", StatementRow.schema, "The latest of these answers") { page, row in
      StatementRow(row.latest, in: page.record)
    }
  }
}

extension WebPage {
  fileprivate func openPoint(_ question: OpenQuestion) -> OpenPoint? {
    guard case .point(let row) = question.subject else { return nil }
    return PointRow(row, in: site).map { OpenPoint(point: $0) }
  }

  /// An entry for each list that the question is in: a point may lack a finding and an answer.
  fileprivate func entries(_ question: OpenQuestion) -> [ListEntry] {
    switch question.subject {
    case .request(let request): return [entry(request)]
    case .point:
      guard let open = openPoint(question) else { return [] }
      let facts = open.point.facts
      let count = (facts.hasFinding ? 0 : 1) + (facts.lacksAnswer ? 1 : 0)
      return Array(repeating: entry(open), count: count)
    }
  }

  fileprivate func entry(_ open: OpenPoint) -> ListEntry { open.point.facts.entry(.point) }

  fileprivate func entry(_ open: UnansweredRequest) -> ListEntry {
    let request = record[open.request]
    let reply = request.outcome?.reply ?? .noResponse
    return ListEntry(
      reply: reply.rawValue, answer: .reply(reply, answers: []), kind: .request, date: request.date
    )
  }
}
