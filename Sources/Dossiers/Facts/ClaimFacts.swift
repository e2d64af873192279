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
  public let repliesToWhole: [EntityID: Row<Statement>]
  /// Nil where nothing is dated.
  public let lastChange: LastChange?
  /// The date of the newest statement on record, but hearings.
  public let asOf: PartialDate?

  /// The points are by the sections of the claim.
  init(of claim: Claim, points: [PointFacts?], in record: Record) {
    let points = points.compactMap(\.self)
    (status, firstAlleged) = (points.first?.status, points.first?.firstAlleged)
    earliestAlleged = points.compactMap(\.earliestAlleged).min()
    openPoints = points.count { $0.isOpen }
    unansweredRequests = UnansweredRequest.all(of: claim, in: record)
    repliesToWhole = claim.repliesToWhole(in: record)
    let newest = LastChange(of: claim, in: record)
    asOf = newest?.date
    lastChange = LastChange(claim.header.corrections, or: newest)
  }
}

extension Claim {
  fileprivate func repliesToWhole(in record: Record) -> [EntityID: Row<Statement>] {
    var replies: [EntityID: Row<Statement>] = [:]
    for section in sections where !record[section].isPoint {
      for row in record[section].statements where record[row].kind.isReply {
        for figure in record.speakers(of: record[row]) where replies[figure] == nil {
          replies[figure] = row
        }
      }
    }
    return replies
  }
}
