import Synchronization

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// Notes how long each stage of some work takes, in the order in which the stages end.
public final class Stopwatch: Sendable {
  /// What one stage took: seconds on the clock, and seconds of all threads' processors.
  public struct Stage: Sendable {
    public let name: String
    public let wall: Double
    public let processor: Double
  }

  private let noted = Mutex<[Stage]>([])

  public init() {}

  public var stages: [Stage] { noted.withLock { $0 } }

  /// Does the work and notes what it took. Stages that follow one another must not overlap, since the processor's
  /// time is the whole process's.
  public func measure<Result, Failure: Error>(
    _ name: String, _ work: () throws(Failure) -> Result
  ) throws(Failure) -> Result {
    let start = (wall: seconds(CLOCK_MONOTONIC), processor: seconds(CLOCK_PROCESS_CPUTIME_ID))
    let result = try work()
    let stage = Stage(
      name: name, wall: seconds(CLOCK_MONOTONIC) - start.wall,
      processor: seconds(CLOCK_PROCESS_CPUTIME_ID) - start.processor)
    noted.withLock { $0.append(stage) }
    return result
  }

  private func seconds(_ clock: clockid_t) -> Double {
    var time = timespec()
    clock_gettime(clock, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) * 1e-9
  }
}
