/// What the record leaves open: a point that lacks a finding or an answer, or a comment request without an answer.
public struct OpenQuestion: Sendable {
  public enum Subject: Sendable {
    case point(PointID)
    case request(UnansweredRequest)
  }

  public let subject: Subject
  /// When the point was first alleged or the request made; nil if that is not on record.
  public let date: PartialDate?

  public var claim: EntityID {
    switch subject {
    case .point(let point): point.claim
    case .request(let open): open.request.claim
    }
  }
}

extension Claim {
  /// All that is open: the points in the order of the file, then the requests.
  public var openQuestions: [OpenQuestion] {
    let points = sections.enumerated().compactMap { number, section -> OpenQuestion? in
      guard let facts = section.point?.facts, !facts.hasFinding || facts.lacksAnswer else {
        return nil
      }
      return OpenQuestion(
        subject: .point(PointID(claim: id, section: number)), date: facts.firstAlleged)
    }
    return points
      + facts.unansweredRequests.map { request in
        let statement = sections[request.request.section].statements[request.request.index]
        return OpenQuestion(subject: .request(request), date: statement.date)
      }
  }
}

extension Party: Comparable {
  /// Figures by id, then words.
  public static func < (left: Party, right: Party) -> Bool {
    switch (left, right) {
    case (.figure(let left), .figure(let right)): left < right
    case (.figure, .words): true
    case (.words, .figure): false
    case (.words(let left), .words(let right)): left.utf8.lexicographicallyPrecedes(right.utf8)
    }
  }
}

/// The requests by those who were asked, each in the order in which they come.
package func groups<Request>(of requests: [Request], by asked: (Request) -> Party)
  -> [(asked: Party, members: [Request])]
{
  Dictionary(grouping: requests, by: asked).sorted { $0.key < $1.key }
    .map { (asked: $0.key, members: $0.value) }
}
