import Dossiers

extension Dossier {
  /// About how many bytes it takes on the page of open questions.
  func size(of question: OpenQuestion) -> Int {
    switch question.subject {
    case .point(let row):
      guard let facts = facts[row] else { return 0 }
      let point = record[row]
      let size = record.rowSize(of: point) + 120 + max(0, point.about.count - 1) * 60
      return facts.hasFinding || !facts.lacksAnswer ? size : 2 * size
    case .request(let open):
      let request = record[open.request]
      return record.rowSize(of: request) + record[record[request.section].heading].size + 150
        + (open.elsewhere == nil ? 0 : 350)
    }
  }
}
