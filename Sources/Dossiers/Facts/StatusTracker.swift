/// Follows a point's status from statement to statement, in the order of their dates.
struct StatusTracker {
  private let about: SmallSet<EntityID>
  private var words: [EntityID: StatementKind] = [:]
  private var findings: [Speaker: Effect] = [:]
  private var latest: Effect?
  /// Origins that did not take back what they said.
  private var standing = SmallSet<Origin>()
  /// Those of them that are unnamed, who may all take it back at once.
  private var unnamed = SmallSet<Origin>()
  private var hasOrigin = false
  // Kept beside the words and findings: a point may have very many, and its status is asked for after each.
  private var (denials, admissions) = (0, 0)
  private var effects = Effects()

  /// How many speakers found each of these last.
  private struct Effects {
    var (refutes, noEvidence, indicates, supports) = (0, 0, 0, 0)

    mutating func count(_ effect: Effect, _ change: Int) {
      switch effect {
      case .refutes: refutes += change
      case .noEvidence: noEvidence += change
      case .indicates: indicates += change
      case .supports: supports += change
      case .inconclusive: break
      }
    }
  }

  init(about: [EntityID]) { self.about = SmallSet(about) }

  /// Takes in the next statement.
  mutating func take(_ statement: Statement, origins made: [Origin]) {
    switch statement.kind {
    case .allegation:
      for origin in made { take(origin) }
    case .denial, .admission:
      for figure in statement.speaker?.figures ?? [] where about.contains(figure) {
        let earlier = words.updateValue(statement.kind, forKey: figure)
        if let earlier { count(earlier, -1) }
        count(statement.kind, 1)
      }
    case .finding:
      guard let speaker = statement.speaker, let effect = statement.effect, effect != .inconclusive
      else { return }
      let earlier = findings.updateValue(effect, forKey: speaker.sorted)
      if let earlier { effects.count(earlier, -1) }
      effects.count(effect, 1)
      latest = effect
    case .retraction:
      takeBack(statement)
    case .response, .commentRequest, .proceeding, .context:
      break
    }
  }

  private mutating func count(_ word: StatementKind, _ change: Int) {
    if word == .denial { denials += change } else { admissions += change }
  }

  private mutating func take(_ origin: Origin) {
    hasOrigin = true
    standing.insert(origin)
    if case .unnamed = origin { unnamed.insert(origin) }
  }

  /// Takes away the origins that take back what they said; unnamed speakers also do it through the outlet that
  /// they told.
  private mutating func takeBack(_ statement: Statement) {
    switch statement.speaker {
    case .figures(let figures):
      for figure in figures { standing.remove(.figure(figure)) }
      takeAway(figures.map { .unnamed(told: .figure($0)) })
    case .document(let document):
      standing.remove(.document(document))
    case .unnamed:
      takeAway(statement.to.isEmpty ? unnamed.elements : statement.to.map { .unnamed(told: $0) })
    case nil:
      break
    }
  }

  private mutating func takeAway(_ origins: [Origin]) {
    for origin in origins {
      standing.remove(origin)
      unnamed.remove(origin)
    }
  }

  /// What the statements so far make of the point: the first that fits.
  var status: Status {
    if admissions > 0, denials == 0, effects.refutes == 0 { return .admitted }
    if effects.refutes + effects.noEvidence > 0, effects.supports + effects.indicates > 0 {
      return .findingsConflict
    }
    switch latest {
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
  var hasFinding: Bool { latest != nil }
}

extension Speaker {
  /// The same speakers in an order of their own, so that a joint finding is known whoever is named first.
  fileprivate var sorted: Speaker {
    if case .figures(let figures) = self { .figures(figures.sorted()) } else { self }
  }
}
