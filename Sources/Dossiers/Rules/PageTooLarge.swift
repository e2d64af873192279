/// A claim's page grows with what its statements repeat, with its points times those whom they are about, and with its
/// points times the years of its record.
enum PageTooLarge: ClaimCheck {
  /// The bytes that a page may hold beside what its file holds itself; nobody could load more.
  static let most = 64 << 20

  static func report(_ claim: Claim, in site: ReadSite, _ problems: inout ProblemList) {
    let record = site.record
    let sections = record.tables.sections[claim.sections.indices]
    let points = sections.filter(\.isPoint)
    let size =
      lent(in: claim, record) + headings(of: sections, record) + cells(of: points, record)
      // Each point says of each figure whether it answered.
      + points.reduce(0) { $0 + 100 * $1.about.count }
    guard size > most else { return }
    problems.add(
      .pageTooLarge, at: points.first?.position ?? Position(line: 1),
      "the page of this claim would have about \(size >> 20) MiB",
      help: "Split the claim, or repeat long statements less often.")
  }

  /// What repetitions take over from other statements.
  private static func lent(in claim: Claim, _ record: Record) -> Int {
    var sizes: [Row<Statement>: Int] = [:]
    return record.statements(claim.statements).reduce(0) { sum, statement in
      guard let original = statement.repeats else { return sum }
      let size = sizes[original] ?? size(of: statement, record)
      sizes[original] = size
      return sum + size
    }
  }

  private static func size(of statement: Statement, _ record: Record) -> Int {
    let mentions = statement.citations.count + statement.to.count + statement.via.count
    let speakers = record.speakers(of: statement).count
    return size(of: record[statement.body]) + 100 * (mentions + speakers)
  }

  /// A section's heading is shown beside each of its statements in lists elsewhere.
  private static func headings(of sections: ArraySlice<Section>, _ record: Record) -> Int {
    sections.reduce(0) { $0 + size(of: record[$1.heading]) * $1.statements.count }
  }

  /// The record is a table of the points and, where there are many dates, years.
  private static func cells(of points: [Section], _ record: Record) -> Int {
    let years = Set(
      points.lazy.flatMap { record.statements($0.statements) }.compactMap(\.date?.year))
    return 40 * points.count * years.count
  }

  private static func size(of prose: Prose) -> Int {
    var size = 0
    prose.forEachInside { element in
      size += 20 + (element.kind == .citations ? 0 : element.bytes.count)
    }
    return size
  }
}
