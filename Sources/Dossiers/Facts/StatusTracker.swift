/// Follows a point's status from statement to statement, in the order of their dates.
struct StatusTracker {
  private let about: Set<EntityID>
  private let record: Record
  private var words: [EntityID: StatementKind] = [:]
  private var findings = StandingFindings()
  /// Origins that did not take back what they said.
  private var standing: Set<Origin> = []
  /// The descriptions of unnamed speakers who did not take back what they said to an outlet.
  private var unnamed: [Origin: Set<String>] = [:]
  private var hasOrigin = false
  // Kept beside the words: a point may have very many, and its status is asked for after each.
  private var (denials, admissions) = (0, 0)

  init(about: ArraySlice<EntityID>, in record: Record) {
    (self.about, self.record) = (Set(about), record)
  }

  /// Takes in the point's next statement, of which `place` is the row.
  mutating func take(_ statement: Statement, at place: Int) {
    switch statement.kind {
    case .allegation:
      for origin in record.origins.origins(of: statement, in: record) {
        hasOrigin = true
        standing.insert(origin)
        if case .unnamed(let description)? = statement.speaker {
          unnamed[origin, default: []].insert(record[description])
        }
      }
    case .denial, .admission:
      for figure in record.speakers(of: statement) where about.contains(figure) {
        let earlier = words.updateValue(statement.kind, forKey: figure)
        if let earlier { count(earlier, -1) }
        count(statement.kind, 1)
      }
    case .finding: findings.take(statement, at: place, in: record)
    case .retraction: takeBack(statement)
    case .partialAdmission, .response, .commentRequest, .proceeding, .correction, .context: break
    }
  }

  private mutating func count(_ word: StatementKind, _ change: Int) {
    if word == .denial { denials += change } else { admissions += change }
  }

  /// Takes away the origins that take back what they said, or for whom an outlet, a publisher or an author does.
  /// Somebody without a name does not speak for others of another description.
  private mutating func takeBack(_ statement: Statement) {
    for origin in standing where record.origins.takesBack(statement, origin, in: record) {
      if case .unnamed(let description)? = statement.speaker, unnamed[origin, default: []].count > 1
      {
        unnamed[origin]?.remove(record[description])
        continue
      }
      unnamed[origin] = nil
      standing.remove(origin)
    }
  }

  /// What the statements so far make of the point: the first that fits.
  var status: Status {
    if admissions > 0, denials == 0, findings.effects.refutes == 0 { return .admitted }
    if findings.effects.isContradictory {
      return .findingsConflict
    }
    switch findings.latest {
    case .refutes: return .refuted
    case .noEvidence: return .noEvidence
    case .indicates: return .indicated
    case .supports: return .supported
    case .inconclusive, nil: break
    }
    if hasOrigin, standing.isEmpty { return .withdrawn }
    return denials > 0 ? .contested : .alleged
  }

  /// Whether there is a finding that counts.
  var hasFinding: Bool { findings.latest != nil }

  /// The rows of the findings that stand no longer, and of those in their place: see `Facts`.
  var replacements: [Int: Int] { findings.replacements }
}
