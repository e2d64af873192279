/// Waits for a site's files to change.
public protocol Watch: Sendable {
  /// Returns when something may have changed, when the time is up, or at once when the signal to stop is given.
  ///
  /// Throws `WatchFailure` where the system allows no more watching.
  mutating func next(
    within time: Duration?, unless stop: Signal
  ) throws(WatchFailure) -> Change
}

/// What a watch noticed.
public enum Change: Sendable {
  case something
  /// More changed than the system could report, so that nothing that was read before may be relied on.
  case everything
  case nothing
  /// The watch was stopped.
  case stopped
}

/// Why changes cannot be noticed.
public struct WatchFailure: Error, CustomStringConvertible {
  public let description: String
}

/// Has the files looked at again and again, for disks that do not report their changes, such as those of a network.
public struct PollingWatch: Watch {
  private let interval: Duration

  public init(every interval: Duration) { self.interval = interval }

  public func next(within time: Duration?, unless stop: Signal) -> Change {
    stop.wait(until: .now + min(time ?? interval, interval)) == .given ? .stopped : .something
  }
}
