import Parallel

/// The newest revision, and whoever waits for the next.
public final class Revisions: Sendable {
  private let state: Locked<(newest: Revision, replaced: Signal?)>

  init(_ first: Revision) { state = Locked((first, nil)) }

  public var newest: Revision { state.withLock { $0.newest } }

  /// Puts a revision in the place of the newest, and notifies everyone who waits.
  func publish(_ revision: Revision) {
    state.withLock { state in
      state.replaced?.give()
      state = (revision, nil)
    }
  }

  /// The newest revision, and the signal that is given when another takes its place.
  ///
  /// Throws where no more files may be open.
  func awaitingNext() throws(WatchFailure) -> (newest: Revision, replaced: Signal) {
    try state.withLock { state throws(WatchFailure) in
      if let replaced = state.replaced { return (state.newest, replaced) }
      let replaced = try Signal()
      state.replaced = replaced
      return (state.newest, replaced)
    }
  }
}
