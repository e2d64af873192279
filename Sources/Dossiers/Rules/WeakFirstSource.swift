/// What is alleged or found was read first in a source that can bear it.
enum WeakFirstSource: ClaimCheck {
  static func report(_ claim: Claim, in site: ReadSite, _ problems: inout ProblemList) {
    let record = site.record
    for statement in record.ownStatements(of: claim, [.allegation, .finding]) {
      guard let first = record.citations(statement.citations).first,
        let source = record.origins.sources[first.source],
        let weakness = weakness(of: source, for: statement, in: record)
      else { continue }
      problems.add(
        .weakFirstSource, at: statement.position,
        "the words were read first in `\(first.source.id)`, \(weakness)",
        help:
          "Begin `In` with a better source that you have read; if there is none, waive the rule and say how far this one can be trusted."
      )
    }
  }

  /// What speaks against a source; nothing against a post by the speakers themselves, or a copy of an official document.
  private static func weakness(
    of source: Publishing, for statement: Statement, in record: Record
  ) -> String? {
    let isOwn = record.speakers(of: statement).contains { source.responsible.contains($0) }
    if source.type == .socialPost, !isOwn {
      return "a post in which others than the speakers have them"
    }
    if source.isBareCopy, !source.type.isOfficialRecord {
      return "a copy whose original has no address"
    }
    return source.date == nil ? "which has no date" : nil
  }
}
