import Dossiers

extension Dossier {
  /// About how many bytes it takes on the page of open questions.
  func weight(of question: OpenQuestion) -> Int {
    guard let claim = claim(question.claim) else { return 0 }
    switch question.subject {
    case .point(let id):
      guard let point = claim.sections[id.section].point else { return 0 }
      let row = point.rowWeight(in: claim) + 120 + max(0, point.about.count - 1) * 60
      return point.facts.hasFinding || !point.facts.lacksAnswer ? row : 2 * row
    case .request(let open):
      let section = claim.sections[open.request.section]
      return section.statements[open.request.index].rowWeight(in: claim) + section.heading.size
        + 150
        + (open.elsewhere == nil ? 0 : 350)
    }
  }
}
