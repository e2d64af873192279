import Synchronization

/// Runs `work` for each number from 0 up to `count`, on up to `jobs` threads.
///
/// Numbers are handed out in order in small runs, so that a slow one does not hold up the rest. Returns
/// when all are done. The threads have a stack of 8 MiB, since trees are walked by recursion; a worker
/// thread of Dispatch has 512 KiB.
public func inParallel(count: Int, jobs: Int, _ work: @Sendable @escaping (Int) -> Void) {
  inRuns(count: count, jobs: jobs) { for number in $0 { work(number) } }
}

/// Calls `work` for each of the runs that `inParallel` hands out.
private func inRuns(count: Int, jobs: Int, _ work: @Sendable @escaping (Range<Int>) -> Void) {
  let jobs = max(1, min(jobs, count))
  let run = max(1, min(64, count / (jobs * 8)))
  let next = Counter()
  let loop: @Sendable () -> Void = {
    while true {
      let start = next.take(run)
      guard start < count else { return }
      work(start..<min(start + run, count))
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
  results(count: elements.count, jobs: jobs) { transform(elements[$0]) }
}

/// The same, and lets go of each element as soon as it was transformed.
public func mapInParallel<Element: Sendable, Result: Sendable>(
  emptying elements: inout [Element], jobs: Int,
  _ transform: @Sendable @escaping (Element) -> Result
) -> [Result] {
  let given = Slots(elements)
  let count = elements.count
  elements = []
  return results(count: count, jobs: jobs) { transform(given.take($0)) }
}

/// The results of two pieces of work that do not need each other; with more than one job, done at the same time.
public func together<One: Sendable, Other: Sendable>(
  jobs: Int, _ one: @Sendable @escaping () -> One, _ other: @Sendable @escaping () -> Other
) -> (One, Other) {
  let both = results(count: 2, jobs: jobs) { number -> (One?, Other?) in
    number == 0 ? (one(), nil) : (nil, other())
  }
  return (both[0].0!, both[1].1!)
}

/// What `work` makes of each number from 0 up to `count`, in their order.
private func results<Result: Sendable>(
  count: Int, jobs: Int, _ work: @Sendable @escaping (Int) -> Result
) -> [Result] {
  let runs = Runs<Result>()
  inRuns(count: count, jobs: jobs) { numbers in
    runs.add(numbers.map(work), from: numbers.lowerBound)
  }
  return runs.inOrder
}

private final class Counter: Sendable {
  private let value = Atomic<Int>(0)

  func take(_ run: Int) -> Int {
    value.wrappingAdd(run, ordering: .relaxed).oldValue
  }
}

/// The results of runs, which end in any order.
private final class Runs<Result: Sendable>: Sendable {
  private let ended = Locked<[(start: Int, results: [Result])]>([])

  func add(_ results: [Result], from start: Int) {
    ended.withLock { $0.append((start, results)) }
  }

  var inOrder: [Result] {
    ended.withLock { runs in runs.sorted { $0.start < $1.start }.flatMap(\.results) }
  }
}

/// Values that are taken one by one, each once.
private final class Slots<Value: Sendable>: Sendable {
  private let values: Locked<[Value?]>

  init(_ values: [Value]) { self.values = Locked(values) }

  func take(_ index: Int) -> Value { values.withLock { $0[index].take()! } }
}
