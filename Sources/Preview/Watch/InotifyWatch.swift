/// Notices through the kernel what changes below a site's `content/` and `templates/`, and in `dossier.yml`.
///
/// It reports that something changed, not what: whoever reads the site finds that out from the files, so that no order
/// of events, as editors and version control cause them, can leave anything old.
public struct InotifyWatch: Watch {
  private let root: String
  private let queue: EventQueue
  private var folders = WatchedFolders()

  /// Watches the site in the folder `root`.
  public init(_ root: String) throws(WatchFailure) {
    self.root = root
    queue = try EventQueue()
    try folders.follow(root, queue)
  }

  public mutating func next(
    within time: Duration?, unless stop: Signal
  ) throws(WatchFailure) -> Change {
    let end = time.map { ContinuousClock.now + $0 }
    while true {
      let isThere = folders.isRootWatched
      // Without its folder, there is nothing that could report when it comes back.
      let soon = ContinuousClock.now + .milliseconds(500)
      switch stop.wait(for: [queue.file], until: isThere ? end : min(end ?? soon, soon)) {
      case .given: return .stopped
      case .ready: if let change = try settled(unless: stop) { return change }
      case .timeIsUp:
        if !isThere {
          try folders.follow(root, queue)
          if folders.isRootWatched { return .everything }
        }
        if let end, ContinuousClock.now >= end { return .nothing }
      }
    }
  }

  /// What changed, reported when the changes have come to rest.
  private mutating func settled(unless stop: Signal) throws(WatchFailure) -> Change? {
    let start = ContinuousClock.now
    var burst = Burst()
    var outcome = Signal.Outcome.ready
    while outcome == .ready {
      for event in queue.pending() { burst.add(event, isRelevant: folders.concern(event)) }
      let last = start + burst.longest
      guard ContinuousClock.now < last else { break }
      outcome = stop.wait(for: [queue.file], until: min(.now + burst.quiet, last))
    }
    if outcome == .given { return .stopped }
    // First the folders that came are watched, then the caller reads: so nothing falls between the two.
    guard burst.isRelevant else { return nil }
    let wasThere = folders.isRootWatched
    try folders.follow(root, queue)
    let isBack = !wasThere && folders.isRootWatched
    return burst.isOverflow || isBack ? .everything : .something
  }
}

/// Changes that come close together, such as those of a file that is saved or of a branch that is checked out.
private struct Burst {
  private var count = 0
  private var isBeingWritten = false
  private(set) var isOverflow = false

  var isRelevant: Bool { count > 0 }

  mutating func add(_ event: WatchEvent, isRelevant: Bool) {
    guard isRelevant else { return }
    isOverflow = isOverflow || event.isOverflow
    count += 1
    isBeingWritten = event.isUnfinished
  }

  /// How long nothing more must come, before the files are read: a moment after a save; longer where a program writes
  /// on, or writes many files.
  var quiet: Duration {
    if count > 20 || isBeingWritten { return .milliseconds(60) }
    return .milliseconds(count == 0 ? 0 : 5)
  }

  /// How long changes may go on before the files are read all the same.
  var longest: Duration { count > 20 ? .seconds(1) : .milliseconds(250) }
}
