/// What some figures replied in a claim, to find what came after a request.
struct LaterReplies {
  private struct Reply {
    let day: Day
    let section: Row<Section>
    let statement: Row<Statement>
  }

  /// Those of each figure, the oldest first, at equal days in the order of the file.
  private let replies: [EntityID: [Reply]]
  private let record: Record

  init(in claim: Claim, _ record: Record) {
    var replies: [EntityID: [Reply]] = [:]
    for row in claim.statements where record[row].kind.isReply {
      guard let day = record[row].date?.lastDay else { continue }
      for figure in record.speakers(of: record[row]) {
        replies[figure, default: []].append(
          Reply(day: day, section: record[row].section, statement: row))
      }
    }
    self.replies = replies.mapValues { replies in
      replies.sorted { ($0.day, $0.statement) < ($1.day, $1.statement) }
    }
    self.record = record
  }

  /// What a figure replied on the day of a request or later, on the points that it counts for; the first ten, without
  /// repetitions of each other. Nothing where the request has no day.
  func of(_ figure: EntityID, after request: Statement) -> [Row<Statement>] {
    guard let first = request.date?.firstDay, let all = replies[figure] else { return [] }
    let isWhole = !record[request.section].isPoint
    var seen: Set<Row<Statement>> = []
    var later: [Row<Statement>] = []
    for reply in all
    where reply.day >= first
      && (isWhole || reply.section == request.section || !record[reply.section].isPoint)
    {
      let words = record[reply.statement].repeats ?? reply.statement
      if seen.insert(words).inserted { later.append(reply.statement) }
      if later.count == 10 { break }
    }
    return later
  }
}
