import FlyingFox
import FlyingSocks
import Synchronization

/// Shows the editions of a site to the browsers of its editors.
public final class PreviewServer: Sendable {
  /// The port at which it listens.
  public let port: Int
  private let address: BindAddress
  private let handler: SiteHandler
  let executor = ServerExecutor()
  private let patience: Duration
  private let clients: Clients
  private let state: Mutex<State>

  private struct State {
    var listening: ListeningSocket?
    var isStopped = false
    var running: Task<Void, any Error>?
  }

  /// Takes the first of the ports that is free; port 0 stands for any that is. Clients wait until it runs.
  ///
  /// - Parameters:
  ///   - bind: the address of this machine at which it listens.
  ///   - hosts: names by which it may be asked besides those of this machine.
  public convenience init(
    editions: Editions, bind: String = "127.0.0.1", allowing hosts: [HostName] = [],
    ports: ClosedRange<Int>
  ) throws(PreviewFailure) {
    try self.init(
      editions: editions, bind: bind, allowing: hosts, ports: ports, heartbeat: .seconds(15),
      patience: .seconds(30))
  }

  init(
    editions: Editions, bind: String, allowing hosts: [HostName] = [], ports: ClosedRange<Int>,
    heartbeat: Duration, patience: Duration, clients: Int = Clients.most
  ) throws(PreviewFailure) {
    guard let address = BindAddress(bind) else { throw .noAddress(bind) }
    (self.address, self.patience) = (address, patience)
    self.clients = Clients(limit: clients)
    let listening = try ListeningSocket.first(of: ports, at: address)
    port = listening.port
    state = Mutex(State(listening: listening))
    handler = SiteHandler(
      editions: editions,
      hosts: AllowedHosts(address: address, port: port, others: hosts),
      run: String(UInt64.random(in: 0 ... .max), radix: 36), heartbeat: heartbeat,
      executor: executor)
  }

  /// Where a browser on this machine finds it, without the path of the site: `http://127.0.0.1:1313`.
  public var origin: String { "http://\(address.reachableHost):\(port)" }

  /// Answers until it is told to stop, or until this task is cancelled; `announce` is called when the first browser may
  /// come. It runs once.
  public func run(announce: @escaping @Sendable () -> Void = {}) async throws {
    guard let listening = state.withLock({ $0.listening.take() }) else { return }
    let running = Task(executorPreference: executor) {
      try await self.answer(at: listening, announce)
    }
    let isStopped = state.withLock { state in
      state.running = running
      return state.isStopped
    }
    if isStopped { running.cancel() }
    do {
      try await withTaskCancellationHandler {
        try await running.value
      } onCancel: {
        stop()
      }
    } catch  where state.withLock(\.isStopped) {
      // It was told to.
    }
  }

  /// Ends `run` at once, whoever is still being answered.
  public func stop() {
    state.withLock { state in
      state.isStopped = true
      state.running?.cancel()
    }
  }

  private func answer(
    at listening: ListeningSocket, _ announce: @escaping @Sendable () -> Void
  ) async throws {
    let pool = HTTPServer.defaultPool()
    try await pool.prepare()
    let patient = PatientPool(pool: pool, patience: patience)
    try await withThrowingDiscardingTaskGroup { group in
      group.addTask { try await pool.run() }
      // Nobody loses patience with the place where clients knock.
      let door = try AsyncSocket(socket: listening.socket, pool: pool)
      announce()
      while true {
        try Task.checkCancellation()
        do {
          let client = try AsyncSocket(socket: try await door.accept().socket, pool: patient)
          try await letIn(client.socket)
          group.addTask { [handler, clients] in
            var connection = Connection(client, handler, among: clients)
            await connection.serve()
            clients.go()
          }
        } catch SocketError.failed {
          // The client is gone already, or others have opened all files that may be open.
          try await Task.sleep(for: .milliseconds(10))
        }
      }
    }
  }

  /// Waits until there is room for somebody who has come.
  private func letIn(_ socket: Socket) async throws {
    do {
      while !clients.letIn() { try await Task.sleep(for: .milliseconds(10)) }
    } catch {
      try? socket.close()
      throw error
    }
  }
}
