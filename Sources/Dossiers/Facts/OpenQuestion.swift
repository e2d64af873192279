/// What the record leaves open: a point that lacks a finding or an answer, or a comment request without an answer.
public struct OpenQuestion: Sendable {
  public enum Subject: Sendable {
    case point(Row<Section>)
    case request(UnansweredRequest)
  }

  public let subject: Subject
  /// When the point was first alleged or the request made; nil if that is not on record.
  public let date: PartialDate?
}

extension Dossier {
  /// All that is open of a claim: the points in the order of the file, then the requests.
  public func openQuestions(of claim: Claim) -> [OpenQuestion] {
    let points = claim.sections.compactMap { row -> OpenQuestion? in
      guard let facts = facts[row], !facts.hasFinding || facts.lacksAnswer else { return nil }
      return OpenQuestion(subject: .point(row), date: facts.firstAlleged)
    }
    return points
      + facts[claim].unansweredRequests.map {
        OpenQuestion(subject: .request($0), date: record[$0.request].date)
      }
  }

  /// The claim that a question is about.
  public func claim(of question: OpenQuestion) -> Claim {
    switch question.subject {
    case .point(let point): record.claim(of: point)
    case .request(let open): record.claim(of: open.request)
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
