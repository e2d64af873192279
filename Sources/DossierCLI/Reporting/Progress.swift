import Foundation
import Parallel

/// A line on a terminal while something takes longer than a second; it is gone when that is done.
enum Progress {
  /// Does the work. What it is at, is read from its stopwatch.
  static func shown<Result>(
    _ stopwatch: Stopwatch = Stopwatch(), unless isQuiet: Bool = false,
    _ work: (Stopwatch) throws -> Result
  ) rethrows -> Result {
    guard !isQuiet, Terminal.showsErrors else { return try work(stopwatch) }
    let line = ProgressLine(stopwatch)
    defer { line.end() }
    return try work(stopwatch)
  }
}

/// The line, and the thread that writes it.
private final class ProgressLine: Sendable {
  private enum State { case waiting, shown, ended }

  private let state = Locked(State.waiting)

  init(_ stopwatch: Stopwatch) {
    let start = ContinuousClock.now
    Thread.detachNewThread { [self] in
      repeat {
        Thread.sleep(forTimeInterval: 0.2)
      } while show(
        ContinuousClock.now - start, stopwatch.stages.last { $0.wall != nil }?.name)
    }
  }

  /// Whether there will be more to show.
  private func show(_ time: Duration, _ stage: String?) -> Bool {
    state.withLock { state in
      guard state != .ended else { return false }
      guard time >= .seconds(1) else { return true }
      state = .shown
      Terminal.write(
        Array("\r\u{1B}[K\(time.components.seconds) s: \(stage ?? "reading")".utf8),
        to: Terminal.errors)
      return true
    }
  }

  /// Erases the line. None is written after this.
  func end() {
    state.withLock { state in
      if state == .shown { Terminal.write(Array("\r\u{1B}[K".utf8), to: Terminal.errors) }
      state = .ended
    }
  }
}
