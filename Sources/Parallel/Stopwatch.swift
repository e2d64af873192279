#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// Notes how long each stage of some work takes, in the order in which the stages begin.
public final class Stopwatch: Sendable {
  /// What one stage took, or a part of one on which many threads work.
  public struct Stage: Sendable {
    public let name: String
    /// Seconds on the clock; nil of a part of a stage, since threads do several parts at a time.
    public fileprivate(set) var wall: Double?
    /// Seconds of processors: of a stage those of the whole process, of a part those of the threads that did it.
    public fileprivate(set) var processor: Double
  }

  private let noted = Locked<[Stage]>([])
  private let notesParts: Bool

  /// To look at the clock takes time itself: parts are noted only where somebody wants to know.
  public init(notingParts: Bool = false) { notesParts = notingParts }

  /// Each stage with its parts after it.
  public var stages: [Stage] { noted.withLock { $0 } }

  /// Does the work and notes what it took. Stages must not overlap, since the processors' time is the process's.
  public func measure<Result, Failure: Error>(
    _ name: String, _ work: () throws(Failure) -> Result
  ) throws(Failure) -> Result {
    let place = noted.withLock { stages in
      stages.append(Stage(name: name, wall: 0, processor: 0))
      return stages.count - 1
    }
    let start = (wall: seconds(CLOCK_MONOTONIC), processor: seconds(CLOCK_PROCESS_CPUTIME_ID))
    let result = try work()
    let wall = seconds(CLOCK_MONOTONIC) - start.wall
    let processor = seconds(CLOCK_PROCESS_CPUTIME_ID) - start.processor
    noted.withLock { $0[place] = Stage(name: name, wall: wall, processor: processor) }
    return result
  }

  /// Does the work and adds what it took to the part of that name.
  public func measurePart<Result, Failure: Error>(
    _ name: String, _ work: () throws(Failure) -> Result
  ) throws(Failure) -> Result {
    guard notesParts else { return try work() }
    let start = seconds(CLOCK_THREAD_CPUTIME_ID)
    let result = try work()
    let processor = seconds(CLOCK_THREAD_CPUTIME_ID) - start
    noted.withLock { stages in
      if let place = stages.lastIndex(where: { $0.name == name && $0.wall == nil }) {
        stages[place].processor += processor
      } else {
        stages.append(Stage(name: name, wall: nil, processor: processor))
      }
    }
    return result
  }

  private func seconds(_ clock: clockid_t) -> Double {
    var time = timespec()
    clock_gettime(clock, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) * 1e-9
  }
}
