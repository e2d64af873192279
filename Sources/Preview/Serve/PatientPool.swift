import FlyingSocks

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// Waits for sockets, but for no client longer than a minute: those that neither say nor take anything would
/// otherwise keep their place until none is left.
struct PatientPool<Pool: AsyncSocketPool>: AsyncSocketPool {
  let pool: Pool
  let patience: Duration

  func prepare() async throws { try await pool.prepare() }

  func run() async throws { try await pool.run() }

  func suspendSocket(_ socket: Socket, untilReadyFor events: Socket.Events) async throws {
    // The editor or browser that the program starts must not inherit the port.
    _ = fcntl(socket.file.rawValue, F_SETFD, FD_CLOEXEC)
    if isListening(socket) {
      return try await pool.suspendSocket(socket, untilReadyFor: events)
    }
    try await withThrowingTaskGroup(of: Void.self) { group in
      defer { group.cancelAll() }
      group.addTask { try await pool.suspendSocket(socket, untilReadyFor: events) }
      group.addTask {
        try await Task.sleep(for: patience)
        throw SocketError.disconnected
      }
      try await group.next()
    }
  }

  private func isListening(_ socket: Socket) -> Bool {
    var (answer, size) = (Int32(0), socklen_t(MemoryLayout<Int32>.size))
    let failed = getsockopt(socket.file.rawValue, SOL_SOCKET, SO_ACCEPTCONN, &answer, &size)
    return failed == 0 && answer != 0
  }
}
