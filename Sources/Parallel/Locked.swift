public import Synchronization

/// A value that one thread at a time may use.
///
/// It is a `Mutex`, and an atomic number that is read when the value is taken and written when it is given back: the
/// thread sanitizer sees nothing of the mutex, which is compiled without it, and would report each use as a race.
public struct Locked<Value: Sendable>: ~Copyable, Sendable {
  @usableFromInline let mutex: Mutex<Value>
  @usableFromInline let order = Atomic<Int>(0)

  @inlinable
  public init(_ value: Value) { mutex = Mutex(value) }

  @inlinable
  public borrowing func withLock<Result, Failure: Error>(
    _ body: (inout sending Value) throws(Failure) -> sending Result
  ) throws(Failure) -> sending Result {
    try mutex.withLock { value throws(Failure) in
      _ = order.load(ordering: .acquiring)
      defer { order.store(0, ordering: .releasing) }
      return try body(&value)
    }
  }
}
