public import Dossiers
import Parallel

/// Makes a new revision of a site each time that its files change, or that the time changes what is published.
public final class Rebuilder: Sendable {
  /// What happened, for whoever writes it down.
  public enum News: Sendable {
    /// There is a new revision, with everything that is wrong, and how long it took to make.
    case revision(Revision, problems: [Problem], time: Duration)
    /// From now on the files are looked at every half second, and why.
    case polls(WatchFailure)
  }

  /// The revisions that it makes.
  public let revisions: Revisions
  private let maker: Locked<RevisionMaker>
  private let watch: Locked<any Watch>
  private let now: @Sendable () -> Instant
  private let report: @Sendable (News) -> Void

  /// Makes the first revision. `now` returns the time, for what is published at a certain one.
  public init(
    _ maker: RevisionMaker, watch: any Watch, now: @escaping @Sendable () -> Instant,
    report: @escaping @Sendable (News) -> Void
  ) {
    var maker = maker
    let start = ContinuousClock.now
    let first = maker.revision() ?? Revision()
    report(.revision(first, problems: maker.problems, time: .now - start))
    revisions = Revisions(first)
    self.maker = Locked(maker)
    self.watch = Locked(watch)
    (self.now, self.report) = (now, report)
  }

  /// Follows the files until the signal is given; it wants a thread of its own.
  public func run(until stop: Signal) {
    while true {
      switch next(unless: stop) {
      case .stopped: return
      case .everything: maker.withLock { $0.forget() }
      case .something, .nothing: break
      }
      let start = ContinuousClock.now
      let (revision, problems) = maker.withLock { ($0.revision(), $0.problems) }
      guard let revision else { continue }
      revisions.publish(revision)
      report(.revision(revision, problems: problems, time: .now - start))
    }
  }

  private func next(unless stop: Signal) -> Change {
    // A computer that sleeps wakes late, and a clock may be set: so no wait is longer than a minute.
    let wait = maker.withLock { $0.nextChange }.map {
      Duration.seconds(min(60, max(1, $0.secondsSince1970 - now().secondsSince1970)))
    }
    return watch.withLock { watch in
      do throws(WatchFailure) {
        return try watch.next(within: wait, unless: stop)
      } catch {
        watch = PollingWatch(every: .milliseconds(500))
        report(.polls(error))
        return .everything
      }
    }
  }
}
