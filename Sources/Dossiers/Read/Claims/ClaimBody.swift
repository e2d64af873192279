/// A claim whose file was read, before repeated statements are filled in.
///
/// A reference, since it is handed on from stage to stage.
final class ParsedClaim: Sendable {
  let entity: ParsedEntity
  let about: [EntityID]
  let short: String?
  let assessment: Assessment?
  let body: ClaimBody

  init(
    _ entity: ParsedEntity, about: [EntityID], short: String?, assessment: Assessment?,
    _ body: ClaimBody
  ) {
    (self.entity, self.about, self.short) = (entity, about, short)
    (self.assessment, self.body) = (assessment, body)
  }
}

/// What a claim's body says.
struct ClaimBody: Sendable {
  let lead: Prose
  /// What its sections and statements say. The finding that one sets aside is the place of that in these tables.
  let tables: Tables
  /// What is repeated, by the places of the statements that repeat it.
  let repetitions: [Int: Attribution.Repeats]
}

/// The values of an attribution list; what is rows is of the tables of its claim.
struct Attribution: Sendable {
  var speaker: Speaker?
  var via = Rows<Party>()
  var to = Rows<Party>()
  var about = Rows<EntityID>()
  var citations = Rows<Citation>()
  var date: PartialDate?
  /// The date as it was written, where it lies in the future.
  var dateAhead: Named?
  var effect: Effect?
  var stage: Stage?
  var outcome: Outcome?
  var deadline: PartialDate?
  /// The anchor of the finding that this one sets aside, and where it is named.
  var replaces: Named?
  /// BCP 47, of the quotations.
  var language: Row<String>?
  /// The editor's own rendering of the quotations.
  var translation: Row<String>?
  var repeats: Repeats?
  /// The keys that it has.
  var keys: AttributionKeys = []

  /// A name in an attribution list, and where it is.
  struct Named: Sendable {
    let name: String
    let position: Position
  }

  /// The statement that `Repeats` names.
  struct Repeats: Sendable {
    let reference: StatementReference
    let position: Position
  }
}

/// A statement by its claim and its anchor.
struct StatementReference: Hashable, Sendable {
  let claim: EntityID
  let anchor: String
}

/// Some of the keys that an attribution list can have.
struct AttributionKeys: OptionSet, Sendable {
  let rawValue: UInt16

  static let by = AttributionKeys(rawValue: 1 << 0)
  static let via = AttributionKeys(rawValue: 1 << 1)
  static let to = AttributionKeys(rawValue: 1 << 2)
  static let about = AttributionKeys(rawValue: 1 << 3)
  static let `in` = AttributionKeys(rawValue: 1 << 4)
  static let date = AttributionKeys(rawValue: 1 << 5)
  static let effect = AttributionKeys(rawValue: 1 << 6)
  static let stage = AttributionKeys(rawValue: 1 << 7)
  static let outcome = AttributionKeys(rawValue: 1 << 8)
  static let repeats = AttributionKeys(rawValue: 1 << 9)
  static let deadline = AttributionKeys(rawValue: 1 << 10)
  static let replaces = AttributionKeys(rawValue: 1 << 11)
  static let language = AttributionKeys(rawValue: 1 << 12)
  static let translation = AttributionKeys(rawValue: 1 << 13)
}

extension AttributionKey {
  /// The key as a set of its own.
  var alone: AttributionKeys {
    switch self {
    case .by: .by
    case .via: .via
    case .to: .to
    case .about: .about
    case .in: .in
    case .date: .date
    case .effect: .effect
    case .stage: .stage
    case .outcome: .outcome
    case .deadline: .deadline
    case .replaces: .replaces
    case .language: .language
    case .translation: .translation
    case .repeats: .repeats
    }
  }
}

extension StatementKind {
  /// The keys without which a statement of this kind says too little; a request of this dossier's own is known by its
  /// day, and need be in no source.
  func requiredKeys(by speaker: Speaker? = nil) -> [AttributionKey] {
    switch self {
    case .allegation, .denial, .admission, .partialAdmission, .response, .retraction, .correction:
      [.by, .in, .date]
    case .commentRequest:
      speaker?.isUs == true ? [.by, .to, .date, .outcome] : [.by, .to, .in, .outcome]
    case .finding: [.by, .in, .date, .effect]
    case .proceeding: [.by, .in, .date, .stage]
    case .context: []
    }
  }

  /// The keys that it may have besides.
  func optionalKeys(by speaker: Speaker? = nil) -> [AttributionKey] {
    let own: [AttributionKey] =
      switch self {
      case .allegation: [.to, .about, .via]
      case .denial, .admission, .partialAdmission, .response: [.via, .to]
      case .commentRequest: [speaker?.isUs == true ? .in : .date, .via, .deadline]
      case .finding: [.replaces]
      case .proceeding: [.to, .via]
      case .retraction, .correction: [.to]
      case .context: [.by, .via, .to, .in, .date]
      }
    return own + [.language, .translation]
  }

  /// Every key that a statement of this kind can have.
  func keys(isRepeat: Bool) -> [AttributionKey] {
    isRepeat ? keysOfRepeats : requiredKeys() + optionalKeys()
  }

  /// The keys that may be beside `Repeats`: what differs.
  private var keysOfRepeats: [AttributionKey] {
    self == .finding ? [.repeats, .date, .effect] : [.repeats, .date]
  }
}
