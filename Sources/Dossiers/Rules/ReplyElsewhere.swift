/// A reply is to the allegation beside which it stands.
enum ReplyElsewhere: ClaimCheck {
  static func report(_ claim: Claim, in site: ReadSite, _ problems: inout ProblemList) {
    let record = site.record
    for row in claim.sections {
      guard let beginning = site.facts[row]?.earliestAlleged else { continue }
      for statement in record.statements(record[row].statements) where statement.kind.isReply {
        guard let original = statement.repeats,
          let fault = fault(of: original, beginning, claim, site),
          // By its own date it is too old: another rule says so.
          statement.date.map({ beginning <= $0.lastDay }) == true
        else { continue }
        problems.add(
          .replyElsewhere, at: statement.position, "what this repeats \(fault)",
          help:
            "Record what was answered to this allegation; or make it `Context`, which is no reply. If the words do answer it, waive the rule and say why.",
          notes: [
            Problem.Note(
              place: Place(
                file: record.claim(of: original).file, position: record[original].position),
              message: "the words stand here")
          ])
      }
    }
  }

  /// Why the words of a statement cannot be taken for a reply to what was alleged from a day on.
  private static func fault(
    of original: Row<Statement>, _ beginning: Day, _ claim: Claim, _ site: ReadSite
  ) -> String? {
    let (record, statement) = (site.record, site.record[original])
    if let date = statement.date, date.lastDay < beginning {
      return "was said on \(date), before anything was alleged here on \(beginning)"
    }
    let other = record.claim(of: original)
    guard other !== claim, record[statement.section].isPoint else { return nil }
    return "answers a point of another claim, `\(other.id.id)`"
  }
}
