/// A finding is in a document of those who found it, or in an official record of their words.
enum FindingWithoutDocument: ClaimCheck {
  static func report(_ claim: Claim, in site: ReadSite, _ problems: inout ProblemList) {
    let record = site.record
    for finding in record.ownStatements(of: claim, [.finding]) {
      let sources = record.citations(finding.citations)
        .compactMap { record.origins.sources[$0.source] }
      if case .document = finding.speaker { continue }
      let finders = record.speakers(of: finding)
      guard !sources.isEmpty,
        !sources.contains(where: { source in
          source.type.isOfficialRecord || finders.contains { source.responsible.contains($0) }
        })
      else { continue }
      problems.add(
        .findingWithoutDocument, at: finding.position,
        "none of the sources of this finding is an official document or record",
        help:
          "Add the ruling, the report or the minutes to `In`, behind the source where you read the words; `seen: no` says that you know the document through others. If there is none, it is `Context`."
      )
    }
  }
}

extension Source.Kind {
  /// Whether such a document is an authority's own, or the official record of what was said before one. A pleading is
  /// that of a party.
  var isOfficialRecord: Bool {
    switch self {
    case .officialReport, .hansard, .testimony, .courtRuling: true
    default: false
    }
  }
}

extension Record {
  /// The statements of a claim of some kinds, without those that repeat another.
  func ownStatements(of claim: Claim, _ kinds: Set<StatementKind>) -> [Statement] {
    statements(claim.statements).filter { kinds.contains($0.kind) && !$0.isRepetition }
  }
}
