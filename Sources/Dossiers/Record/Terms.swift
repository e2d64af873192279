/// What a finding does to its point.
public enum Effect: String, BitwiseCopyable, CaseIterable, Sendable {
  case refutes
  /// Looked, and saw none.
  case noEvidence = "no evidence"
  case inconclusive
  /// Grounds, not established.
  case indicates
  case supports
}

/// The step of a proceeding.
public enum Stage: String, BitwiseCopyable, CaseIterable, Sendable {
  case announced
  /// The only step whose date may lie ahead.
  case hearing
  case notice, claim, defence, motion
  /// Procedural.
  case ruling
  case judgment, appeal, settled, discontinued
}

/// What came of a comment request, towards the outlet that made it.
public enum Outcome: String, BitwiseCopyable, CaseIterable, Sendable {
  case answered, declined
  case noResponse = "no response"
  case noImmediateResponse = "no immediate response"
  /// Asked, and neither answered nor refused yet.
  case pending
}

/// Where a point stands, by what is on record.
public enum Status: String, BitwiseCopyable, CaseIterable, Sendable {
  case admitted
  case findingsConflict = "findings conflict"
  case refuted = "refuted by finding"
  case noEvidence = "no evidence found"
  case indicated = "indicated, not established"
  case supported = "supported by finding"
  case withdrawn
  case contested
  case alleged
}

/// Whether a figure answered a point, the weakest first.
public enum Reply: String, BitwiseCopyable, CaseIterable, Comparable, Sendable {
  /// The point is about nobody.
  case notApplicable = "not applicable"
  case noRequest = "no request on record"
  case pending = "answer pending"
  case noResponse = "no response"
  case declined
  case answered

  private var strength: Int {
    switch self {
    case .notApplicable: 0
    case .noRequest: 1
    case .pending: 2
    case .noResponse: 3
    case .declined: 4
    case .answered: 5
    }
  }

  public static func < (left: Reply, right: Reply) -> Bool { left.strength < right.strength }
}

/// A key of an attribution list. The raw value is the word that editors write.
enum AttributionKey: String, CaseIterable, Sendable {
  case by = "By"
  case via = "Via"
  case to = "To"
  case about = "About"
  case `in` = "In"
  case date = "Date"
  case effect = "Effect"
  case stage = "Stage"
  case outcome = "Outcome"
  case deadline = "Deadline"
  case replaces = "Replaces"
  case language = "Language"
  case translation = "Translation"
  case repeats = "Repeats"
}
