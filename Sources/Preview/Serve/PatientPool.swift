import FlyingSocks

/// Waits for clients, but for none longer than its patience lasts: those that neither say nor take anything would
/// otherwise keep their place until none is left.
struct PatientPool<Pool: AsyncSocketPool>: AsyncSocketPool {
  let pool: Pool
  let patience: Duration

  func prepare() async throws { try await pool.prepare() }

  func run() async throws { try await pool.run() }

  func suspendSocket(_ socket: Socket, untilReadyFor events: Socket.Events) async throws {
    try await withThrowingTaskGroup(of: Void.self) { group in
      defer { group.cancelAll() }
      group.addTask { try await pool.suspendSocket(socket, untilReadyFor: events) }
      group.addTask {
        try await Task.sleep(for: patience)
        throw PatienceIsOver()
      }
      try await group.next()
    }
  }
}

/// A client neither said nor took anything for too long.
struct PatienceIsOver: Error {}
