/// When somebody was asked decides how much time there was to answer.
enum UndatedRequest: ClaimCheck {
  static func report(_ claim: Claim, in site: ReadSite, _ problems: inout ProblemList) {
    for request in site.record.ownStatements(of: claim, [.commentRequest]) where request.date == nil
    {
      problems.add(
        .undatedRequest, at: request.position, "nothing says when this was asked",
        help:
          "Add `- \(site.tools.vocabulary.shown(AttributionKey.date)): …` as precisely as it is known: a month or a year will do."
      )
    }
  }
}
