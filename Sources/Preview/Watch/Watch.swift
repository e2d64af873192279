/// Waits for a site's files to change.
public protocol Watch: Sendable {
  /// Returns when something may have changed, when the time is up, or at once after `stop`; it is called by one thread.
  ///
  /// Throws `WatchFailure` where the system lets nobody watch any longer.
  func next(within time: Duration?) throws(WatchFailure) -> Change

  /// Ends the waiting, from any thread.
  func stop()
}

/// What a watch noticed.
public enum Change: Sendable {
  case something
  /// More changed than the system could tell, so that nothing that was read before may be relied on.
  case everything
  case nothing
  /// The watch was stopped.
  case stopped
}

/// Why changes cannot be noticed.
public struct WatchFailure: Error, CustomStringConvertible {
  public let description: String
}
