public import Dossiers
import Synchronization

/// Makes a new edition of a site each time that its files change, or that the time changes what is published.
public final class Follower: Sendable {
  /// What happened, for whoever writes it down.
  public enum News: Sendable {
    /// There is a new edition, with everything that is wrong, and how long it took to make.
    case edition(Edition, problems: [Problem], time: Duration)
    /// From now on the files are looked at every half second, and why.
    case polls(WatchFailure)
  }

  private let editions: Editions
  private let maker: Mutex<EditionMaker>
  private let watch: Mutex<any Watch>
  private let now: @Sendable () -> Instant
  private let tell: @Sendable (News) -> Void

  /// Makes the first edition. `now` tells the time, for what is published at a certain one.
  public init(
    _ maker: EditionMaker, watch: any Watch, now: @escaping @Sendable () -> Instant,
    tell: @escaping @Sendable (News) -> Void
  ) {
    var maker = maker
    let start = ContinuousClock.now
    let first = maker.edition() ?? Edition(number: 1, pagesNumber: 1, stylesNumber: 1, files: [:])
    editions = Editions(first)
    tell(.edition(first, problems: maker.problems, time: .now - start))
    self.maker = Mutex(maker)
    self.watch = Mutex(watch)
    (self.now, self.tell) = (now, tell)
  }

  /// The editions that it makes.
  public var made: Editions { editions }

  /// Follows the files until it is stopped; it wants a thread of its own.
  public func run() {
    while true {
      switch next() {
      case .stopped:
        return editions.finish()
      case .everything:
        maker.withLock { $0.forget() }
      case .something, .nothing:
        break
      }
      makeEdition()
    }
  }

  /// Ends `run` and the editions, from any thread.
  public func stop() { watch.withLock { $0 }.stop() }

  private func makeEdition() {
    let start = ContinuousClock.now
    let (edition, problems) = maker.withLock { ($0.edition(), $0.problems) }
    guard let edition else { return }
    editions.publish(edition)
    tell(.edition(edition, problems: problems, time: .now - start))
  }

  private func next() -> Change {
    let until = maker.withLock { $0.nextChange }
    // A computer that sleeps wakes late, and a clock may be set: so no wait is longer than a minute.
    let wait = until.map {
      Duration.seconds(min(60, max(1, $0.secondsSince1970 - now().secondsSince1970)))
    }
    do throws(WatchFailure) {
      return try watch.withLock { $0 }.next(within: wait)
    } catch {
      return poll(instead: error)
    }
  }

  private func poll(instead failure: WatchFailure) -> Change {
    do throws(WatchFailure) {
      let polling = try PollingWatch(every: .milliseconds(500))
      watch.withLock { $0 = polling }
      tell(.polls(failure))
      return .everything
    } catch {
      return .stopped
    }
  }
}
