import Dossiers

/// What the figures who did not answer a comment request answered to others, on the points that the request counts for:
/// its own, or all of the claim where it is about the whole of it.
struct AnswersElsewhere {
  struct Answer {
    let figure: EntityID
    /// On how many of the points there is such an answer.
    let answered: Int
    /// How many of the points are about the figure.
    let points: Int
    let latest: StatementPlace
  }

  private let request: Statement
  private let points: [Point]
  /// The requests about the whole claim, which count for each point.
  private let shared: [StatementPlace]
  private let claim: EntityID

  init(to request: Statement, inSection section: Int, of claim: Claim) {
    self.request = request
    self.claim = claim.id
    points = claim.point(at: section).map { [$0] } ?? claim.points
    shared = claim.sections.flatMap { section -> [StatementPlace] in
      guard case .passage = section else { return [] }
      return section.statements.filter { $0.kind == .commentRequest }.map {
        StatementPlace(Held($0), in: HeldSection(section), of: claim.id)
      }
    }
  }

  /// Of each figure that was asked and answered somebody else.
  var answers: [Answer] {
    request.to.compactMap { party in
      guard case .figure(let figure) = party else { return nil }
      return answer(of: figure)
    }
  }

  private func answer(of figure: EntityID) -> Answer? {
    let asking = request.speaker?.figures ?? []
    let own = points.filter { $0.about.contains(figure) }
    var answered = 0
    var latest: (order: Int, place: StatementPlace)?
    for point in own {
      let section = HeldSection.point(Held(point))
      let places =
        point.statements.map { StatementPlace(Held($0), in: section, of: claim) } + shared
      let answers = places.filter { place in
        place.statement.read { $0.isAnswer(of: figure, toOthersThan: asking) }
      }
      answered += answers.isEmpty ? 0 : 1
      for answer in answers {
        let order = answer.statement.read { $0.date?.orderFromEnd ?? -1 }
        if let latest, order < latest.order { continue }
        latest = (order, answer)
      }
    }
    return latest.map {
      Answer(figure: figure, answered: answered, points: own.count, latest: $0.place)
    }
  }
}

extension Statement {
  /// Whether the figure answers in it, or is said to have answered, and that to none of those who asked.
  fileprivate func isAnswer(of figure: EntityID, toOthersThan asking: [EntityID]) -> Bool {
    if kind.isReply {
      return speaker?.figures.contains(figure) == true
        && !asking.contains { to.contains(.figure($0)) }
    }
    return kind == .commentRequest && outcome == .answered && to.contains(.figure(figure))
      && speaker?.figures.contains(where: asking.contains) != true
  }
}
