/// A comment request without an answer, by one of those who were asked.
public struct UnansweredRequest: Sendable {
  public let request: StatementID
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
  public let latest: StatementID
}

extension UnansweredRequest {
  /// Those of a claim, in the order of the file. A repetition is the same request made once.
  static func all(in sections: [Section], of claim: EntityID, _ sources: Origins)
    -> [UnansweredRequest]
  {
    let requests = sections.enumerated().flatMap { number, section in
      section.statements.enumerated().lazy
        .filter { $1.isUnansweredRequest && $1.repeats == nil }
        .map { (StatementID(claim: claim, section: number, index: $0), $1) }
    }
    if requests.isEmpty { return [] }
    let asked = requests.lazy.flatMap(\.1.to).compactMap(\.figure)
    var answers = AnswersInClaim(of: Set(asked), in: sections, of: claim)
    return requests.flatMap { id, request in
      let point = sections[id.section].isPoint ? id.section : nil
      let asking = sources.asking(in: request)
      var seen = SmallSet<Party>()
      return request.to.filter { seen.insert($0) }.map { asked in
        UnansweredRequest(
          request: id, asked: asked,
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
  fileprivate func asking(in request: Statement) -> [EntityID] {
    switch request.speaker {
    case .figures(let figures): figures
    case .document(let document): sources[document]?.responsible ?? []
    case .us, .unnamed, nil: []
    }
  }
}
