/// A claim's page grows with what its statements repeat, with its points times those whom they are about, and with its
/// points times the years of its record.
enum PageTooLarge: ClaimCheck {
  /// The bytes that a page may hold beside what its file holds itself; nobody could load more.
  static let most = 64 << 20

  static func report(_ claim: Claim, in record: Record, _ problems: inout ProblemList) {
    let size = lent(in: claim) + headings(of: claim) + answers(in: claim) + cells(of: claim)
    guard size > most else { return }
    problems.add(
      .pageTooLarge, at: claim.points.first?.position ?? Position(line: 1),
      "the page of this claim would have about \(size >> 20) MiB",
      help: "Split the claim, or repeat long statements less often.")
  }

  /// What repetitions take over from other statements.
  private static func lent(in claim: Claim) -> Int {
    var sizes: [StatementReference: Int] = [:]
    return claim.sections.lazy.flatMap(\.statements).reduce(0) { sum, statement in
      guard let original = statement.repeats else { return sum }
      let size = sizes[original] ?? size(of: statement)
      sizes[original] = size
      return sum + size
    }
  }

  private static func size(of statement: Statement) -> Int {
    let mentions = statement.citations.count + statement.to.count + statement.via.count
    let speakers = statement.speaker?.figures.count ?? 0
    return size(of: statement.body) + 100 * (mentions + speakers)
  }

  /// A section's heading is shown beside each of its statements in lists elsewhere.
  private static func headings(of claim: Claim) -> Int {
    claim.sections.reduce(0) { $0 + size(of: $1.heading) * $1.statements.count }
  }

  /// Each point says of each figure whether it answered.
  private static func answers(in claim: Claim) -> Int {
    claim.points.reduce(0) { $0 + 100 * $1.about.count }
  }

  /// The record is a table of the points and, where there are many dates, years.
  private static func cells(of claim: Claim) -> Int {
    let years = Set(claim.points.lazy.flatMap(\.statements).compactMap(\.date?.year))
    return 40 * claim.points.count * years.count
  }

  private static func size(of prose: Prose) -> Int {
    var size = 0
    prose.forEachInside { element in
      size += 20 + (element.kind == .citations ? 0 : element.bytes.count)
    }
    return size
  }
}
