/// Which figures answered, and what came of the requests to each.
struct Answers {
  private var answered: Set<EntityID> = []
  private var requested: [EntityID: Reply] = [:]

  init(_ statements: [Statement]) {
    for statement in statements {
      if statement.kind.isReply { answered.formUnion(statement.speaker?.figures ?? []) }
      guard statement.kind == .commentRequest, let outcome = statement.outcome else { continue }
      for case .figure(let figure) in statement.to {
        requested[figure] = max(requested[figure] ?? .noRequest, outcome.reply)
      }
    }
  }

  /// Whether a figure answered a point, by the statements under it and the requests about the whole claim.
  func reply(of figure: EntityID, with requests: Answers) -> Reply {
    if answered.contains(figure) { return .answered }
    return max(requested[figure] ?? .noRequest, requests.requested[figure] ?? .noRequest)
  }
}

extension Outcome {
  var reply: Reply {
    switch self {
    case .answered: .answered
    case .declined: .declined
    case .noResponse, .noImmediateResponse: .noResponse
    }
  }
}
