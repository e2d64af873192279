/// Follows a point's status from statement to statement, in the order of their dates.
struct StatusTracker {
  private let about: Set<EntityID>
  private var words: [EntityID: StatementKind] = [:]
  private var findings: [Speaker: Effect] = [:]
  private var latest: Effect?
  private var origins: [Origin: Bool] = [:]

  init(about: [EntityID]) { self.about = Set(about) }

  /// Takes in the next statement.
  mutating func take(_ statement: Statement, origins made: [Origin]) {
    switch statement.kind {
    case .allegation:
      for origin in made { origins[origin] = false }
    case .denial, .admission:
      for figure in statement.speaker?.figures ?? [] where about.contains(figure) {
        words[figure] = statement.kind
      }
    case .finding:
      guard let speaker = statement.speaker, let effect = statement.effect, effect != .inconclusive
      else { return }
      findings[speaker.sorted] = effect
      latest = effect
    case .retraction:
      for origin in origins.keys where statement.speaker?.retracts(origin, to: statement.to) == true
      {
        origins[origin] = true
      }
    case .response, .commentRequest, .proceeding, .context:
      break
    }
  }

  /// What the statements so far make of the point: the first that fits.
  var status: Status {
    if words.values.contains(.admission), !words.values.contains(.denial),
      !findings.values.contains(.refutes)
    {
      return .admitted
    }
    let speakAgainst = findings.values.contains { $0 == .refutes || $0 == .noEvidence }
    let speakFor = findings.values.contains { $0 == .supports || $0 == .indicates }
    if speakAgainst, speakFor { return .findingsConflict }
    switch latest {
    case .refutes: return .refuted
    case .noEvidence: return .noEvidence
    case .indicates: return .indicated
    case .supports: return .supported
    case .inconclusive, nil: break
    }
    if !origins.isEmpty, origins.values.allSatisfy({ $0 }) { return .withdrawn }
    return words.values.contains(.denial) ? .contested : .alleged
  }

  /// Whether there is a finding that counts.
  var hasFinding: Bool { latest != nil }
}

extension Speaker {
  /// The same speakers in an order of their own, so that a joint finding is known whoever is named first.
  fileprivate var sorted: Speaker {
    if case .figures(let figures) = self { .figures(figures.sorted()) } else { self }
  }

  /// Whether words of this speaker take back what an origin said; unnamed speakers also take back through the
  /// outlet that they told.
  fileprivate func retracts(_ origin: Origin, to parties: [Party]) -> Bool {
    switch origin {
    case .figure(let figure): figures.contains(figure)
    case .document(let document): self == .document(document)
    case .unnamed(let outlet):
      switch self {
      case .figures(let figures): figures.contains { .figure($0) == outlet }
      case .unnamed: parties.isEmpty || parties.contains(outlet)
      case .document: false
      }
    }
  }
}
