import FlyingSocks

/// The editions as server-sent events: the one that stands, and each later one, until the client goes.
///
/// Each event is the whole state, so that whoever missed some needs only the last.
struct EventStream: AsyncBufferedSequence {
  typealias Element = UInt8

  let editions: Editions
  let run: String
  /// How often a client hears something, which shows whether it is still there.
  let heartbeat: Duration
  let executor: ServerExecutor

  func makeAsyncIterator() -> Iterator {
    Iterator(editions: editions, run: run, signals: signals().makeAsyncIterator())
  }

  /// One signal at once, for each edition, and for each heartbeat: the reason to look again.
  private func signals() -> AsyncStream<Void> {
    let (stream, signal) = AsyncStream.makeStream(
      of: Void.self, bufferingPolicy: .bufferingNewest(1))
    let (editions, heartbeat) = (editions, heartbeat)
    let following = Task(executorPreference: executor) {
      for await _ in editions.updates() { signal.yield() }
      signal.finish()
    }
    let beating = Task(executorPreference: executor) {
      while (try? await Task.sleep(for: heartbeat)) != nil { signal.yield() }
    }
    signal.onTermination = { _ in
      following.cancel()
      beating.cancel()
    }
    return stream
  }

  struct Iterator: AsyncBufferedIteratorProtocol {
    let editions: Editions
    let run: String
    var signals: AsyncStream<Void>.Iterator
    private var told: Int?

    init(editions: Editions, run: String, signals: AsyncStream<Void>.Iterator) {
      (self.editions, self.run, self.signals) = (editions, run, signals)
    }

    mutating func next() async throws -> UInt8? { try await nextBuffer(suggested: 1)?.first }

    /// An event whole, however long it is: a part of one would wait for the next.
    mutating func nextBuffer(suggested count: Int) async throws -> [UInt8]? {
      guard await signals.next(isolation: nil) != nil else { return nil }
      let edition = editions.current
      guard edition.number != told else { return Array(":\n\n".utf8) }
      defer { told = edition.number }
      let data = try EditionState(edition, run: run).json
      let retry = told == nil ? "retry: 500\n" : ""
      return Array("\(retry)id: \(run)-\(edition.number)\ndata: ".utf8) + data + Array("\n\n".utf8)
    }
  }
}
