/// A claim's body as it was written, before repeated statements are looked up and anything is derived.
struct ClaimBody: Sendable {
  let lead: [Block]
  let sections: [ParsedSection]
}

/// A `##` of a claim with what stands under it.
struct ParsedSection: Sendable {
  let heading: Heading
  /// A section with an allegation always has one.
  let anchor: String?
  let text: [Block]
  let statements: [ParsedStatement]

  var isPoint: Bool { statements.contains { $0.kind == .allegation } }
}

/// A statement as it was written: one that repeats another has hardly anything of its own.
struct ParsedStatement: Sendable {
  let kind: StatementKind
  let id: String
  let anchor: String?
  let label: [Inline]
  let attribution: Attribution
  let body: [Block]
  let position: Position
}

/// The values of an attribution list.
struct Attribution: Sendable {
  var speaker: Speaker?
  var via: [Party] = []
  var to: [Party] = []
  var about: [EntityID] = []
  var citations: [Citation] = []
  var date: PartialDate?
  var effect: Effect?
  var stage: Stage?
  var outcome: Outcome?
  var repeats: Repeats?
  /// Where each key stands.
  var keys = KeyPlaces()
  /// Keys that were meant and are written wrongly; they are told as that and not as missing.
  var meant: Set<AttributionKey> = []
  /// Whether another list runs on from this one.
  var isMerged = false

  /// The statement that `Repeats` names.
  struct Repeats: Sendable {
    let reference: StatementReference
    let position: Position
  }
}

/// Where the keys of an attribution list stand. There are ten keys at the most, so that a search is quick.
struct KeyPlaces: Sendable {
  private var places: [(key: AttributionKey, position: Position)] = []

  subscript(key: AttributionKey) -> Position? {
    get { places.first { $0.key == key }?.position }
    set {
      places.removeAll { $0.key == key }
      if let newValue { places.append((key, newValue)) }
    }
  }

  /// As they stand in the file.
  var inOrder: [(key: AttributionKey, position: Position)] {
    places.sorted { $0.position < $1.position }
  }
}

extension StatementKind {
  /// The keys without which a statement of this kind says too little.
  var requiredKeys: [AttributionKey] {
    switch self {
    case .allegation, .denial, .admission, .response, .retraction: [.by, .in, .date]
    case .commentRequest: [.by, .to, .in, .outcome]
    case .finding: [.by, .in, .date, .effect]
    case .proceeding: [.by, .in, .date, .stage]
    case .context: []
    }
  }

  /// The keys that it may have besides.
  var optionalKeys: [AttributionKey] {
    switch self {
    case .allegation: [.to, .about]
    case .denial, .admission, .response: [.via, .to]
    case .commentRequest: [.date, .via]
    case .finding: []
    case .proceeding: [.to, .via]
    case .retraction: [.to]
    case .context: [.by, .via, .to, .in, .date]
    }
  }

  /// The keys that may stand beside `Repeats`: what differs.
  var keysOfRepeats: [AttributionKey] {
    self == .finding ? [.repeats, .date, .effect] : [.repeats, .date]
  }
}
