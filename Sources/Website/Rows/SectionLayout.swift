import Dossiers

/// The statements of a section in the order in which a claim's page shows them, each with its place in the file.
struct SectionLayout {
  typealias Placed = (index: Int, statement: Statement)

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

  private(set) var allegations: [Placed] = []
  /// Denials, admissions and responses of those whom the point is about.
  private(set) var replies: [Placed] = []
  private(set) var further: [(group: Group, statements: [Placed])] = []

  init(_ section: Section) {
    let statements = section.statements.enumerated()
    guard let point = section.point else {
      let placed = statements.map { (index: $0, statement: $1) }
      further = placed.isEmpty ? [] : [(.context, placed)]
      return
    }
    var others: [(group: Group, placed: Placed)] = []
    for (index, statement) in statements {
      let placed = (index: index, statement: statement)
      if statement.kind == .allegation {
        allegations.append(placed)
      } else if statement.isReply(of: point.about) {
        replies.append(placed)
      } else if let group = Group(statement.kind) {
        others.append((group, placed))
      }
    }
    if others.isEmpty { return }
    further = Group.allCases.compactMap { group in
      let statements = others.filter { $0.group == group }.map(\.placed)
      return statements.isEmpty ? nil : (group, statements)
    }
  }

  var inOrder: [Placed] { allegations + replies + further.flatMap(\.statements) }
}

extension Statement {
  /// Whether it is the answer of one of the figures.
  func isReply(of figures: [EntityID]) -> Bool {
    guard kind.isReply else { return false }
    if let onlyFigure { return figures.contains(onlyFigure) }
    return speaker?.figures.contains(where: figures.contains) == true
  }
}
