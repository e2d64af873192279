#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// A thread with a stack of 8 MiB.
struct WorkerThread {
  private let handle: pthread_t

  /// Nil where the system has no more threads.
  init?(_ body: @escaping @Sendable () -> Void) {
    var attributes = pthread_attr_t()
    pthread_attr_init(&attributes)
    defer { pthread_attr_destroy(&attributes) }
    pthread_attr_setstacksize(&attributes, 8 << 20)
    let box = Unmanaged.passRetained(Box(body))
    var handle = pthread_t()
    let failure = pthread_create(
      &handle, &attributes,
      { pointer in
        Unmanaged<Box>.fromOpaque(pointer!).takeRetainedValue().body()
        return nil
      }, box.toOpaque())
    guard failure == 0 else {
      box.release()
      return nil
    }
    self.handle = handle
  }

  func join() {
    pthread_join(handle, nil)
  }

  /// Leaves the thread to itself: what it keeps is given back at its end.
  func detach() {
    pthread_detach(handle)
  }

  private final class Box {
    let body: @Sendable () -> Void
    init(_ body: @escaping @Sendable () -> Void) { self.body = body }
  }
}

/// Starts work on a thread of its own, with a stack of 8 MiB as for `inParallel`. Returns false where the system has no
/// more threads: then nothing is done.
public func startThread(_ work: @escaping @Sendable () -> Void) -> Bool {
  guard let thread = WorkerThread(work) else { return false }
  thread.detach()
  return true
}
