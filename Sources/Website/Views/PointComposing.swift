import Dossiers

extension Composer {
  /// The parts are made in the order in which the built-in theme shows them: see `CitationOrder`.
  func pointView(_ point: Point, of claim: Claim, _ shared: [EntityID: LinkView]) -> PointView {
    let heading = html(point.heading)
    let proposition = html(point.proposition)
    let text = html(point.text, headingsFrom: 4)
    let about = Subjects(point.about)
    var (allegations, replies, further): ([Statement], [Statement], [Statement]) = ([], [], [])
    for statement in point.statements {
      if statement.kind == .allegation {
        allegations.append(statement)
      } else if statement.isReply(of: about) {
        replies.append(statement)
      } else {
        further.append(statement)
      }
    }
    let provenance = Provenance(of: point, in: site)
    return PointView(
      anchor: point.anchor, heading: heading, proposition: proposition, text: text,
      data: PointData(point.facts), status: statusView(point.facts),
      answers: point.facts.replies.map(answerView),
      origins: OriginsInWords(
        beginnings: provenance.beginnings, relays: point.facts.relays.count,
        verified: point.facts.verified),
      hasUnnamedOrigins: point.facts.origins.contains {
        if case .unnamed = $0 { true } else { false }
      },
      history: history(of: point.facts), lifeLine: lifeLine(of: point, of: claim.id),
      allegations: allegations.map { statementView($0, of: claim, in: point) },
      replies: replies.map { statementView($0, of: claim, in: point) },
      silences: silences(of: point, in: claim, replies, shared),
      invitations: invitations(to: point),
      further: groups(of: further, of: claim, in: point), originChain: originChain(of: provenance),
      edit: editLink("point", in: claim.file, at: point.position))
  }

  func answerView(_ reply: FigureReply) -> AnswerView {
    AnswerView(figure: link(reply.figure), word: words.shown(reply))
  }

  private func history(of facts: PointFacts) -> [HistoryRowView] {
    facts.history.map {
      HistoryRowView(date: DateView($0.date), status: words.shown($0.status.rawValue))
    }
  }

  /// What stands below the two sides, findings first.
  private func groups(
    of statements: [Statement], of claim: Claim, in point: Point
  ) -> [StatementGroup] {
    StatementHeading.allCases.compactMap { heading in
      let group = statements.filter { StatementHeading($0.kind) == heading }
      guard !group.isEmpty else { return nil }
      return StatementGroup(
        heading: heading.rawValue, statements: group.map { statementView($0, of: claim, in: point) }
      )
    }
  }
}

/// What the statements below the two sides stand under, in this order.
private enum StatementHeading: String, CaseIterable {
  case findings = "Findings"
  case replies = "Others’ replies"
  case requests = "Requests for comment"
  case proceedings = "Proceedings"
  case retractions = "Retractions"
  case corrections = "Corrections"
  case context = "Context"

  /// Nil of allegations, which stand on their side.
  init?(_ kind: StatementKind) {
    switch kind {
    case .allegation: return nil
    case .finding: self = .findings
    case .denial, .admission, .partialAdmission, .response: self = .replies
    case .commentRequest: self = .requests
    case .proceeding: self = .proceedings
    case .retraction: self = .retractions
    case .correction: self = .corrections
    case .context: self = .context
    }
  }
}

/// The figures whom a point is about, to be asked for with each of its statements.
struct Subjects {
  private let few: [EntityID]
  private let many: Set<EntityID>

  init(_ figures: [EntityID]) {
    // Among few a search is quicker than a hash.
    (few, many) = figures.count < 12 ? (figures, []) : ([], Set(figures))
  }

  func contains(_ figure: EntityID) -> Bool {
    many.isEmpty ? few.contains(figure) : many.contains(figure)
  }
}

extension Statement {
  /// Whether it is the answer of one of the figures.
  func isReply(of figures: Subjects) -> Bool {
    guard kind.isReply else { return false }
    if let onlyFigure { return figures.contains(onlyFigure) }
    return speaker?.figures.contains(where: figures.contains) == true
  }
}
