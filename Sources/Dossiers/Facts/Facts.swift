import Parallel

/// Everything that follows from what a record's claims say, as tables.
///
/// A reference: every page asks it all the time, and must not count what it holds each time.
public final class Facts: Sendable {
  private let tables: FactTables

  /// The facts of each claim are worked out on their own.
  init(_ record: Record, jobs: Int) {
    tables = FactTables(
      joining: mapInParallel(record.claims, jobs: jobs) { FactTables(of: $0, in: record) })
  }

  public subscript(claim: Claim) -> ClaimFacts { tables.claims[claim.row.index] }

  /// Nil of a passage.
  public subscript(point: Row<Section>) -> PointFacts? { tables.points[point.index] }

  public subscript(row: Row<FigureReply>) -> FigureReply { tables.replies[row.index] }

  public subscript(row: Row<HistoryRow>) -> HistoryRow { tables.history[row.index] }

  public subscript(row: Row<RelayingPublisher>) -> RelayingPublisher { tables.relays[row.index] }

  public func origins(of point: PointFacts) -> ArraySlice<Origin> {
    tables.origins[point.origins.indices]
  }

  /// The status that its point had from the day of a statement on, if it was this one that changed it.
  public func newStatus(by statement: Row<Statement>) -> Status? { tables.changes[statement.index] }

  /// The finding that stands in the place of another.
  public func replacement(of finding: Row<Statement>) -> Row<Statement>? {
    tables.replacements[finding.index]
  }
}

/// The facts of one claim while they are worked out, or of all of a record.
struct FactTables: Sendable {
  /// By the rows of the claims.
  private(set) var claims: [ClaimFacts] = []
  /// By the rows of the sections; none of passages.
  var points: [PointFacts?] = []
  var replies: [FigureReply] = []
  var history: [HistoryRow] = []
  var origins: [Origin] = []
  var relays: [RelayingPublisher] = []
  /// By the rows of the statements: the status that the point had from its day on, if it was this one that changed it.
  var changes: [Status?] = []
  /// By the rows of the statements: the finding in whose place another stands has that one, which sets it aside or is
  /// later and different and by the same speakers.
  var replacements: [Row<Statement>?] = []

  fileprivate init(joining claims: [FactTables]) {
    points.reserveCapacity(claims.reduce(0) { $0 + $1.points.count })
    changes.reserveCapacity(claims.reduce(0) { $0 + $1.changes.count })
    replacements.reserveCapacity(claims.reduce(0) { $0 + $1.replacements.count })
    for claim in claims { append(claim) }
  }

  fileprivate init(of claim: Claim, in record: Record) {
    let statements = record.tables.statements
    let requests = Answers(
      claim.statements.lazy.map { statements[$0.index] }
        .filter { $0.kind == .commentRequest && !record[$0.section].isPoint }, in: record)
    changes = Array(repeating: nil, count: claim.statements.count)
    replacements = Array(repeating: nil, count: claim.statements.count)
    for row in claim.sections {
      let section = record[row]
      points.append(
        section.isPoint ? addPoint(section, of: claim, requests: requests, in: record) : nil)
    }
    claims = [ClaimFacts(of: claim, points: points, in: record)]
  }

  private mutating func append(_ other: FactTables) {
    for point in other.points {
      points.append(
        point.map {
          var point = $0
          point.replies = point.replies.moved(by: replies.count)
          point.history = point.history.moved(by: history.count)
          point.origins = point.origins.moved(by: origins.count)
          point.relays = point.relays.moved(by: relays.count)
          return point
        })
    }
    claims += other.claims
    replies += other.replies
    history += other.history
    origins += other.origins
    relays += other.relays
    changes += other.changes
    replacements += other.replacements
  }
}
