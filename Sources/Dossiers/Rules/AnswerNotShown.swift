/// Where a comment request was answered, readers expect the answer.
enum AnswerNotShown {
  static func problems(in claim: Claim) -> [Problem] {
    var list = ProblemList(claim.file)
    let everything = claim.sections.flatMap(\.statements)
    for section in claim.sections {
      let isPoint = if case .point = section { true } else { false }
      let shown = isPoint ? section.statements : everything
      for request in section.statements where request.outcome == .answered {
        for case .figure(let figure) in request.to
        where !shown.contains(where: { $0.speaks(for: figure) }) {
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
}

extension Statement {
  /// Whether these are words of a figure, its own or its spokesperson's.
  fileprivate func speaks(for figure: EntityID) -> Bool {
    (kind.isReply || kind == .context) && speaker?.figures.contains(figure) == true
  }
}
