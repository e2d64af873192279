import Synchronization

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// Is told by the kernel what changes below a site's `content/` and `templates/`, and in `dossier.yml`.
///
/// It tells that something changed, not what: whoever reads the site finds that out from the files, so that no order
/// of events, as editors and version control cause them, can leave anything old.
public final class InotifyWatch: Watch {
  private let root: String
  private let queue: EventQueue
  private let signal: StopSignal
  private let folders: Mutex<WatchedFolders>

  /// Watches the site in the folder `root`.
  public init(_ root: String) throws(WatchFailure) {
    self.root = root
    queue = try EventQueue()
    signal = try StopSignal()
    folders = Mutex(WatchedFolders())
    try follow()
  }

  public func stop() { signal.give() }

  public func next(within time: Duration?) throws(WatchFailure) -> Change {
    let clock = ContinuousClock()
    let end = time.map { clock.now + $0 }
    while true {
      let isThere = folders.withLock { $0.isRootWatched }
      let left = end.map { $0 - clock.now }
      // Without its folder, there is nothing that could tell when it comes back.
      let wait = isThere ? left : min(left ?? .milliseconds(500), .milliseconds(500))
      switch signal.wait(for: [queue.file], wait) {
      case .stopped: return .stopped
      case .timeIsUp:
        if !isThere {
          try follow()
          if folders.withLock({ $0.isRootWatched }) { return .everything }
        }
        if let end, clock.now >= end { return .nothing }
      case .ready:
        if let change = try settled() { return change }
      }
    }
  }

  /// What changed, told when the changes have come to rest.
  private func settled() throws(WatchFailure) -> Change? {
    let clock = ContinuousClock()
    let start = clock.now
    var burst = Burst()
    while true {
      let events = queue.read()
      folders.withLock { folders in
        for event in events { burst.add(event, relevant: folders.concern(event)) }
      }
      let longest = start + burst.longest
      let quiet = min(burst.quiet, longest - clock.now)
      guard quiet > .zero else { break }
      switch signal.wait(for: [queue.file], quiet) {
      case .stopped: return .stopped
      case .timeIsUp: break
      case .ready: continue
      }
      break
    }
    // First the folders that came are watched, then the caller reads: so nothing falls between the two.
    if burst.movesFolders || burst.isOverflow { try follow() }
    if burst.isOverflow { return .everything }
    return burst.isRelevant ? .something : nil
  }

  private func follow() throws(WatchFailure) {
    let failure = folders.withLock { folders -> WatchFailure? in
      do throws(WatchFailure) {
        try folders.follow(root, queue)
        return nil
      } catch {
        return error
      }
    }
    if let failure { throw failure }
  }
}

/// Changes that come close together, such as those of a file that is saved or of a branch that is checked out.
private struct Burst {
  private var count = 0
  private var isBeingWritten = false
  private(set) var isRelevant = false
  private(set) var movesFolders = false
  private(set) var isOverflow = false

  mutating func add(_ event: WatchEvent, relevant: Bool) {
    isOverflow = isOverflow || event.isOverflow
    guard relevant else { return }
    count += 1
    isRelevant = true
    movesFolders = movesFolders || event.mayMoveFolders
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
