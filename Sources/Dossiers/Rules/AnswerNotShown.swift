/// Where a comment request was answered, readers expect the answer.
enum AnswerNotShown {
  static func problems(in claim: Claim) -> [Problem] {
    var list = ProblemList(claim.file)
    let everyone = speakers(of: claim.sections.flatMap(\.statements))
    for section in claim.sections {
      let isPoint = if case .point = section { true } else { false }
      let shown = isPoint ? speakers(of: section.statements) : everyone
      for request in section.statements where request.outcome == .answered {
        for case .figure(let figure) in request.to
        where !shown.contains(figure) {
          list.add(
            .answerNotShown, at: request.position,
            "`\(figure.id)` answered, and the answer is not shown",
            help: "Add what was answered as a `Denial`, `Admission` or `Response`, or as `Context`."
          )
        }
      }
    }
    return list.problems
  }

  /// The figures whose words are shown, their own or their spokespersons'.
  private static func speakers(of statements: [Statement]) -> Set<EntityID> {
    Set(
      statements.lazy.filter { $0.kind.isReply || $0.kind == .context }
        .flatMap { $0.speaker?.figures ?? [] })
  }
}
