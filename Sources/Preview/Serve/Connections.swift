import Parallel

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// The connections that are open, at most so many. Where all places are taken, one that can go makes room.
final class Connections: Sendable {
  /// What a connection does. All but the last can be ended for another, those first whom it harms least.
  enum Phase: Int {
    /// Was answered, and may ask again or has to close.
    case answered
    /// Follows the revisions; a browser comes again by itself.
    case following
    /// Has yet to say what it wants.
    case silent
    /// Is being answered.
    case busy
  }

  private struct Open {
    var phase = Phase.silent
    /// Grows from one change of phase to the next, of whatever connection.
    var since: Int
    var isEnding = false
  }

  private struct State {
    var open: [Int32: Open] = [:]
    var changes = 0
  }

  private let state = Locked(State())
  private let limit: Int

  /// Half of the files that may be open, since the site's own are to be read as well.
  static var most: Int {
    let files = sysconf(Int32(_SC_OPEN_MAX))
    return files < 0 ? 1000 : min(1000, max(1, files / 2))
  }

  init(limit: Int) { self.limit = limit }

  /// Counts a client's socket, if there is room; otherwise hangs up on the connection that has been longest in the phase
  /// in which it can best be ended.
  func admit(_ socket: Int32) -> Bool {
    state.withLock { state in
      if state.open.count < limit {
        state.changes += 1
        state.open[socket] = Open(since: state.changes)
        return true
      }
      let first = state.open.filter { $0.value.phase != .busy }
        .min {
          ($0.value.phase.rawValue, $0.value.since) < ($1.value.phase.rawValue, $1.value.since)
        }
      if let first, !state.open.values.contains(where: \.isEnding) {
        state.open[first.key]?.isEnding = true
        shutdown(first.key, Int32(SHUT_RDWR))
      }
      return false
    }
  }

  func enter(_ phase: Phase, _ socket: Int32) {
    state.withLock { state in
      state.changes += 1
      state.open[socket]?.phase = phase
      state.open[socket]?.since = state.changes
    }
  }

  /// Closes a socket, so that its number is another's only when it is no longer counted.
  func end(_ socket: Int32) {
    state.withLock { state in
      state.open[socket] = nil
      close(socket)
    }
  }

  /// Hangs up on everyone.
  func endAll() {
    state.withLock { state in
      for socket in state.open.keys { shutdown(socket, Int32(SHUT_RDWR)) }
    }
  }
}
