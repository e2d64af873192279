import Dossiers
import Foundation
import Parallel
import TestSupport
import Testing

@testable import Preview

@Suite("Following a site's files")
struct RebuilderTests {
  /// A time that a test sets.
  private final class Clock: Sendable {
    private let time: Locked<Instant>

    init(_ text: String) { time = Locked(Instant(rfc3339: text)!) }

    var now: Instant { time.withLock { $0 } }

    func set(_ text: String) { time.withLock { $0 = Instant(rfc3339: text)! } }
  }

  /// A watch that notices nothing, or fails at once.
  private struct DullWatch: Watch {
    var failure: WatchFailure?

    func next(within time: Duration?, unless stop: Signal) throws(WatchFailure) -> Change {
      if let failure { throw failure }
      return stop.wait(until: time.map { .now + $0 }) == .given ? .stopped : .nothing
    }
  }

  /// Follows a site while `body` looks at its revisions, each of which it gets by asking for the next.
  private func following(
    _ site: TemporaryFolder, _ clock: Clock, _ watch: DullWatch,
    report: @escaping @Sendable (Rebuilder.News) -> Void = { _ in },
    _ body: (_ next: () throws -> Revision) throws -> Void
  ) throws {
    let maker = RevisionMaker(at: site.path, editor: nil) { BuildOptions(now: clock.now) }
    let rebuilder = Rebuilder(maker, watch: watch, now: { clock.now }, report: report)
    let (stop, ended) = (try Signal(), DispatchSemaphore(value: 0))
    var (number, isRunning) = (0, false)
    try body {
      while true {
        let (newest, replaced) = try rebuilder.revisions.awaitingNext()
        if newest.number > number {
          number = newest.number
          return newest
        }
        if !isRunning {
          isRunning = true
          Thread.detachNewThread {
            rebuilder.run(until: stop)
            ended.signal()
          }
        }
        try #require(replaced.wait(until: .now + .seconds(300)) == .given)
      }
    }
    stop.give()
    #expect(ended.wait(timeout: .now() + 300) == .success)
  }

  @Test("What is embargoed appears when its time comes, though no file changes")
  func embargo() throws {
    let site = try TemporaryFolder([
      "dossier.yml": "title: A\n",
      "content/pages/early.md": "---\ntitle: Early\nembargo: 2026-01-01T00:00:01Z\n---\n",
    ])
    let clock = Clock("2026-01-01T00:00:00Z")
    try following(site, clock, DullWatch()) { next in
      #expect(try next().files?["early/index.html"] == nil)
      clock.set("2026-01-01T00:00:02Z")
      let second = try next()
      #expect(second.files?["early/index.html"] != nil && second.pagesNumber == 2)
    }
  }

  @Test("Where nobody may watch any longer, it says so and looks at the files itself")
  func polling() throws {
    let site = try TemporaryFolder([
      "dossier.yml": "title: A\n", "content/pages/a.md": "---\ntitle: A\n---\n",
    ])
    let failure = WatchFailure(description: "no more folders may be watched")
    let told = Locked<[String]>([])
    let note: @Sendable (Rebuilder.News) -> Void = { news in
      if case .polls(let why) = news { told.withLock { $0.append(why.description) } }
    }
    let clock = Clock("2026-01-01T00:00:00Z")
    try following(site, clock, DullWatch(failure: failure), report: note) { next in
      _ = try next()
      // Having lost count, it reads everything.
      _ = try next()
      try site.write("---\ntitle: B\n---\n", to: "content/pages/b.md")
      #expect(try next().files?["b/index.html"] != nil)
      #expect(told.withLock { $0 } == ["no more folders may be watched"])
    }
  }
}
