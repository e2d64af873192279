import Dossiers

extension LifeLine {
  /// Statements of one role in the dispute, side by side over time.
  struct Lane: Sendable {
    enum Role: Int, CaseIterable, Sendable {
      case allegations, replies, findings, proceedings, others
    }

    let role: Role
    let top: Int
    let marks: [Mark]

    /// How high the lane's name stands, and each row of marks.
    static let heading = 18
    static let row = 28

    var bottom: Int {
      top + Lane.heading + Lane.row * ((marks.map(\.row).max() ?? 0) + 1) + 4
    }

    func middle(of mark: Mark) -> Int { top + Lane.heading + Lane.row * mark.row + Lane.row / 2 }
  }

  static func lanes(
    of statements: [DatedStatement], about: Subjects, on scale: TimeScale
  ) -> [Lane] {
    var places: [[MarkPlace]] = Array(repeating: [], count: Lane.Role.allCases.count)
    for (index, dated) in statements.enumerated() {
      let role = Lane.Role(dated.statement, about: about)
      places[role.rawValue].append(MarkPlace(of: index, on: dated.date, scale))
    }
    var lanes: [Lane] = []
    for role in Lane.Role.allCases where !places[role.rawValue].isEmpty {
      lanes.append(
        Lane(
          role: role, top: lanes.last?.bottom ?? 0,
          marks: Mark.arranged(places[role.rawValue])))
    }
    return lanes
  }
}

extension LifeLine.Lane.Role {
  init(_ statement: Statement, about: Subjects) {
    self =
      switch statement.kind {
      case .allegation: .allegations
      case .denial, .admission, .partialAdmission, .response:
        statement.isReply(of: about) ? .replies : .others
      case .finding: .findings
      case .proceeding: .proceedings
      case .commentRequest, .retraction, .correction, .context: .others
      }
  }

  var inWords: String {
    switch self {
    case .allegations: "Allegations"
    case .replies: "Replies"
    case .findings: "Findings"
    case .proceedings: "Proceedings"
    case .others: "Other statements"
    }
  }
}
