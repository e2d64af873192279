/// The findings of a point that no later one has replaced.
struct StandingFindings {
  /// Those that count, in the order of their dates; nil where another replaced it.
  private var findings: [Effect?] = []
  /// Where each of these stands among the point's statements.
  private var places: [Int] = []
  /// The place of the last that stands.
  private var last = -1
  private var bySpeaker: [SpeakerKey: Int] = [:]
  private var byIdentity: [Row<Statement>: Int] = [:]
  /// Where each finding stands that may be set aside, and that which sets it aside, among the point's statements.
  private var named: [Row<Statement>: Int] = [:]
  private var setAside: [Row<Statement>: Int] = [:]
  /// The findings that stand no longer and say something else than those in their place, both among the point's
  /// statements.
  private(set) var replacements: [Int: Int] = [:]
  // Kept beside them: a point may have very many, and its status is asked for after each.
  private(set) var effects = Effects()

  /// How many of them found what.
  struct Effects {
    fileprivate(set) var (refutes, noEvidence, indicates, supports) = (0, 0, 0, 0)

    /// Whether they point both ways.
    var isContradictory: Bool { refutes + noEvidence > 0 && supports + indicates > 0 }

    fileprivate mutating func count(_ effect: Effect, _ change: Int) {
      switch effect {
      case .refutes: refutes += change
      case .noEvidence: noEvidence += change
      case .indicates: indicates += change
      case .supports: supports += change
      case .inconclusive: break
      }
    }
  }

  /// The latest one's effect.
  var latest: Effect? { last < 0 ? nil : findings[last] }

  /// Takes in the next finding: it replaces the earlier one by the same speakers and the one that it sets aside. An
  /// inconclusive one neither counts nor replaces, but for what it sets aside.
  mutating func take(_ finding: Statement, at place: Int, in record: Record) {
    guard let speaker = SpeakerKey(of: finding, in: record), let effect = finding.effect else {
      return
    }
    if let replaced = finding.replaces {
      setAside[replaced] = place
      if let old = named[replaced] { replacements[old] = place }
      replace(at: byIdentity[replaced])
    }
    // A repetition counts as what it repeats.
    let identity = finding.repeats ?? Row(place)
    let new = setAside[identity]
    replacements[place] = new
    named[identity] = place
    guard effect != .inconclusive else { return }
    if let old = bySpeaker[speaker] {
      // One that says the same again takes nothing back.
      if let earlier = findings[old], earlier != effect { replacements[places[old]] = place }
      replace(at: old)
    }
    bySpeaker[speaker] = nil
    if new != nil { return }
    last = findings.count
    bySpeaker[speaker] = last
    byIdentity[identity] = last
    findings.append(effect)
    places.append(place)
    effects.count(effect, 1)
  }

  private mutating func replace(at place: Int?) {
    guard let place, let effect = findings[place] else { return }
    findings[place] = nil
    effects.count(effect, -1)
    while last >= 0, findings[last] == nil { last -= 1 }
  }
}

/// Speakers in an order of their own, so that a joint finding is known whoever is named first.
private enum SpeakerKey: Hashable {
  case figures([EntityID])
  case document(EntityID)
  case us
  case unnamed(String)

  init?(of finding: Statement, in record: Record) {
    switch finding.speaker {
    case .figures(let figures): self = .figures(record.figures(figures).sorted())
    case .document(let document): self = .document(document)
    case .us: self = .us
    case .unnamed(let description): self = .unnamed(record[description])
    case nil: return nil
    }
  }
}
