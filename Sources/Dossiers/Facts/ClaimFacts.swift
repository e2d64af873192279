/// What is worked out from a claim's sections and corrections, never typed.
public struct ClaimFacts: Sendable {
  /// The first point's.
  public let status: Status?
  /// When the first point, which is the claim itself, was first alleged; nil if that is not on record.
  public let firstAlleged: PartialDate?
  /// The first day on which any of its points may have been alleged.
  let earliestAlleged: Day?
  /// How many points have neither a finding nor an answer; without a finding, where they are about nobody.
  public let openPoints: Int
  /// In the order of the file, one for each of those who were asked; repetitions are left out.
  public let unansweredRequests: [UnansweredRequest]
  /// Of each figure its first reply to the claim as a whole, which answers no point.
  public let repliesToWhole: [EntityID: StatementID]
  /// Nil where nothing is dated.
  public let lastChange: LastChange?
  /// The date of the newest statement on record, but hearings.
  public let asOf: PartialDate?

  init(
    of claim: EntityID, sections: [Section], corrections: [Correction], sources: Origins
  ) {
    let points = sections.compactMap(\.point)
    let first = points.first?.facts
    (status, firstAlleged) = (first?.status, first?.firstAlleged)
    earliestAlleged = points.compactMap(\.facts.earliestAlleged).min()
    openPoints = points.count { $0.facts.isOpen }
    unansweredRequests = UnansweredRequest.all(in: sections, of: claim, sources)
    repliesToWhole = StatementID.repliesToWhole(of: claim, in: sections)
    let newest = LastChange(of: claim, sections: sections)
    asOf = newest?.date
    lastChange = LastChange(corrections, or: newest)
  }
}

extension StatementID {
  fileprivate static func repliesToWhole(
    of claim: EntityID, in sections: [Section]
  ) -> [EntityID: StatementID] {
    var replies: [EntityID: StatementID] = [:]
    for (number, section) in sections.enumerated() where !section.isPoint {
      for (index, statement) in section.statements.enumerated() where statement.kind.isReply {
        for figure in statement.speaker?.figures ?? [] where replies[figure] == nil {
          replies[figure] = StatementID(claim: claim, section: number, index: index)
        }
      }
    }
    return replies
  }
}
