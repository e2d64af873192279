/// What a `###` of a claim can open. The raw value is the word that editors write.
public enum StatementKind: String, CaseIterable, Sendable {
  case allegation = "Allegation"
  case denial = "Denial"
  case admission = "Admission"
  case response = "Response"
  case commentRequest = "Comment request"
  case finding = "Finding"
  case proceeding = "Proceeding"
  case retraction = "Retraction"
  case context = "Context"

  /// As pages and the export spell it: `comment-request`.
  public var name: String {
    switch self {
    case .allegation: "allegation"
    case .denial: "denial"
    case .admission: "admission"
    case .response: "response"
    case .commentRequest: "comment-request"
    case .finding: "finding"
    case .proceeding: "proceeding"
    case .retraction: "retraction"
    case .context: "context"
    }
  }

  /// Whether it answers an allegation, if it is by somebody whom the point is about.
  public var isReply: Bool { self == .denial || self == .admission || self == .response }
}

/// What a finding does to its point.
public enum Effect: String, CaseIterable, Sendable {
  case refutes
  /// Looked, and saw none.
  case noEvidence = "no evidence"
  case inconclusive
  /// Grounds, not established.
  case indicates
  case supports
}

/// The step of a proceeding.
public enum Stage: String, CaseIterable, Sendable {
  case announced, notice, claim, defence, motion
  /// Procedural.
  case ruling
  case judgment, appeal, settled, discontinued
}

/// What came of a comment request, towards the outlet that made it.
public enum Outcome: String, CaseIterable, Sendable {
  case answered, declined
  case noResponse = "no response"
  case noImmediateResponse = "no immediate response"
}

/// Where a point stands, by what is on record.
public enum Status: String, CaseIterable, Sendable {
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
public enum Reply: String, CaseIterable, Comparable, Sendable {
  case noRequest = "no request on record"
  case noResponse = "no response"
  case declined
  case answered

  private var strength: Int {
    switch self {
    case .noRequest: 0
    case .noResponse: 1
    case .declined: 2
    case .answered: 3
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
  case repeats = "Repeats"
}
