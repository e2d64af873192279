import Synchronization

/// The edition that stands, and whoever waits for the next.
public final class Editions: Sendable {
  private struct State {
    var current: Edition
    var readers: [Int: AsyncStream<Edition>.Continuation] = [:]
    var next = 0
    var isOver = false
  }

  private let state: Mutex<State>

  public init(_ first: Edition) { state = Mutex(State(current: first)) }

  public var current: Edition { state.withLock { $0.current } }

  /// Puts an edition in the place of the one that stands, and tells everyone.
  public func publish(_ edition: Edition) {
    state.withLock { state in
      state.current = edition
      for reader in state.readers.values { reader.yield(edition) }
    }
  }

  /// The edition that stands and then each later one; a slow reader skips those that are no longer the newest.
  public func updates() -> AsyncStream<Edition> {
    let (stream, reader) = AsyncStream.makeStream(
      of: Edition.self, bufferingPolicy: .bufferingNewest(1))
    let number = state.withLock { state -> Int in
      reader.yield(state.current)
      if state.isOver { reader.finish() } else { state.readers[state.next] = reader }
      state.next += 1
      return state.next - 1
    }
    reader.onTermination = { [weak self] _ in
      self?.state.withLock { state in _ = state.readers.removeValue(forKey: number) }
    }
    return stream
  }

  /// Ends every stream of updates, so that nobody waits for an edition that will not come.
  public func finish() {
    let readers = state.withLock { state in
      state.isOver = true
      return state.readers
    }
    for reader in readers.values { reader.finish() }
  }
}
