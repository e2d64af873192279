internal import Parallel
import Synchronization

/// The results of work on the numbers from 0 up to `count`, in order, from up to `jobs` threads with a worker each.
///
/// Throws the error of the lowest number that fails, whatever the threads' timing: numbers are handed out in
/// order, and those that were handed out are finished.
func inOrder<Worker, Result: Sendable>(
  count: Int, jobs: Int, worker: @escaping @Sendable () -> Worker,
  _ work: @escaping @Sendable (inout Worker, Int) throws -> Result
) throws -> [Result] {
  let threads = max(1, min(jobs, count))
  let shared = OrderedWork<Result>()
  inParallel(count: threads, jobs: threads) { _ in
    var worker = worker()
    var results: [(Int, Result)] = []
    while let number = shared.next(below: count) {
      do {
        results.append((number, try work(&worker, number)))
      } catch {
        shared.fail(number, error)
      }
    }
    shared.add(results)
  }
  return try shared.results()
}

private final class OrderedWork<Result: Sendable>: Sendable {
  private let taken = Atomic<Int>(0)
  private let hasFailed = Atomic<Bool>(false)
  private let failure = Mutex<(number: Int, error: any Error)?>(nil)
  private let done = Mutex<[(Int, Result)]>([])

  func next(below count: Int) -> Int? {
    guard !hasFailed.load(ordering: .relaxed) else { return nil }
    let number = taken.wrappingAdd(1, ordering: .relaxed).oldValue
    return number < count ? number : nil
  }

  func fail(_ number: Int, _ error: any Error) {
    failure.withLock { first in
      if first.map({ number < $0.number }) ?? true { first = (number, error) }
    }
    hasFailed.store(true, ordering: .relaxed)
  }

  func add(_ results: [(Int, Result)]) {
    done.withLock { $0 += results }
  }

  func results() throws -> [Result] {
    if let error = failure.withLock({ $0?.error }) { throw error }
    return done.withLock { $0.sorted { $0.0 < $1.0 }.map(\.1) }
  }
}
