/// A person who is named in what is alleged or said is somebody whom readers can look up.
enum UnlinkedPerson: ClaimCheck {
  static func report(_ claim: Claim, in site: ReadSite, _ problems: inout ProblemList) {
    let record = site.record
    var known: Set<EntityID>?
    for row in claim.sections {
      let section = record[row]
      if section.isPoint {
        report(site.named[row] ?? [], at: section.position, "proposition")
      }
      for statement in record.statements(section.statements) where !statement.isRepetition {
        for quotation in record[statement.body] where quotation.isQuotation {
          let named = site.figureNames.figures(in: quotation.inside.wordBytes)
          report(named, at: statement.position, "quotation")
        }
      }
    }

    func report(_ figures: [EntityID], at position: Position, _ place: String) {
      for figure in figures {
        let isKnown = known?.contains(figure) ?? claim.about.contains(figure)
        if isKnown || !site.figureNames.isPerson(figure) { continue }
        // Those who take part are worked out only where somebody else may be named.
        if known == nil { known = record.figures(shownIn: claim) }
        guard known?.insert(figure).inserted == true else { continue }
        problems.add(
          .unlinkedPerson, at: position,
          "this \(place) names \(site.names.name(of: figure)), to whom nothing in this claim links",
          help:
            "Link the name where the text has it, such as `[[\(figure.id)|…]]`; in a quotation, below it. If somebody else is meant, waive the rule and say who."
        )
      }
    }
  }
}

extension Record {
  /// The figures whom a claim is about, who say or are told something in it, and to whom it links.
  fileprivate func figures(shownIn claim: Claim) -> Set<EntityID> {
    var figures = Set(claim.about + claim.lead.linkedFigures)
    for row in claim.sections {
      let section = self[row]
      figures.formUnion(self.figures(section.about))
      for prose in [section.heading, section.proposition, section.text] {
        figures.formUnion(self[prose].linkedFigures)
      }
      for statement in statements(section.statements) {
        figures.formUnion(speakers(of: statement))
        figures.formUnion(self.figures(statement.about))
        for party in [statement.to, statement.via].flatMap({ parties($0) }) {
          if let figure = party.figure { figures.insert(figure) }
        }
        for prose in [statement.label, statement.body] {
          figures.formUnion(self[prose].linkedFigures)
        }
      }
    }
    return figures
  }
}
