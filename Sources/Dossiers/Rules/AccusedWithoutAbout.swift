/// Whom a proposition names should be able to answer it, unless it is not about them.
enum AccusedWithoutAbout: ClaimCheck {
  static func report(_ claim: Claim, in site: ReadSite, _ problems: inout ProblemList) {
    let record = site.record
    for row in claim.sections where record[row].isPoint {
      let section = record[row]
      let about = Set(claim.about + record.figures(section.about))
      let named = unique(record[section.proposition].linkedFigures + (site.named[row] ?? []))
      let others = named.filter { !about.contains($0) && !speaks($0, in: section, record) }
      guard let anchor = section.anchor, !others.isEmpty else { continue }
      let names = others.map { site.names.name(of: $0) }.joined(separator: ", ")
      problems.add(
        .accusedWithoutAbout, at: section.position,
        "the proposition of `\(record[anchor])` names \(names), and the point is not about \(others.count == 1 ? "this figure" : "them")",
        help:
          "If it accuses them of something, add them to `About` of the allegation, so that readers see whether they answered; if not, waive the rule and say so."
      )
    }
  }

  /// Whether a figure makes an allegation of a point, or was told it.
  private static func speaks(_ figure: EntityID, in section: Section, _ record: Record) -> Bool {
    record.statements(section.statements).contains { statement in
      statement.kind == .allegation
        && (record.speakers(of: statement).contains(figure)
          || record.parties(statement.to).contains(.figure(figure)))
    }
  }
}

extension Prose {
  /// The figures to which it links.
  var linkedFigures: [EntityID] {
    var figures: [EntityID] = []
    forEachInside { element in
      if element.kind == .link, case .entity(let id, _) = element.target, id.kind == .figure {
        figures.append(id)
      }
    }
    return figures
  }

  /// Its words, with a line for each block.
  var wordBytes: [UInt8] {
    var bytes: [UInt8] = []
    forEachInside { element in
      switch element.kind {
      case .words, .codeSpan: bytes += element.bytes
      case .softBreak, .lineBreak: bytes.append(0x20)
      case .paragraph, .heading, .item, .cell: bytes.append(UInt8(ascii: "\n"))
      default: break
      }
    }
    return bytes
  }
}
