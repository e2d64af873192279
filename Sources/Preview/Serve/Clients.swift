import FlyingSocks
import Synchronization

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// Everyone who is connected, and who of them can be sent away.
final class Clients: Sendable {
  /// Who can be sent away where nobody else could come, those first whom it harms least.
  enum Waiting: Int, CaseIterable {
    /// Was answered, and may ask again or has to close.
    case answered
    /// Follows the editions; a browser comes again by itself.
    case follower
    /// Has yet to say what it wants.
    case silent
  }

  private struct State {
    var count = 0
    /// Those of each kind, the longest waiting first.
    var waiting: [[Socket]] = Waiting.allCases.map { _ in [] }
    /// Whether somebody was sent away and has not gone yet.
    var isMakingRoom = false
  }

  private let state = Mutex(State())
  private let limit: Int

  /// Half of the files that may be open, since the site's own are to be read as well.
  static var most: Int { min(1000, max(1, sysconf(Int32(_SC_OPEN_MAX)) / 2)) }

  /// At most so many are connected at once.
  init(limit: Int) { self.limit = limit }

  func go() {
    state.withLock { state in
      state.count -= 1
      state.isMakingRoom = false
    }
  }

  func wait(for socket: Socket, as waiting: Waiting) {
    state.withLock { $0.waiting[waiting.rawValue].append(socket) }
  }

  /// Called before the socket is closed, so that no other is ever taken for it.
  func stopWaiting(for socket: Socket, as waiting: Waiting) {
    state.withLock { state in state.waiting[waiting.rawValue].removeAll { $0 == socket } }
  }

  /// Counts somebody who comes, if there is room; else hangs up on whoever can be sent away.
  func letIn() -> Bool {
    state.withLock { state in
      if state.count < limit {
        state.count += 1
        return true
      }
      if !state.isMakingRoom, let kind = state.waiting.firstIndex(where: { !$0.isEmpty }) {
        state.waiting[kind].removeFirst().hangUp()
        state.isMakingRoom = true
      }
      return false
    }
  }
}
