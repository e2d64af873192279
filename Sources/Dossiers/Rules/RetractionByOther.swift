/// Only those who alleged something can take it back.
enum RetractionByOther: ClaimCheck {
  static func report(_ claim: Claim, in site: ReadSite, _ problems: inout ProblemList) {
    let (record, facts) = (site.record, site.facts)
    let all = claim.sections.flatMap { facts[$0].map { facts.origins(of: $0) } ?? [] }
    for row in claim.sections {
      let section = record[row]
      let own = facts[row].map { Array(facts.origins(of: $0)) } ?? all
      for retraction in record.statements(section.statements) where retraction.kind == .retraction {
        for name in record.strangers(to: own, in: retraction, site.names) {
          problems.add(
            .retractionByOther, at: retraction.position,
            "\(name) \(section.isPoint ? "at this point" : "in this claim")",
            help:
              "A retraction is by who made the allegation, the outlet that unnamed speakers told, or the publisher or an author of the document that made it; else it is `Context` or a `Correction`."
          )
        }
      }
    }
  }
}

extension Record {
  /// That those who retract something are none of its origins and cannot speak for one.
  fileprivate func strangers(
    to origins: [Origin], in retraction: Statement, _ names: NameIndex
  ) -> [String] {
    let takesBack = origins.contains { self.origins.takesBack(retraction, $0, in: self) }
    switch retraction.speaker {
    case .figures(let figures):
      return self.figures(figures).filter { figure in
        !origins.contains { self.origins.speaks(figure, for: $0) }
      }
      .map { names.name(of: $0) + " alleged nothing" }
    case .document(let document):
      return takesBack ? [] : [names.name(of: document) + " alleged nothing"]
    case .unnamed, .us, nil:
      return takesBack ? [] : ["no unnamed speaker alleged anything"]
    }
  }
}
