/// What is worked out from a point's published statements, never typed.
public struct PointFacts: Sendable {
  public let status: Status
  /// The weakest of its figures' replies; `notApplicable` where the point is about nobody.
  public let reply: Reply
  /// For each figure that the point is about, in their order.
  public let replies: [FigureReply]
  /// The status after each day on which it changed, from the first allegation on.
  public let history: [HistoryRow]
  public let origins: [Origin]
  /// The other publishers that pass the allegation on.
  public let relays: [RelayingPublisher]
  /// When it was first alleged, a partial date counting from its last possible day; nil if that is not on record.
  public let firstAlleged: PartialDate?
  /// The first day on which it may have been alleged, by all that its partial dates may mean.
  let earliestAlleged: Day?
  /// The newest date among the point's statements but hearings, as written.
  public let asOf: PartialDate?
  /// Whether a finding stands; an inconclusive one does not count.
  public let hasFinding: Bool
  /// The findings that stand no longer and say something else than what stands in their place, by their places among
  /// the point's statements.
  let replacements: [Int: Int]

  /// Since when the status holds, as precise as is on record. For ordering a partial date counts from its last day.
  public var since: PartialDate? { history.last?.date }
  /// How many of the relays say that they verified what they pass on.
  public var verified: Int { relays.count { $0.isVerified } }
  /// What the answers were where all have answered, each kind once, in the format's order.
  public var answers: [StatementKind] {
    guard reply == .answered else { return [] }
    return StatementKind.allCases.filter { kind in replies.contains { $0.words.contains(kind) } }
  }
  /// Nil of a figure whom the point is not about.
  public func reply(of figure: EntityID) -> FigureReply? { replies.first { $0.figure == figure } }
  /// Whether somebody whom it is about has not answered.
  public var lacksAnswer: Bool { reply != .answered && reply != .notApplicable }
  /// Neither a finding nor an answer; without a finding, where it is about nobody.
  public var isOpen: Bool { !hasFinding && reply != .answered }
}

extension Point {
  /// The finding in whose place another stands: one that sets it aside, or a later and different one by the same speakers.
  public func replacement(of finding: Statement) -> Statement? {
    guard !facts.replacements.isEmpty else { return nil }
    return statements.firstIndex { $0 === finding }.flatMap { facts.replacements[$0] }
      .map { statements[$0] }
  }

  /// The status that the point had from the day of one of its statements on, if it was this one that changed it.
  public func newStatus(by statement: Statement) -> Status? {
    guard let day = statement.date?.lastDay else { return nil }
    // There is a row a day, the oldest first; of very many each statement asks.
    var (start, end) = (0, facts.history.count)
    while start < end {
      let middle = (start + end) / 2
      if facts.history[middle].day < day { start = middle + 1 } else { end = middle }
    }
    guard start < facts.history.count, facts.history[start].day == day else { return nil }
    let row = facts.history[start]
    return statements[row.statement] === statement ? row.status : nil
  }
}

/// Whether one figure answered a point, and how.
public struct FigureReply: Sendable {
  public let figure: EntityID
  public let reply: Reply
  /// What the answer was: the figure's latest denial or admission, then a partial admission; a response only where
  /// there is neither. Empty where the words of an answer are not on record.
  public let words: [StatementKind]

}

/// From `date` on the point had `status`.
public struct HistoryRow: Hashable, Sendable {
  /// The date of the statement that brought it, as written.
  public let date: PartialDate
  public let status: Status
  /// The place among the point's statements of the one that brought it, the last of the day's to do so.
  public let statement: Int

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
