#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// Lets one thread end the waiting of another, through a pipe that nothing is ever read from.
final class StopSignal: Sendable {
  enum Outcome {
    case ready, timeIsUp, stopped
  }

  private let reading: Int32
  private let writing: Int32

  init() throws(WatchFailure) {
    var ends: [Int32] = [-1, -1]
    guard pipe(&ends) == 0 else {
      throw WatchFailure(description: "no pipe can be opened: \(String(cString: strerror(errno)))")
    }
    for end in ends {
      _ = fcntl(end, F_SETFD, FD_CLOEXEC)
      _ = fcntl(end, F_SETFL, O_NONBLOCK)
    }
    (reading, writing) = (ends[0], ends[1])
  }

  deinit {
    close(reading)
    close(writing)
  }

  func give() { _ = write(writing, "x", 1) }

  /// Waits until one of the files can be read, the time is up, or the signal is given.
  func wait(for files: [Int32], _ time: Duration?) -> Outcome {
    var polled = (files + [reading]).map { pollfd(fd: $0, events: Int16(POLLIN), revents: 0) }
    let clock = ContinuousClock()
    let end = time.map { clock.now + $0 }
    while true {
      let left = end.map { max(0, min(Int32.max / 2, ($0 - clock.now).wholeMilliseconds)) } ?? -1
      let count = poll(&polled, nfds_t(polled.count), Int32(left))
      if count < 0, errno == EINTR { continue }
      if polled[files.count].revents != 0 { return .stopped }
      return count > 0 ? .ready : .timeIsUp
    }
  }
}

extension Duration {
  /// Rounded up, so that nobody wakes just before the time.
  fileprivate var wholeMilliseconds: Int32 {
    let (seconds, attoseconds) = components
    return Int32(
      clamping: seconds * 1000 + (attoseconds + 999_999_999_999_999) / 1_000_000_000_000_000)
  }
}
