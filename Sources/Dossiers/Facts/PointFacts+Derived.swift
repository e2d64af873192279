extension FactTables {
  /// Works out what a point's statements and the requests about the whole claim make of it, in the facts of its claim.
  mutating func addPoint(
    _ section: Section, of claim: Claim, requests: Answers, in record: Record
  ) -> PointFacts {
    let statements = record.statements(section.statements)
    let about = record.figures(section.about)
    let allegations = statements.filter { $0.kind == .allegation }
    let course = Course(of: statements, about: about, in: record)
    for (finding, other) in course.replacements {
      replacements[finding - claim.statements.startIndex] = Row(other)
    }
    for row in course.history {
      changes[row.statement.index - claim.statements.startIndex] = row.status
    }
    let answers = Answers(statements, in: record)
    let replies = about.map {
      FigureReply(
        figure: $0, reply: answers.reply(of: $0, with: requests), words: answers.words(of: $0))
    }
    let relays = record.origins.relays(of: allegations, among: statements, in: record)
    let reply = replies.map(\.reply).min() ?? .notApplicable
    return PointFacts(
      status: course.status, since: course.history.last?.date, reply: reply,
      answers: reply == .answered ? StatementKinds(replies.map(\.words)) : [],
      replies: FactTables.add(replies, to: &self.replies),
      history: FactTables.add(course.history, to: &history),
      origins: FactTables.add(
        unique(allegations.flatMap { record.origins.origins(of: $0, in: record) }), to: &origins),
      relays: FactTables.add(relays, to: &self.relays), verified: relays.count { $0.isVerified },
      firstAlleged: allegations.compactMap(\.date).min { $0.orderFromEnd < $1.orderFromEnd },
      earliestAlleged: allegations.compactMap(\.date?.firstDay).min(),
      // Of one day the statement further down, as for the claim's last change.
      asOf: statements.lazy.filter { $0.stage != .hearing }.compactMap(\.date)
        .reduce(nil) { newest, date in
          newest.map { $0.lastDay > date.lastDay } == true ? newest : date
        },
      hasFinding: course.hasFinding)
  }

  private static func add<Value>(_ values: [Value], to table: inout [Value]) -> Rows<Value> {
    table += values
    return Rows(table.count - values.count..<table.count)
  }
}

/// How a point's status came about.
struct Course {
  let status: Status
  let history: [HistoryRow]
  let hasFinding: Bool
  /// The rows of the findings that stand no longer and say something else than those in their place, with these.
  let replacements: [Int: Int]

  /// Statements count in the order of their dates, a partial date from its last possible day on, and those of
  /// one day in the order of the file. Rows begin with the first allegation.
  init(of statements: ArraySlice<Statement>, about: ArraySlice<EntityID>, in record: Record) {
    let dated = statements.indices
      .compactMap { index in statements[index].date.map { (date: $0, index: index) } }
      .sorted { ($0.date.lastDay, $0.index) < ($1.date.lastDay, $1.index) }
    var tracker = StatusTracker(about: about, in: record)
    var history: [HistoryRow] = []
    var hasAllegation = false
    var last = Status.alleged
    var changing = dated.first
    for (place, entry) in dated.enumerated() {
      let statement = statements[entry.index]
      tracker.take(statement, at: entry.index)
      if tracker.status != last || !hasAllegation && statement.kind == .allegation {
        (last, changing) = (tracker.status, entry)
      }
      hasAllegation = hasAllegation || statement.kind == .allegation
      let isLastOfDay =
        place + 1 == dated.count || dated[place + 1].date.lastDay != entry.date.lastDay
      guard isLastOfDay, hasAllegation, history.last?.status != last, let changing else { continue }
      history.append(HistoryRow(date: changing.date, status: last, statement: Row(changing.index)))
    }
    status = last
    self.history = history
    hasFinding = tracker.hasFinding
    replacements = tracker.replacements
  }
}

/// The values without those that came before.
@inlinable package func unique<Value: Hashable>(_ values: [Value]) -> [Value] {
  if values.count < 2 { return values }
  var seen = Set<Value>(minimumCapacity: values.count)
  return values.filter { seen.insert($0).inserted }
}
