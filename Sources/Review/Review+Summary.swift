import Dossiers
import HTML

extension Review {
  /// The claim in short, and a row for each of its points.
  func writeSummary(to html: inout HTMLBuffer) {
    html.list(
      [
        isRedacted ? nil : "File: \(claim.file.text)",
        "State: \(claim.header.publication.inWords)",
        "Reviewed on \(day)",
        "About: \(accused.isEmpty ? "nobody" : accused.map(inWords).joined(separator: "; "))",
        assessment,
      ].compactMap(\.self))
    html.element("h2", "The points")
    html.table(
      ["Point", "Status", "Since", "Reply", "Origins", "Relays that verified", "As of"],
      points.map { section, facts in
        [
          heading(of: section), facts.status.rawValue, facts.since?.description ?? "–",
          replies(facts), origins(of: facts), "\(facts.verified) of \(facts.relays.count)",
          facts.asOf?.description ?? "–",
        ]
      })
  }

  /// `Han Dong (person; Member of Parliament)`.
  private func inWords(_ id: EntityID) -> String {
    guard let figure = dossier.figure(id) else { return id.id }
    let words = [figure.kind.rawValue, figure.shownRole].compactMap(\.self)
    return title(of: id) + " (\(words.joined(separator: "; ")))"
  }

  private var assessment: String? {
    claim.assessment.map { assessment in
      "Assessment: \(assessment.label)"
        + (assessment.by.map { ", by " + $0 } ?? "")
        + (assessment.date.map { ", \($0)" } ?? "")
        + (assessment.explanation.map { ": " + $0 } ?? "")
    }
  }

  /// The reply of each figure that a point is about.
  private func replies(_ facts: PointFacts) -> String {
    if facts.replies.isEmpty { return facts.reply.rawValue }
    return facts.replies.map { row in
      let reply = self.facts[row]
      let kinds = reply.words.all.map { $0.rawValue.lowercased() }
      return title(of: reply.figure) + ": "
        + (kinds.isEmpty ? reply.reply.rawValue : kinds.joined(separator: ", "))
    }.joined(separator: "; ")
  }

  /// Who first alleged a point.
  func origins(of facts: PointFacts) -> String {
    self.facts.origins(of: facts).map { origin in
      switch origin {
      case .figure(let figure): title(of: figure)
      case .document(let source): title(of: source)
      case .unnamed(let told): "unnamed, through " + name(of: told)
      }
    }.joined(separator: "; ")
  }
}
