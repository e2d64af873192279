/// What a `###` of a claim can open. The raw value is the word that editors write.
public enum StatementKind: String, BitwiseCopyable, CaseIterable, Sendable {
  case allegation = "Allegation"
  case denial = "Denial"
  case admission = "Admission"
  case partialAdmission = "Partial admission"
  case response = "Response"
  case commentRequest = "Comment request"
  case finding = "Finding"
  case proceeding = "Proceeding"
  case retraction = "Retraction"
  /// An outlet corrects a part of what it reported.
  case correction = "Correction"
  case context = "Context"

  /// As pages and the export spell it: `comment-request`.
  public var name: String {
    switch self {
    case .allegation: "allegation"
    case .denial: "denial"
    case .admission: "admission"
    case .partialAdmission: "partial-admission"
    case .response: "response"
    case .commentRequest: "comment-request"
    case .finding: "finding"
    case .proceeding: "proceeding"
    case .retraction: "retraction"
    case .correction: "correction"
    case .context: "context"
    }
  }

  /// Whether it answers an allegation, if it is by somebody whom the point is about.
  public var isReply: Bool {
    switch self {
    case .denial, .admission, .partialAdmission, .response: true
    default: false
    }
  }

  /// Whether its words can be those of another kind: only where they change no status.
  func canRepeat(_ other: StatementKind) -> Bool {
    switch self {
    case other, .context: true
    case .response, .partialAdmission: other.isReply
    default: false
    }
  }
}
