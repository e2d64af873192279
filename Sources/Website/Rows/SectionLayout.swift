import Dossiers

/// The order in which a claim's page shows the statements of a section, by their places in the file.
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

  let inOrder: [Int]
  let allegations: ArraySlice<Int>
  /// Denials, admissions and responses of those whom the point is about.
  let replies: ArraySlice<Int>
  private(set) var further: [(group: Group, statements: ArraySlice<Int>)] = []

  init(_ section: Section) {
    let statements = section.statements
    guard let point = section.point else {
      inOrder = Array(statements.indices)
      (allegations, replies) = ([], [])
      further = statements.isEmpty ? [] : [(.context, inOrder[...])]
      return
    }
    // A side or group is a number: first allegations, then replies.
    let groups = statements.map { statement -> Int in
      if statement.kind == .allegation { return 0 }
      if statement.isReply(of: point.about) { return 1 }
      return Group(statement.kind).flatMap { Group.allCases.firstIndex(of: $0) }.map { $0 + 2 } ?? 0
    }
    var order: [Int] = []
    order.reserveCapacity(statements.count)
    var ends: [Int] = []
    for group in 0..<Group.allCases.count + 2 {
      for place in groups.indices where groups[place] == group { order.append(place) }
      ends.append(order.count)
    }
    inOrder = order
    (allegations, replies) = (order[..<ends[0]], order[ends[0]..<ends[1]])
    for (place, group) in Group.allCases.enumerated() where ends[place + 1] < ends[place + 2] {
      further.append((group, order[ends[place + 1]..<ends[place + 2]]))
    }
  }
}

extension Statement {
  /// Whether it is the answer of one of the figures.
  func isReply(of figures: [EntityID]) -> Bool {
    guard kind.isReply else { return false }
    if let onlyFigure { return figures.contains(onlyFigure) }
    return speaker?.figures.contains(where: figures.contains) == true
  }
}
