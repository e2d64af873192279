/// Whoever an allegation is about should have been asked.
enum NoRequest: ClaimCheck {
  static func report(_ claim: Claim, in site: ReadSite, _ problems: inout ProblemList) {
    let (record, tools) = (site.record, site.tools)
    for row in claim.sections {
      guard let facts = site.facts[row], let anchor = record[row].anchor else { continue }
      for reply in facts.replies.map({ site.facts[$0] }) where reply.reply == .noRequest {
        problems.add(
          .noRequest, at: record[row].position,
          "the point `\(record[anchor])` has neither a reply by \(tools.index.name(of: reply.figure)) nor a request for one",
          help: (site.facts[claim].repliesToWhole[reply.figure].map { repeating($0, in: site) }
            ?? "")
            + "Record the reply, or a `\(tools.vocabulary.shown(StatementKind.commentRequest))` with its outcome; or waive the rule with a reason."
        )
      }
    }
  }

  /// How a reply to the claim as a whole can answer a point.
  private static func repeating(_ reply: Row<Statement>, in site: ReadSite) -> String {
    let (statement, tools) = (site.record[reply], site.tools)
    let anchor = statement.anchor.map { site.record[$0] }
    return
      "The `\(tools.vocabulary.shown(statement.kind))` in line \(statement.position.line) is about the whole claim "
      + "and answers no single point; if it answers this one, "
      + (anchor == nil ? "give it an anchor and " : "")
      + "repeat it here with `- \(tools.vocabulary.shown(AttributionKey.repeats)): \(anchor ?? "…")`. "
  }
}
