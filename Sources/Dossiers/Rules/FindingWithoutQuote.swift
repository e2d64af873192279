/// A finding is given in its own words.
enum FindingWithoutQuote: ClaimCheck {
  static func report(_ claim: Claim, in site: ReadSite, _ problems: inout ProblemList) {
    for finding in site.record.ownStatements(of: claim, [.finding])
    where !site.record[finding.body].holdsQuotation {
      problems.add(
        .findingWithoutQuote, at: finding.position, "this finding has no words of its own",
        help:
          "Quote below the list, with `>`, what the first source in `In` has of its words; if that has none, waive the rule and say so."
      )
    }
  }
}
