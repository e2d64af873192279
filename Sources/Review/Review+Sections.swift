import Dossiers
import HTML

extension Review {
  /// Every point and passage with all of its statements, in the order of the file.
  func writeSections(to html: inout HTMLBuffer) {
    html.element("h2", "What is on record, point by point")
    write(claim.lead, to: &html)
    for row in claim.sections {
      let section = record[row]
      html.raw("<section>\n")
      html.element("h3", heading(of: section))
      if section.isPoint {
        html.raw("<p class=\"proposition\">Proposition: ")
        html.text(inWords(record[section.proposition]))
        html.raw("</p>\n")
      }
      write(record[section.text], to: &html)
      if let facts = facts[row] { writeHistory(of: facts, to: &html) }
      for statement in section.statements { write(statement, to: &html) }
      html.raw("</section>\n")
    }
  }

  private func writeHistory(of facts: PointFacts, to html: inout HTMLBuffer) {
    html.element(
      "p",
      "Status: "
        + facts.history.map { row in
          let change = self.facts[row]
          return "\(change.date) \(change.status.rawValue)"
        }.joined(separator: "; "))
  }

  private func write(_ row: Row<Statement>, to html: inout HTMLBuffer) {
    let statement = record[row]
    html.raw("<article>\n")
    html.element("h4", heading(of: statement))
    html.list(attributes(of: row))
    if let original = statement.repeats {
      let claim = record.claim(of: original)
      html.element(
        "p",
        "Repeats “\(heading(of: record[original]))” of “\(heading(of: record[record[original].section]))”"
          + (claim.id == self.claim.id ? "." : " in \(claim.header.title)."))
    } else {
      writeBody(of: row, to: &html)
      if let translation = statement.translation {
        html.element("p", "Translation: " + record[translation])
      }
    }
    html.raw("</article>\n")
  }

  /// Each quotation beside what the saved copy of its source has there.
  private func writeBody(of row: Row<Statement>, to html: inout HTMLBuffer) {
    var quoted = dossier.quotedWords(of: row).makeIterator()
    for block in record[record[row].body] {
      guard block.isQuotation, let quotation = quoted.next() else {
        write(block.alone, to: &html)
        continue
      }
      html.raw("<div class=\"pair\">\n<div>\n")
      write(block.alone, to: &html)
      html.raw("</div>\n<div class=\"saved\">\n")
      if let proof = quotation.proof {
        html.element("p", "In our copy of \(proof.day):")
        html.raw("<blockquote><p>…")
        html.text(proof.before)
        html.raw("<mark>")
        html.text(quotation.words)
        html.raw("</mark>")
        html.text(proof.after)
        html.raw("…</p></blockquote>\n")
      } else {
        html.element("p", "Not proved against a saved copy.")
      }
      html.raw("</div>\n</div>\n")
    }
  }

  /// All that its attribution list says, and what follows for a finding.
  private func attributes(of row: Row<Statement>) -> [String] {
    let statement = record[row]
    let citations = record.citations(statement.citations).map(citation)
    let values: [(String, String?)] = [
      ("By", statement.speaker.map(name(of:))), ("Via", names(of: statement.via)),
      ("To", names(of: statement.to)), ("Date", statement.date?.description),
      ("Effect", statement.effect?.rawValue), ("Stage", statement.stage?.rawValue),
      ("Outcome", statement.outcome?.rawValue), ("Deadline", statement.deadline?.description),
      ("Words read in", citations.first),
      ("Also in", citations.count > 1 ? citations.dropFirst().joined(separator: "; ") : nil),
      ("Replaced by", facts.replacement(of: row).map { heading(of: record[$0]) }),
    ]
    return values.compactMap { key, value in value.map { key + ": " + $0 } }
  }
}
