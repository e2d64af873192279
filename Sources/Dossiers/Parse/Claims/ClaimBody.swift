internal import CommonMark

/// A claim's body as it was written, before repeated statements are looked up and anything is derived.
struct ClaimBody: Sendable {
  let lead: Prose
  let sections: [ParsedSection]
  /// The claims whose statements are repeated in it.
  let repeated: [EntityID]

  init(lead: Range<Int>, sections: [OpenedSection], in store: ProseStore) {
    let text = ProseText(store)
    self.lead = Prose(text, lead)
    self.sections = sections.map { ParsedSection($0, in: text) }
    repeated = self.sections.flatMap { $0.statements.compactMap(\.repeats?.reference.claim) }
  }
}

/// A section as it is read, while its words are still added to the text of the file.
struct OpenedSection {
  let heading: Heading
  let anchor: String?
  let text: Range<Int>
  let statements: [OpenedStatement]
  let isPoint: Bool
}

/// A statement as it is read.
struct OpenedStatement {
  let kind: StatementKind
  let id: String
  let anchor: String?
  let label: Range<Int>
  let attribution: Attribution
  let body: Range<Int>
  let position: Position
}

/// A `##` of a claim with what is under it.
final class ParsedSection: Sendable {
  let heading: Prose
  let position: Position
  /// A section with an allegation always has one.
  let anchor: String?
  /// The words of the paragraph with which its text begins.
  let proposition: Prose?
  /// The blocks, the proposition included.
  let text: Prose
  /// The blocks without the proposition.
  let textAfterProposition: Prose
  let statements: [ParsedStatement]
  /// Whether there is an allegation among them.
  let isPoint: Bool

  init(_ opened: OpenedSection, in text: ProseText) {
    heading = Prose(text, opened.heading.words)
    position = opened.heading.position
    anchor = opened.anchor
    self.text = Prose(text, opened.text)
    let proposition = text.store.firstParagraph(opened.text)
    self.proposition = proposition.map { Prose(text, $0) }
    textAfterProposition = Prose(
      text, (proposition?.upperBound ?? opened.text.lowerBound)..<opened.text.upperBound)
    statements = opened.statements.map { ParsedStatement($0, in: text) }
    isPoint = opened.isPoint
  }
}

/// A statement as it was written: one that repeats another has hardly anything of its own.
struct ParsedStatement: Sendable {
  /// All there is to it, unless it repeats another.
  let own: Statement
  /// The keys of its attribution list.
  let keys: AttributionKeys
  /// What it has to lend, whatever its own kind makes of it.
  let results: Results
  let repeats: Attribution.Repeats?

  init(_ opened: OpenedStatement, in text: ProseText) {
    let attribution = opened.attribution
    own = Statement(
      opened.kind, id: opened.id, anchor: opened.anchor, label: Prose(text, opened.label),
      attribution, body: Prose(text, opened.body), position: opened.position)
    (keys, repeats) = (attribution.keys, attribution.repeats)
    results = Results(
      effect: attribution.effect, stage: attribution.stage, outcome: attribution.outcome,
      deadline: attribution.deadline)
  }

  /// What a statement came to.
  struct Results: Sendable {
    let effect: Effect?
    let stage: Stage?
    let outcome: Outcome?
    let deadline: PartialDate?
  }
}

/// The values of an attribution list.
struct Attribution: Sendable {
  var speaker: Speaker?
  var via: [Party] = []
  var to: [Party] = []
  var about: [EntityID] = []
  var citations: [Citation] = []
  var date: PartialDate?
  /// The date as it was written, where it lies in the future.
  var dateAhead: Named?
  var effect: Effect?
  var stage: Stage?
  var outcome: Outcome?
  var deadline: PartialDate?
  /// The anchor of the finding that this one sets aside, and where it is named.
  var replaces: Named?
  /// That finding; of one that repeats another, the other.
  var replaced: StatementReference?
  /// BCP 47, of the quotations.
  var language: String?
  /// The editor's own rendering of the quotations.
  var translation: String?
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
    case .commentRequest: speaker == .us ? [.by, .to, .date, .outcome] : [.by, .to, .in, .outcome]
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
      case .commentRequest: [speaker == .us ? .in : .date, .via, .deadline]
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
