/// Follows a point's status from statement to statement, in the order of their dates.
struct StatusTracker {
  private let about: Set<EntityID>
  private var words: [EntityID: StatementKind] = [:]
  private var findings: [Speaker: Effect] = [:]
  private var latest: Effect?
  /// Origins that did not take back what they said.
  private var standing: Set<Origin> = []
  /// Those of them that are unnamed, who may all take it back at once.
  private var unnamed: Set<Origin> = []
  private var hasOrigin = false
  // Kept beside the words and findings: a point may have very many, and its status is asked for after each.
  private var wordCounts: [StatementKind: Int] = [:]
  private var effectCounts: [Effect: Int] = [:]

  init(about: [EntityID]) { self.about = Set(about) }

  /// Takes in the next statement.
  mutating func take(_ statement: Statement, origins made: [Origin]) {
    switch statement.kind {
    case .allegation:
      for origin in made { take(origin) }
    case .denial, .admission:
      for figure in statement.speaker?.figures ?? [] where about.contains(figure) {
        if let earlier = words.updateValue(statement.kind, forKey: figure) {
          wordCounts[earlier, default: 0] -= 1
        }
        wordCounts[statement.kind, default: 0] += 1
      }
    case .finding:
      guard let speaker = statement.speaker, let effect = statement.effect, effect != .inconclusive
      else { return }
      if let earlier = findings.updateValue(effect, forKey: speaker.sorted) {
        effectCounts[earlier, default: 0] -= 1
      }
      effectCounts[effect, default: 0] += 1
      latest = effect
    case .retraction:
      takeBack(statement)
    case .response, .commentRequest, .proceeding, .context:
      break
    }
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
      standing.subtract(figures.map { .figure($0) })
      takeAway(figures.map { .unnamed(told: .figure($0)) })
    case .document(let document):
      standing.remove(.document(document))
    case .unnamed:
      takeAway(statement.to.isEmpty ? Array(unnamed) : statement.to.map { .unnamed(told: $0) })
    case nil:
      break
    }
  }

  private mutating func takeAway(_ origins: [Origin]) {
    standing.subtract(origins)
    unnamed.subtract(origins)
  }

  /// What the statements so far make of the point: the first that fits.
  var status: Status {
    if has(.admission), !has(.denial), !has(.refutes) { return .admitted }
    if has(.refutes) || has(.noEvidence), has(.supports) || has(.indicates) {
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
    return has(.denial) ? .contested : .alleged
  }

  private func has(_ word: StatementKind) -> Bool { wordCounts[word, default: 0] > 0 }
  private func has(_ effect: Effect) -> Bool { effectCounts[effect, default: 0] > 0 }

  /// Whether there is a finding that counts.
  var hasFinding: Bool { latest != nil }
}

extension Speaker {
  /// The same speakers in an order of their own, so that a joint finding is known whoever is named first.
  fileprivate var sorted: Speaker {
    if case .figures(let figures) = self { .figures(figures.sorted()) } else { self }
  }
}
