/// What a write did to the destination.
public struct OutputSummary: Equatable, Sendable {
  /// How the new site took the old one's place.
  public enum Placement: Equatable, Sendable {
    /// Nothing had changed, so nothing was touched.
    case untouched
    /// There was no folder; the new one was renamed to its name.
    case created
    /// The new folder and the old one changed names in one step.
    case exchanged
    /// The folders could not be exchanged, so a reader may have met old and new files side by side.
    case fileByFile
  }

  public let written: Int
  public let unchanged: Int
  public let removed: Int
  public let placement: Placement
  /// The old folder beside the destination, where it could not be removed: it holds files that came while the
  /// site was being built and are not ours, or this user may not remove them.
  public let keptAside: String?
}
