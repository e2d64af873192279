/// A request that is called unanswered, though whoever was asked spoke to the same outlet soon after.
enum StaleNoResponse: ClaimCheck {
  /// How many days after a request a statement to those who asked is taken for the answer.
  private static let days = 30

  static func report(_ claim: Claim, in site: ReadSite, _ problems: inout ProblemList) {
    let record = site.record
    let requests = record.ownStatements(of: claim, [.commentRequest])
      .filter { [.noResponse, .noImmediateResponse, .pending].contains($0.outcome) }
    if requests.isEmpty { return }
    let statements = record.statements(claim.statements)
      .filter { $0.kind.isReply || $0.kind == .context }
    for request in requests {
      let asked = Set(record.parties(request.to).compactMap(\.figure))
      let asking = Set(record.origins.asking(in: request, record))
      guard let date = request.date, let outcome = request.outcome,
        let answer = statements.first(where: { statement in
          (statement.section == request.section || !record[request.section].isPoint
            || !record[statement.section].isPoint)
            && statement.date.map { follows($0, date) } == true
            && !asked.isDisjoint(with: record.speakers(of: statement))
            && !asking.isDisjoint(with: record.parties(statement.to).compactMap(\.figure))
        })
      else { continue }
      problems.add(
        .staleNoResponse, at: request.position,
        "this is called `\(site.tools.vocabulary.shown(outcome))`, and an answer to the same outlet is dated \(answer.date ?? date)",
        help:
          "Correct the outcome, such as `- Outcome: answered`; if the words answer something else, waive the rule and say so.",
        notes: [problems.note(answer.position, "the answer stands here")])
    }
  }

  /// Whether a statement is certainly not older than a request, and may be at most so many days newer.
  private static func follows(_ statement: PartialDate, _ request: PartialDate) -> Bool {
    let last = request.lastDay
    return last <= statement.firstDay && statement.firstDay <= last.advanced(by: days)
  }
}
