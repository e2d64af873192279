/// Which figures answered, in what words, and what came of the requests to each.
struct Answers {
  private var answers: [EntityID: [(day: Day?, kind: StatementKind)]] = [:]
  private var requested: [EntityID: Reply] = [:]

  init(_ statements: some Sequence<Statement>, in record: Record) {
    for statement in statements {
      if statement.kind.isReply {
        for figure in record.speakers(of: statement) {
          answers[figure, default: []].append((statement.date?.lastDay, statement.kind))
        }
      }
      guard statement.kind == .commentRequest, let outcome = statement.outcome else { continue }
      for case .figure(let figure) in record.parties(statement.to) {
        requested[figure] = max(requested[figure] ?? .noRequest, outcome.reply)
      }
    }
  }

  /// Whether a figure answered a point, by the statements under it and the requests about the whole claim.
  func reply(of figure: EntityID, with requests: Answers) -> Reply {
    if answers[figure] != nil { return .answered }
    return max(requested[figure] ?? .noRequest, requests.requested[figure] ?? .noRequest)
  }

  /// What a figure's answers were.
  func words(of figure: EntityID) -> StatementKinds {
    let answers = answers[figure] ?? []
    // Of two on one day the one further down the file is later.
    let words = answers.filter { $0.kind == .denial || $0.kind == .admission }.enumerated()
    let latest = words.max {
      ($0.element.day ?? .first(of: 0), $0.offset) < ($1.element.day ?? .first(of: 0), $1.offset)
    }
    var kinds = latest.map { StatementKinds($0.element.kind) } ?? []
    // Who admits the whole says no less than who admits a part.
    if kinds != .admission, answers.contains(where: { $0.kind == .partialAdmission }) {
      kinds.insert(.partialAdmission)
    }
    return kinds.isEmpty && !answers.isEmpty ? .response : kinds
  }
}

extension Outcome {
  public var reply: Reply {
    switch self {
    case .answered: .answered
    case .declined: .declined
    case .noResponse, .noImmediateResponse: .noResponse
    case .pending: .pending
    }
  }
}
