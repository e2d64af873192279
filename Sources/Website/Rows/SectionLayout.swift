import Dossiers

/// The order in which a claim's page shows the statements of a section.
struct SectionLayout: Sendable {
  /// What a point's statements are listed under below its two sides, in this order.
  enum Group: String, CaseIterable {
    case findings
    case replies = "others-replies"
    case requests = "comment-requests"
    case proceedings, retractions, corrections, context

    /// Nil of allegations, which have a side of their own.
    fileprivate init?(_ kind: StatementKind) {
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

  let inOrder: [Row<Statement>]
  let allegations: ArraySlice<Row<Statement>>
  /// Denials, admissions and responses of those whom the point is about.
  let replies: ArraySlice<Row<Statement>>
  private(set) var further: [(group: Group, statements: ArraySlice<Row<Statement>>)] = []

  init(_ section: Section, in record: Record) {
    let statements = section.statements
    guard section.isPoint else {
      inOrder = Array(statements)
      (allegations, replies) = ([], [])
      further = statements.isEmpty ? [] : [(.context, inOrder[...])]
      return
    }
    // A side or group is a number: first allegations, then replies.
    let about = record.figures(section.about)
    let groups = statements.map { row -> Int in
      let statement = record[row]
      if statement.kind == .allegation { return 0 }
      if statement.kind.isReply, record.speakers(of: statement).contains(where: about.contains) {
        return 1
      }
      return Group(statement.kind).flatMap { Group.allCases.firstIndex(of: $0) }.map { $0 + 2 } ?? 0
    }
    var order: [Row<Statement>] = []
    order.reserveCapacity(statements.count)
    var ends: [Int] = []
    for group in 0..<Group.allCases.count + 2 {
      for (row, other) in zip(statements, groups) where other == group { order.append(row) }
      ends.append(order.count)
    }
    inOrder = order
    (allegations, replies) = (order[..<ends[0]], order[ends[0]..<ends[1]])
    for (place, group) in Group.allCases.enumerated() where ends[place + 1] < ends[place + 2] {
      further.append((group, order[ends[place + 1]..<ends[place + 2]]))
    }
  }
}
