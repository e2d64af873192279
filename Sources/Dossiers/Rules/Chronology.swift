/// Dates that cannot be, whatever a partial date means.
enum Chronology: ClaimCheck {
  static func report(_ claim: Claim, in site: ReadSite, _ problems: inout ProblemList) {
    let record = site.record
    for row in claim.sections {
      let section = record[row]
      let beginning =
        site.facts[row].map(\.earliestAlleged) ?? site.facts[claim].earliestAlleged
      for statement in record.statements(section.statements) {
        // A repetition has the sources of what it repeats, and may have a later date of its own.
        if statement.repeats == nil { reportSources(of: statement, record, &problems) }
        if let beginning = section.allegedBefore(statement, record) ?? beginning {
          reportOrder(of: statement, beginning, &problems)
        }
      }
    }
  }

  /// What was read in a source was said on its day at the latest.
  private static func reportSources(
    of statement: Statement, _ record: Record, _ problems: inout ProblemList
  ) {
    guard let date = statement.date, statement.stage != .hearing else { return }
    var newest: PartialDate?
    for citation in record.citations(statement.citations) {
      // One whose day is unknown may be as new as the statement.
      guard let source = record.origins.sources[citation.source]?.date,
        source.lastDay < date.firstDay
      else { return }
      if newest.map({ $0.lastDay < source.lastDay }) != false { newest = source }
    }
    guard let newest else { return }
    problems.add(
      .sourcePredates, at: statement.position,
      "this is dated \(date), and the newest of its sources \(newest)",
      help: "Correct the date of one of them, or cite where the words were read.")
  }

  private static func reportOrder(
    of statement: Statement, _ beginning: Day, _ problems: inout ProblemList
  ) {
    guard let date = statement.date, date.lastDay < beginning else { return }
    switch statement.kind {
    case .denial, .admission, .partialAdmission, .response, .finding, .retraction:
      problems.add(
        .replyPredates, at: statement.position,
        "this is dated \(date), before anything was alleged here on \(beginning)",
        help:
          "Correct the date, or make it `Context`: what was said before cannot be about the allegation."
      )
    case .correction:
      problems.add(
        .correctionPredates, at: statement.position,
        "this is dated \(date), before anything was alleged here on \(beginning)",
        help: "Correct the date, or put the correction under the point that it is about.")
    case .allegation, .commentRequest, .proceeding, .context: break
    }
  }
}

extension Section {
  /// The first day on which those who correct something may have reported it themselves, if that is on record.
  fileprivate func allegedBefore(_ correction: Statement, _ record: Record) -> Day? {
    guard correction.kind == .correction else { return nil }
    let (origins, outlets) = (record.origins, record.speakers(of: correction))
    return record.statements(statements).filter { allegation in
      allegation.kind == .allegation
        && outlets.contains { outlet in
          origins.origins(of: allegation, in: record).contains { origins.speaks(outlet, for: $0) }
            || record.citations(allegation.citations).contains {
              origins.sources[$0.source]?.publishers.contains(.figure(outlet)) == true
            }
        }
    }.compactMap(\.date?.firstDay).min()
  }
}
