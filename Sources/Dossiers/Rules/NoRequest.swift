/// Whoever an allegation is about should have been asked.
enum NoRequest: ClaimCheck {
  static func report(_ claim: Claim, in record: Record, _ problems: inout ProblemList) {
    let tools = record.tools
    for point in claim.points {
      for reply in point.facts.replies where reply.reply == .noRequest {
        problems.add(
          .noRequest, at: point.position,
          "the point `\(point.anchor)` has neither a reply by \(tools.index.name(of: reply.figure)) nor a request for one",
          help: (claim.facts.repliesToWhole[reply.figure].map { repeating($0, in: claim, tools) }
            ?? "")
            + "Record the reply, or a `\(tools.vocabulary.shown(StatementKind.commentRequest))` with its outcome; or waive the rule with a reason."
        )
      }
    }
  }

  /// How a reply to the claim as a whole can answer a point.
  private static func repeating(
    _ reply: StatementID, in claim: Claim, _ tools: ReadingTools
  ) -> String {
    let statement = claim.sections[reply.section].statements[reply.index]
    return
      "The `\(tools.vocabulary.shown(statement.kind))` in line \(statement.position.line) is about the whole claim "
      + "and answers no single point; if it answers this one, "
      + (statement.anchor == nil ? "give it an anchor and " : "")
      + "repeat it here with `- \(tools.vocabulary.shown(AttributionKey.repeats)): \(statement.anchor ?? "…")`. "
  }
}
