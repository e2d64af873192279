/// What a page tells its readers in one place: a line of the record of publication.
public struct ToldPart: Sendable {
  public enum Kind: Hashable, Sendable {
    /// What is told of the page as a whole, first of all its title.
    case page
    /// A point, or a passage of a claim.
    case section
    case statement
    /// A correction of ours.
    case correction
  }

  public let kind: Kind
  /// The anchor of the section that this is or is in.
  public internal(set) var section: String?
  /// A statement's own anchor.
  public let anchor: String?
  /// In the order of their keys; what is not told is absent.
  var values: [ToldValue]
  /// Where it is in the file that it was read from.
  let position: Position

  init(
    _ kind: Kind, section: String? = nil, anchor: String? = nil, _ values: [ToldValue],
    at position: Position
  ) {
    (self.kind, self.section, self.anchor) = (kind, section, anchor)
    self.values = values.filter { !$0.texts.isEmpty }
    self.position = position
  }

  /// What it says under a key; nothing where it says nothing.
  subscript(key: ToldKey) -> [String] { values.first { $0.key == key }?.texts ?? [] }

  /// Whether it says the same as another, wherever the two are.
  func says(theSameAs other: ToldPart) -> Bool { kind == other.kind && values == other.values }

  /// Of a statement, its kind.
  public var statementKind: StatementKind? {
    self[.statement].first.flatMap { name in StatementKind.allCases.first { $0.name == name } }
  }
}

/// What is told under a key: one text, or those of a list.
struct ToldValue: Hashable, Sendable {
  let key: ToldKey
  let texts: [String]

  init(_ key: ToldKey, _ texts: [String]) { (self.key, self.texts) = (key, texts) }

  init(_ key: ToldKey, _ text: String?) { self.init(key, text.map { [$0] } ?? []) }

  /// By bytes: readers see the spelling that was written.
  static func == (left: ToldValue, right: ToldValue) -> Bool {
    left.key == right.key && left.texts.count == right.texts.count
      && zip(left.texts, right.texts).allSatisfy { $0.hasSameBytes($1) }
  }
}

/// What readers are told of a page, a point, a statement or a correction, as `published.yml` spells it. In that order a
/// line has them.
public enum ToldKey: String, CaseIterable, Sendable {
  case title, status, proposition, assessment, explanation, place, roles
  case statement, label, by, via, to, effect, stage, outcome, repeats
  case correction, date, text, was, now, translation, words

  /// Whether its value is a list of texts.
  var isList: Bool {
    switch self {
    case .roles, .by, .via, .to, .words: true
    default: false
    }
  }

  /// As a message says it.
  public var inWords: String {
    switch self {
    case .by: "speaker"
    case .to: "addressee"
    case .via: "spokesperson"
    case .statement, .correction: "kind"
    case .roles: "roles"
    case .words: "words"
    default: rawValue
    }
  }
}

/// What a page tells its readers, or told them.
public struct ToldPage: Sendable {
  public let id: EntityID
  /// First what is told of the page as a whole.
  public internal(set) var parts: [ToldPart]

  init(_ id: EntityID, _ parts: [ToldPart]) { (self.id, self.parts) = (id, parts) }

  /// Whether nothing but the address is told any more, as of a claim that was withdrawn.
  var isAddressOnly: Bool { !parts.contains { $0.kind == .page && !$0.values.isEmpty } }

  var title: String? { parts.lazy.compactMap { $0.kind == .page ? $0[.title].first : nil }.first }

  func parts(_ kind: ToldPart.Kind) -> [ToldPart] { parts.filter { $0.kind == kind } }
}
