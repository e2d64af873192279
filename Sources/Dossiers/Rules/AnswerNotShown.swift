/// Where a comment request was answered, readers expect the answer.
enum AnswerNotShown: ClaimCheck {
  static func report(_ claim: Claim, in record: Record, _ problems: inout ProblemList) {
    for section in claim.sections {
      let requests = section.statements.filter { $0.outcome == .answered }
      guard !requests.isEmpty else { continue }
      let shown = speakers(
        of: section.isPoint ? section.statements : claim.sections.flatMap(\.statements))
      for request in requests {
        for case .figure(let figure) in request.to where !shown.contains(figure) {
          let answers = StatementKind.allCases.filter { $0.isReply || $0 == .context }
          problems.add(
            .answerNotShown, at: request.position,
            "\(record.names.name(of: figure)) answered, and the answer is not shown",
            help:
              "Add what was answered as one of \(record.tools.vocabulary.list(answers)).")
        }
      }
    }
  }

  /// The figures whose words are shown, their own or their spokespersons'.
  private static func speakers(of statements: [Statement]) -> Set<EntityID> {
    Set(
      statements.lazy.filter { $0.kind.isReply || $0.kind == .context }
        .flatMap { $0.speaker?.figures ?? [] })
  }
}
