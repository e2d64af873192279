extension Reply {
  /// Whether a figure answered a point, by the statements under it and the requests about the whole claim.
  static func of(_ figure: EntityID, in statements: [Statement], requests: [Statement]) -> Reply {
    if statements.contains(where: {
      $0.kind.isReply && $0.speaker?.figures.contains(figure) == true
    }) {
      return .answered
    }
    var reply = Reply.noRequest
    for request in statements + requests
    where request.kind == .commentRequest && request.to.contains(.figure(figure)) {
      guard let outcome = request.outcome else { continue }
      reply = max(reply, outcome.reply)
    }
    return reply
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
