import Dossiers
import Foundation
import Synchronization
import TestSupport
import Testing

@testable import Preview

@Suite("Following a site's files")
struct FollowerTests {
  /// A time that a test sets.
  private final class Clock: Sendable {
    private let time: Mutex<Instant>

    init(_ text: String) { time = Mutex(Instant(rfc3339: text)!) }

    var now: Instant { time.withLock { $0 } }

    func set(_ text: String) { time.withLock { $0 = Instant(rfc3339: text)! } }
  }

  /// A watch that notices nothing, or fails at once.
  private struct DullWatch: Watch {
    let signal: StopSignal
    var failure: WatchFailure?

    func next(within time: Duration?) throws(WatchFailure) -> Change {
      if let failure { throw failure }
      return signal.wait(for: [], time) == .stopped ? .stopped : .nothing
    }

    func stop() { signal.give() }
  }

  @Test("What is embargoed appears when its time comes, though no file changes")
  func embargo() async throws {
    let site = try TemporaryFolder([
      "dossier.yml": "title: A\n",
      "content/pages/early.md": "---\ntitle: Early\nembargo: 2026-01-01T00:00:01Z\n---\n",
    ])
    let clock = Clock("2026-01-01T00:00:00Z")
    let follower = Follower(
      maker(site, clock), watch: DullWatch(signal: try StopSignal()), now: { clock.now },
      tell: { _ in })
    var editions = follower.made.updates().makeAsyncIterator()
    let first = try #require(await editions.next())
    #expect(first.files.all["early/index.html"] == nil)
    Thread.detachNewThread { follower.run() }
    clock.set("2026-01-01T00:00:02Z")
    let second = try #require(await editions.next())
    #expect(second.files.all["early/index.html"] != nil && second.pagesNumber == 2)
    follower.stop()
    #expect(await editions.next() == nil)
  }

  @Test("Where nobody may watch any longer, it says so and looks at the files itself")
  func polling() async throws {
    let site = try TemporaryFolder([
      "dossier.yml": "title: A\n", "content/pages/a.md": "---\ntitle: A\n---\n",
    ])
    let clock = Clock("2026-01-01T00:00:00Z")
    let failure = WatchFailure(description: "no more folders may be watched")
    let told = Mutex<[String]>([])
    let follower = Follower(
      maker(site, clock), watch: DullWatch(signal: try StopSignal(), failure: failure),
      now: { clock.now },
      tell: { news in
        if case .polls(let why) = news { told.withLock { $0.append(why.description) } }
      })
    var editions = follower.made.updates().makeAsyncIterator()
    _ = await editions.next()
    Thread.detachNewThread { follower.run() }
    // Having lost count, it reads everything.
    _ = await editions.next()
    try site.write("---\ntitle: B\n---\n", to: "content/pages/b.md")
    let last = try #require(await editions.next())
    #expect(last.files.all["b/index.html"] != nil)
    #expect(told.withLock { $0 } == ["no more folders may be watched"])
    follower.stop()
    #expect(await editions.next() == nil)
  }

  private func maker(_ site: TemporaryFolder, _ clock: Clock) -> EditionMaker {
    EditionMaker(at: site.path, editor: nil) { BuildOptions(now: clock.now) }
  }
}
