/// What is worked out from a point's published statements, never typed.
public struct PointFacts: Sendable {
  public let status: Status
  /// The weakest of its figures' replies.
  public let reply: Reply
  /// For each figure that the point is about, in their order.
  public let replies: [FigureReply]
  /// The status after each day on which it changed, from the first allegation on.
  public let history: [HistoryRow]
  public let origins: [Origin]
  /// The other publishers that pass the allegation on.
  public let relays: [RelayingPublisher]
  /// The newest date among the point's statements, as written.
  public let asOf: PartialDate?
  /// Neither a finding nor an answer.
  public let isOpen: Bool

  /// Since when the status holds.
  public var since: Day? { history.last?.day }
  /// How many of the relays say that they verified what they pass on.
  public var verified: Int { relays.count { $0.isVerified } }
}

/// Whether one figure answered a point.
public struct FigureReply: Sendable {
  public let figure: EntityID
  public let reply: Reply
}

/// From `day` on the point had `status`.
public struct HistoryRow: Hashable, Sendable {
  public let day: Day
  public let status: Status
}

/// Who first made an allegation, as far as is on facts.
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
