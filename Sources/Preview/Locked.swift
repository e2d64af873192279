import Synchronization

/// A value that one thread at a time may use.
///
/// It is a `Mutex`, and an atomic number that is read when the value is taken and written when it is given back: the
/// thread sanitizer sees nothing of the mutex, which is compiled without it, and would report each use as a race.
struct Locked<Value: Sendable>: ~Copyable, Sendable {
  private let mutex: Mutex<Value>
  private let order = Atomic<Int>(0)

  init(_ value: Value) { mutex = Mutex(value) }

  borrowing func withLock<Result: Sendable, Failure: Error>(
    _ body: (inout Value) throws(Failure) -> Result
  ) throws(Failure) -> Result {
    try mutex.withLock { value throws(Failure) in
      _ = order.load(ordering: .acquiring)
      defer { order.store(0, ordering: .releasing) }
      return try body(&value)
    }
  }
}
