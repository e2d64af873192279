import FlyingSocks
import Synchronization

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// Everyone who is connected, and who of them has yet to say what they want.
final class Clients: Sendable {
  private struct State {
    var count = 0
    /// The longest silent first.
    var silent: [Socket] = []
  }

  private let state = Mutex(State())
  /// Half of the files that may be open, since the site's own are to be read as well.
  private let limit = min(1000, max(1, sysconf(Int32(_SC_OPEN_MAX)) / 2))

  func come() { state.withLock { $0.count += 1 } }

  func go() { state.withLock { $0.count -= 1 } }

  func wait(for socket: Socket) { state.withLock { $0.silent.append(socket) } }

  /// Called before the socket is closed, so that no other is ever taken for it.
  func stopWaiting(for socket: Socket) {
    state.withLock { state in state.silent.removeAll { $0 == socket } }
  }

  /// Hangs up on whoever has been silent longest where nobody else could come, and tells whether somebody can.
  func makeRoom() -> Bool {
    state.withLock { state in
      if state.count < limit { return true }
      if !state.silent.isEmpty { state.silent.removeFirst().hangUp() }
      return false
    }
  }
}
