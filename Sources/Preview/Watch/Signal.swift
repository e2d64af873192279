#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// Something that happens once, such as the order to stop, and that any number of threads wait for. It is a pipe from
/// which nothing is ever read, so that a thread can wait for files and sockets at the same time.
public final class Signal: Sendable {
  enum Outcome {
    case ready, timeIsUp, given
  }

  private let reading: Int32
  private let writing: Int32

  /// Throws where no more files may be open.
  public init() throws(WatchFailure) {
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

  /// Ends all waiting, from any thread.
  public func give() { _ = write(writing, "x", 1) }

  /// Waits until one of the files can be read, the time is up, or the signal is given.
  func wait(for files: [Int32] = [], until end: ContinuousClock.Instant?) -> Outcome {
    switch firstReadable([reading] + files, until: end) {
    case 0: .given
    case .some: .ready
    case nil: .timeIsUp
    }
  }
}

/// Waits until one of the files can be read, and returns the place of the first that can; nil when the time is up.
func firstReadable(_ files: [Int32], until end: ContinuousClock.Instant?) -> Int? {
  var polled = files.map { pollfd(fd: $0, events: Int16(POLLIN), revents: 0) }
  while true {
    // Rounded up, so that nobody wakes just before the time.
    let left = end.map { max(0, ($0 - .now) / .milliseconds(1)).rounded(.up) } ?? -1
    let count = poll(&polled, nfds_t(polled.count), Int32(min(left, 1e9)))
    if count >= 0 || errno != EINTR { return polled.firstIndex { $0.revents != 0 } }
  }
}
