import Dossiers

extension Composer {
  /// The parts are made in the order in which they are read, since that numbers the citations.
  func pointView(_ point: Point, of claim: Claim, _ requests: CommentRequests) -> PointView {
    let heading = html(point.heading)
    let proposition = html(point.proposition)
    let text = html(point.text, headingsFrom: 4)
    let statements = point.statements
    let about = Set(point.about)
    let replies = statements.filter { $0.isReply(of: about) }
    return PointView(
      anchor: point.anchor, heading: heading, proposition: proposition, text: text,
      data: PointData(point.record), status: statusView(point.record),
      answers: point.record.replies.map(answerView), origins: origins(of: point.record),
      history: history(of: point.record),
      allegations: statements.filter { $0.kind == .allegation }.map(statementView),
      replies: replies.map(statementView),
      silences: silences(of: point, replies, requests.adding(statements)),
      further: groups(of: statements.filter { $0.kind != .allegation && !$0.isReply(of: about) }))
  }

  private func answerView(_ reply: FigureReply) -> AnswerView {
    AnswerView(figure: link(reply.figure), word: words.shown(reply.reply.rawValue))
  }

  private func origins(of record: Record) -> String {
    sentence(
      origins: record.origins.count, relays: record.relays.count, verified: record.verified)
  }

  private func history(of record: Record) -> [HistoryRowView] {
    record.history.map {
      HistoryRowView(date: DateView($0.day), status: words.shown($0.status.rawValue))
    }
  }

  /// What stands below the two sides, findings first.
  private func groups(of statements: [Statement]) -> [StatementGroup] {
    let headings: [(String, [StatementKind])] = [
      ("Findings", [.finding]), ("Others’ replies", [.denial, .admission, .response]),
      ("Requests for comment", [.commentRequest]), ("Proceedings", [.proceeding]),
      ("Retractions", [.retraction]), ("Context", [.context]),
    ]
    return headings.compactMap { heading, kinds in
      let group = statements.filter { kinds.contains($0.kind) }
      guard !group.isEmpty else { return nil }
      return StatementGroup(heading: heading, statements: group.map(statementView))
    }
  }
}

extension Statement {
  /// Whether it is the answer of one of the figures.
  func isReply(of figures: Set<EntityID>) -> Bool {
    kind.isReply && speaker?.figures.contains(where: figures.contains) == true
  }
}
