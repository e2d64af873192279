/// A comment request without an answer, by one of those who were asked.
public struct UnansweredRequest: Sendable {
  public let request: Row<Statement>
  public let asked: Party
  /// What the figure that was asked answered to others; nil if nothing.
  public let elsewhere: AnswerElsewhere?
}

/// What a figure that did not answer a request answered to others, on the points that the request counts for: its own,
/// or all of the claim where it is about the whole of it.
public struct AnswerElsewhere: Sendable {
  /// On how many of the points there is such an answer.
  public let answered: Int
  /// How many of the points are about the figure.
  public let points: Int
  /// The latest such answer: what the figure said, or the request that it answered.
  public let latest: Row<Statement>
}

extension UnansweredRequest {
  /// Those of a claim, in the order of the file. A repetition is the same request made once.
  static func all(of claim: Claim, in record: Record) -> [UnansweredRequest] {
    let requests = claim.statements.filter {
      record[$0].isUnansweredRequest && record[$0].repeats == nil
    }
    if requests.isEmpty { return [] }
    let asked = requests.flatMap { record.parties(record[$0].to) }.compactMap(\.figure)
    var answers = AnswersInClaim(of: Set(asked), in: claim, record)
    return requests.flatMap { row in
      let request = record[row]
      let point = record[request.section].isPoint ? request.section : nil
      let asking = record.origins.asking(in: request, record)
      return unique(Array(record.parties(request.to))).map { asked in
        UnansweredRequest(
          request: row, asked: asked,
          elsewhere: asked.figure.flatMap {
            answers.elsewhere(of: $0, onPoint: point, besides: asking)
          })
      }
    }
  }
}

extension Statement {
  /// Whether it asked for comment and got no answer.
  public var isUnansweredRequest: Bool { kind == .commentRequest && outcome != .answered }
}

extension Origins {
  /// The figures to whom an answer to a request goes; where a document asks, those who published or wrote it.
  func asking(in request: Statement, _ record: Record) -> [EntityID] {
    switch request.speaker {
    case .figures(let figures): Array(record.figures(figures))
    case .document(let document): sources[document]?.responsible ?? []
    case .us, .unnamed, nil: []
    }
  }
}
