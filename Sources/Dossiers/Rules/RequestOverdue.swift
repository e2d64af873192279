/// A request that is still called pending when the day is over until which an answer was asked for.
enum RequestOverdue: ClaimCheck {
  /// Deadlines are over by the day that it is now in UTC.
  static func report(_ claim: Claim, in site: ReadSite, _ problems: inout ProblemList) {
    for request in site.record.statements(claim.statements)
    where request.outcome == .pending && request.repeats == nil {
      guard let deadline = request.deadline, deadline.lastDay < site.tools.now.day else {
        continue
      }
      problems.add(
        .requestOverdue, at: request.position,
        "this request is `pending`, and its deadline was \(deadline)",
        help: "Write what came of it, such as `- Outcome: no response`, or a later deadline.")
    }
  }
}
