import Dossiers
import HTML

extension Review {
  /// When the claim was first published by `published.yml`, and what readers have been told otherwise since.
  func writeChanges(to html: inout HTMLBuffer) {
    html.element("h2", "What changed since publication")
    let published = dossier.publicationRecord
    guard let dates = published.dates(of: claim.id) else {
      return html.element("p", "The claim is not on record as published.")
    }
    html.element("p", "First published \(dates.first), last changed \(dates.changed).")
    let lines = published.changes(of: claim.id).map { ChangeText([$0]).lines } ?? []
    if lines.isEmpty { html.element("p", "Since then nothing changed for readers.") }
    html.list(lines)
    let corrections = claim.header.corrections.map { correction in
      "\(correction.date), \(correction.kind.rawValue): \(correction.text)"
        + (correction.was.map { " Was: \($0)" } ?? "")
        + (correction.now.map { " Now: \($0)" } ?? "")
    }
    if corrections.isEmpty { return }
    html.element("h3", "Corrections of our own")
    html.list(corrections)
  }
}
