extension PointFacts {
  /// What a point's statements and the requests about the whole claim make of it.
  init(
    of statements: [Statement], in claim: EntityID, about: [EntityID], requests: Answers,
    sources: Origins
  ) {
    let allegations = statements.filter { $0.kind == .allegation }
    var origins: [Origin] = []
    var seen = SmallSet<Origin>()
    for origin in allegations.flatMap(sources.origins) where seen.insert(origin) {
      origins.append(origin)
    }
    let course = Course(of: statements, in: claim, about: about, sources: sources)
    let answers = Answers(statements)
    let replies = about.map {
      FigureReply(
        figure: $0, reply: answers.reply(of: $0, with: requests), words: answers.words(of: $0))
    }
    self.origins = origins
    relays = sources.relays(of: allegations, among: statements)
    self.replies = replies
    reply = replies.map(\.reply).min() ?? .notApplicable
    status = course.status
    history = course.history
    hasFinding = course.hasFinding
    firstAlleged = allegations.compactMap(\.date).min { $0.orderFromEnd < $1.orderFromEnd }
    earliestAlleged = allegations.compactMap(\.date?.firstDay).min()
    asOf = statements.lazy.filter { $0.stage != .hearing }.compactMap(\.date)
      .max { $0.lastDay < $1.lastDay }
  }
}

/// How a point's status came about.
struct Course {
  let status: Status
  let history: [HistoryRow]
  let hasFinding: Bool

  /// Statements count in the order of their dates, a partial date from its last possible day on, and those of
  /// one day in the order of the file. Rows begin with the first allegation.
  init(of statements: [Statement], in claim: EntityID, about: [EntityID], sources: Origins) {
    let dated = statements.enumerated()
      .compactMap { index, statement in statement.date.map { (day: $0.lastDay, index: index) } }
      .sorted { ($0.day, $0.index) < ($1.day, $1.index) }
    var tracker = StatusTracker(of: claim, about: about, sources: sources)
    var history: [HistoryRow] = []
    var hasAllegation = false
    var (last, changing) = (Status.alleged, 0)
    for (place, entry) in dated.enumerated() {
      let statement = statements[entry.index]
      tracker.take(statement)
      if tracker.status != last || !hasAllegation && statement.kind == .allegation {
        (last, changing) = (tracker.status, entry.index)
      }
      hasAllegation = hasAllegation || statement.kind == .allegation
      let isLastOfDay = place + 1 == dated.count || dated[place + 1].day != entry.day
      guard isLastOfDay, hasAllegation, history.last?.status != last else { continue }
      history.append(HistoryRow(day: entry.day, status: last, statement: changing))
    }
    status = last
    self.history = history
    hasFinding = tracker.hasFinding
  }
}
