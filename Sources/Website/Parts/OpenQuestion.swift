import Dossiers

extension Dossier {
  /// About how many bytes it takes on the page of open questions.
  func weight(of question: OpenQuestion) -> Int {
    guard let claim = claim(question.claim) else { return 0 }
    switch question.subject {
    case .point(let id):
      guard let point = claim.point(at: id.section) else { return 0 }
      return point.rowWeight(in: claim) + point.about.count * 300
    case .request(let open):
      let section = claim.sections[open.request.section]
      return section.statements[open.request.index].rowWeight(in: section, of: claim) + 900
    }
  }
}
