/// What is worked out from a point's published statements, never typed.
public struct PointFacts: BitwiseCopyable, Sendable {
  public let status: Status
  /// Since when the status holds, as precise as is on record. For ordering a partial date counts from its last day.
  public let since: PartialDate?
  /// The weakest of its figures' replies; `notApplicable` where the point is about nobody.
  public let reply: Reply
  /// What the answers were where all have answered.
  public let answers: StatementKinds
  /// For each figure that the point is about, in their order.
  public internal(set) var replies: Rows<FigureReply>
  /// The status after each day on which it changed, from the first allegation on.
  public internal(set) var history: Rows<HistoryRow>
  public internal(set) var origins: Rows<Origin>
  /// The other publishers that pass the allegation on.
  public internal(set) var relays: Rows<RelayingPublisher>
  /// How many of the relays say that they verified what they pass on.
  public let verified: Int
  /// When it was first alleged, a partial date counting from its last possible day; nil if that is not on record.
  public let firstAlleged: PartialDate?
  /// The first day on which it may have been alleged, by all that its partial dates may mean.
  let earliestAlleged: Day?
  /// The newest date among the point's statements but hearings, as written.
  public let asOf: PartialDate?
  /// Whether a finding stands; an inconclusive one does not count.
  public let hasFinding: Bool

  /// Whether somebody whom it is about has not answered.
  public var lacksAnswer: Bool { reply != .answered && reply != .notApplicable }
  /// Neither a finding nor an answer; without a finding, where it is about nobody.
  public var isOpen: Bool { !hasFinding && reply != .answered }
}

/// Whether one figure answered a point, and how.
public struct FigureReply: BitwiseCopyable, Sendable {
  public let figure: EntityID
  public let reply: Reply
  /// What the answer was: the figure's latest denial or admission, then a partial admission; a response only where
  /// there is neither. Empty where the words of an answer are not on record.
  public let words: StatementKinds
}

/// Some kinds of statements.
public struct StatementKinds: OptionSet, BitwiseCopyable, Sendable {
  public let rawValue: UInt16

  public static let denial = StatementKinds(.denial)
  public static let admission = StatementKinds(.admission)
  public static let partialAdmission = StatementKinds(.partialAdmission)
  public static let response = StatementKinds(.response)

  public init(rawValue: UInt16) { self.rawValue = rawValue }

  public init(_ kind: StatementKind) {
    self.init(rawValue: 1 << (StatementKind.allCases.firstIndex(of: kind) ?? 0))
  }

  /// Each of them, in the format's order.
  public var all: [StatementKind] {
    isEmpty ? [] : StatementKind.allCases.filter { contains(StatementKinds($0)) }
  }
}

/// From `date` on the point had `status`.
public struct HistoryRow: BitwiseCopyable, Sendable {
  /// The date of the statement that brought it, as written.
  public let date: PartialDate
  public let status: Status
  /// The statement that brought it, the last of the day's to do so.
  public let statement: Row<Statement>

  /// A partial date counts from its last possible day.
  public var day: Day { date.lastDay }
}

/// Who first made an allegation, as far as is on record.
public enum Origin: Hashable, Sendable {
  case figure(EntityID)
  case document(EntityID)
  /// Unnamed speakers, counted once for each outlet that they told.
  case unnamed(told: Party)
}

/// A publisher that passes an allegation on without being its origin.
public struct RelayingPublisher: Hashable, Sendable {
  public let publisher: Party
  /// Whether a source of its says that it verified one that the point cites.
  public let isVerified: Bool
}
