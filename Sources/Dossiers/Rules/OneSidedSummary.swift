/// Where readers see a claim by its summary alone, they learn that it is disputed.
enum OneSidedSummary: ClaimCheck {
  static func report(_ claim: Claim, in site: ReadSite, _ problems: inout ProblemList) {
    let record = site.record
    // Alone, `short` is hardly more than a title. The first point is the claim itself.
    guard let text = claim.header.summary,
      let first = claim.sections.first(where: { record[$0].isPoint }),
      let words = site.answerWords
    else { return }
    let about = record.figures(record[first].about)
    let answers = record.statements(record[first].statements).filter { statement in
      statement.kind == .finding
        || statement.kind == .denial
          && record.speakers(of: statement).contains(where: about.contains)
    }
    let summary = [claim.short ?? "", text].joined(separator: "\n")
    guard let answer = answers.first, !words.areIn(summary) else { return }
    // Those who found something are named for it; those whom the claim is about are named anyway.
    let finders = Set(answers.filter { $0.kind == .finding }.flatMap { record.speakers(of: $0) })
    if site.figureNames.figures(in: Array(summary.utf8)).contains(where: finders.contains) {
      return
    }
    problems.add(
      .oneSidedSummary, at: Position(line: 1),
      "the summary does not say what was answered or found",
      help:
        "Add it in a few words, such as “denied”, or who found what; it is in the first point, from line \(answer.position.line).",
      notes: [problems.note(answer.position, "this is not in the summary")])
  }
}
