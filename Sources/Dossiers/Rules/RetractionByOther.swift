/// Only those who alleged something can take it back.
enum RetractionByOther: ClaimCheck {
  static func report(_ claim: Claim, in record: Record, _ problems: inout ProblemList) {
    let origins = record.entities.origins
    let all = claim.points.flatMap(\.facts.origins)
    for section in claim.sections {
      let own = if case .point(let point) = section { point.facts.origins } else { all }
      for retraction in section.statements where retraction.kind == .retraction {
        for name in origins.strangers(to: own, in: retraction, record.names) {
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

extension Origins {
  /// That those who retract something are none of its origins and cannot speak for one.
  fileprivate func strangers(
    to origins: [Origin], in retraction: Statement, _ names: NameIndex
  ) -> [String] {
    switch retraction.speaker {
    case .figures(let figures):
      return figures.filter { figure in !origins.contains { speaks(figure, for: $0) } }
        .map { names.name(of: $0) + " alleged nothing" }
    case .document(let document):
      return origins.contains { takesBack(retraction, $0) }
        ? [] : [names.name(of: document) + " alleged nothing"]
    case .unnamed, .us, nil:
      return origins.contains { takesBack(retraction, $0) }
        ? [] : ["no unnamed speaker alleged anything"]
    }
  }
}
