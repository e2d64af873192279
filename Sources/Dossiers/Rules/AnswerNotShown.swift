/// Where a comment request was answered, readers expect the answer.
enum AnswerNotShown: ClaimCheck {
  static func report(_ claim: Claim, in site: ReadSite, _ problems: inout ProblemList) {
    let record = site.record
    for section in claim.sections.map({ record[$0] }) {
      let requests = record.statements(section.statements).filter { $0.outcome == .answered }
      guard !requests.isEmpty else { continue }
      let shown = speakers(of: section.isPoint ? section.statements : claim.statements, in: record)
      for request in requests {
        for case .figure(let figure) in record.parties(request.to) where !shown.contains(figure) {
          let answers = StatementKind.allCases.filter { $0.isReply || $0 == .context }
          problems.add(
            .answerNotShown, at: request.position,
            "\(site.names.name(of: figure)) answered, and the answer is not shown",
            help:
              "Add what was answered as one of \(site.tools.vocabulary.list(answers)).")
        }
      }
    }
  }

  /// The figures whose words are shown, their own or their spokespersons'.
  private static func speakers(of rows: Rows<Statement>, in record: Record) -> Set<EntityID> {
    Set(
      record.statements(rows).lazy.filter { $0.kind.isReply || $0.kind == .context }
        .flatMap { record.speakers(of: $0) })
  }
}
