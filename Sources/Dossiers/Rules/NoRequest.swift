/// Whoever an allegation is about should have been asked.
enum NoRequest {
  static func problems(in claim: Claim, with tools: ReadingTools) -> [Problem] {
    var list = ProblemList(claim.file)
    for point in claim.points {
      for reply in point.facts.replies where reply.reply == .noRequest {
        list.add(
          .noRequest, at: point.position,
          "the point `\(point.anchor)` has neither a reply by \(tools.index.name(of: reply.figure)) nor a request for one",
          help:
            "Record the reply, or a `\(tools.vocabulary.shown(StatementKind.commentRequest))` with its outcome; or waive the rule with a reason."
        )
      }
    }
    return list.problems
  }
}
