import Synchronization

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// Runs `work` for each number from 0 up to `count`, on up to `jobs` threads.
///
/// Numbers are handed out in order in small runs, so that a slow one does not hold up the rest. Returns
/// when all are done. The threads have a stack of 8 MiB, since trees are walked by recursion; a worker
/// thread of Dispatch has 512 KiB.
public func inParallel(count: Int, jobs: Int, _ work: @Sendable @escaping (Int) -> Void) {
  let jobs = max(1, min(jobs, count))
  let run = max(1, min(64, count / (jobs * 8)))
  let next = Counter()
  let loop: @Sendable () -> Void = {
    while true {
      let start = next.take(run)
      guard start < count else { return }
      for index in start..<min(start + run, count) { work(index) }
    }
  }
  let threads = (0..<jobs).compactMap { _ in WorkerThread(loop) }
  // Where the system has no more threads, the work is done here, so that nothing is lost.
  if threads.count < jobs { loop() }
  for thread in threads { thread.join() }
}

/// The result of `transform` for each element, in the elements' order.
public func mapInParallel<Element: Sendable, Result: Sendable>(
  _ elements: [Element], jobs: Int, _ transform: @Sendable @escaping (Element) -> Result
) -> [Result] {
  guard !elements.isEmpty else { return [] }
  let slots = Slots<Result>(count: elements.count)
  inParallel(count: elements.count, jobs: jobs) { slots.set($0, transform(elements[$0])) }
  return slots.take()
}

/// The same, and lets go of each element as soon as it was transformed.
public func mapInParallel<Element: Sendable, Result: Sendable>(
  emptying elements: inout [Element], jobs: Int,
  _ transform: @Sendable @escaping (Element) -> Result
) -> [Result] {
  let given = Slots(emptying: &elements)
  let slots = Slots<Result>(count: given.count)
  inParallel(count: given.count, jobs: jobs) { slots.set($0, transform(given.remove($0))) }
  return slots.take()
}

/// The results of two pieces of work that do not need each other; with more than one job, done at the same time.
public func together<One: Sendable, Other: Sendable>(
  jobs: Int, _ one: @Sendable @escaping () -> One, _ other: @Sendable @escaping () -> Other
) -> (One, Other) {
  let (first, second) = (Slots<One>(count: 1), Slots<Other>(count: 1))
  inParallel(count: 2, jobs: jobs) { number in
    if number == 0 { first.set(0, one()) } else { second.set(0, other()) }
  }
  return (first.remove(0), second.remove(0))
}

private final class Counter: Sendable {
  private let value = Atomic<Int>(0)

  func take(_ run: Int) -> Int {
    value.wrappingAdd(run, ordering: .relaxed).oldValue
  }
}

/// One place for each result. Each is written by one thread, once, and read after all threads were joined.
private final class Slots<Value: Sendable>: @unchecked Sendable {
  private let storage: UnsafeMutableBufferPointer<Value?>

  init(count: Int) {
    storage = .allocate(capacity: count)
    storage.initialize(repeating: nil)
  }

  init(emptying values: inout [Value]) {
    storage = .allocate(capacity: values.count)
    _ = storage.initialize(fromContentsOf: values.lazy.map(Optional.some))
    values = []
  }

  deinit {
    storage.deinitialize()
    storage.deallocate()
  }

  func set(_ index: Int, _ value: Value) { storage[index] = value }

  var count: Int { storage.count }

  /// What is at a place, by the one thread that works on it.
  func remove(_ index: Int) -> Value { storage[index].take()! }

  /// What is in all places, which are empty afterwards.
  func take() -> [Value] {
    [Value](unsafeUninitializedCapacity: count) { values, initialized in
      for index in storage.indices {
        values.initializeElement(at: index, to: storage[index].take()!)
        initialized += 1
      }
    }
  }
}

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
