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
    replacements = course.replacements
    firstAlleged = allegations.compactMap(\.date).min { $0.orderFromEnd < $1.orderFromEnd }
    earliestAlleged = allegations.compactMap(\.date?.firstDay).min()
    // Of one day the statement further down, as for the claim's last change.
    asOf = statements.lazy.filter { $0.stage != .hearing }.compactMap(\.date)
      .reduce(nil) { newest, date in
        newest.map { $0.lastDay > date.lastDay } == true ? newest : date
      }
  }
}

/// How a point's status came about.
struct Course {
  let status: Status
  let history: [HistoryRow]
  let hasFinding: Bool
  let replacements: [Int: Int]

  /// Statements count in the order of their dates, a partial date from its last possible day on, and those of
  /// one day in the order of the file. Rows begin with the first allegation.
  init(of statements: [Statement], in claim: EntityID, about: [EntityID], sources: Origins) {
    let dated = statements.enumerated()
      .compactMap { index, statement in statement.date.map { (date: $0, index: index) } }
      .sorted { ($0.date.lastDay, $0.index) < ($1.date.lastDay, $1.index) }
    var tracker = StatusTracker(of: claim, about: about, sources: sources)
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
      history.append(HistoryRow(date: changing.date, status: last, statement: changing.index))
    }
    status = last
    self.history = history
    hasFinding = tracker.hasFinding
    replacements = tracker.replacements
  }
}
