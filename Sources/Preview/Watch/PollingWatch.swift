/// Has the files looked at again and again, for disks that tell nothing of their changes, such as those of a network.
public struct PollingWatch: Watch {
  private let signal: StopSignal
  private let interval: Duration

  public init(every interval: Duration) throws(WatchFailure) {
    signal = try StopSignal()
    self.interval = interval
  }

  public func next(within time: Duration?) -> Change {
    signal.wait(for: [], time.map { min($0, interval) } ?? interval) == .stopped
      ? .stopped : .something
  }

  public func stop() { signal.give() }
}
