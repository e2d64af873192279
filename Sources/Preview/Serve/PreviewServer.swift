import FlyingFox
import FlyingSocks
import Synchronization

/// Shows the editions of a site to the browsers of its editors.
public final class PreviewServer: Sendable {
  /// The port at which it listens.
  public let port: Int
  private let address: BindAddress
  private let handler: SiteHandler
  private let state: Mutex<State>

  private struct State {
    var reserved: ReservedPort?
    var isStopped = false
    var listening: Task<Void, any Error>?
  }

  /// Chooses the first of the ports that is free; port 0 stands for any that is.
  ///
  /// - Parameter bind: the address of this machine at which it listens.
  public convenience init(
    editions: Editions, bind: String = "127.0.0.1", ports: ClosedRange<Int>
  ) throws(PreviewFailure) {
    try self.init(editions: editions, bind: bind, ports: ports, heartbeat: .seconds(15))
  }

  init(
    editions: Editions, bind: String, ports: ClosedRange<Int>, heartbeat: Duration
  ) throws(PreviewFailure) {
    guard let address = BindAddress(bind) else { throw .noAddress(bind) }
    self.address = address
    let reserved = try ReservedPort.first(of: ports, at: address)
    port = reserved.number
    state = Mutex(State(reserved: reserved))
    handler = SiteHandler(
      editions: editions, hosts: AllowedHosts(address: address, port: port),
      run: String(UInt64.random(in: 0 ... .max), radix: 36), heartbeat: heartbeat)
  }

  /// Where a browser on this machine finds it, without the path of the site: `http://127.0.0.1:1313`.
  public var origin: String { "http://\(address.reachableHost):\(port)" }

  /// Listens and answers until it is told to stop, or until this task is cancelled; `announce` is called when the first
  /// browser may come.
  public func run(announce: @escaping @Sendable () -> Void = {}) async throws {
    let listening = Task { try await listenUntilCancelled(announce) }
    let isStopped = state.withLock { state in
      state.listening = listening
      return state.isStopped
    }
    if isStopped { listening.cancel() }
    defer { state.withLock { $0.reserved = nil } }
    try await withTaskCancellationHandler {
      try await listening.value
    } onCancel: {
      stop()
    }
  }

  /// Ends `run` at once, whoever is still being answered.
  public func stop() {
    state.withLock { state in
      state.isStopped = true
      state.listening?.cancel()
    }
  }

  private func listenUntilCancelled(_ announce: @escaping @Sendable () -> Void) async throws {
    var announcing: Task<Void, Never>?
    defer { announcing?.cancel() }
    while !Task.isCancelled {
      do {
        let server = try server()
        if announcing == nil {
          announcing = Task { if (try? await server.waitUntilListening()) != nil { announce() } }
        }
        try await server.run()
      } catch SocketError.failed(let action, let code, _)
        where ["CreateSocket", "SetOption", "Bind", "Listen"].contains(action)
      {
        throw PreviewFailure(code: code, host: address.host, port: port)
      } catch {
        // Too many files are open, or a client was gone before it was greeted: everyone is let go, and may come again.
        try? await Task.sleep(for: .milliseconds(200))
      }
    }
  }

  private func server() throws -> HTTPServer {
    let pool = PatientPool(pool: HTTPServer.defaultPool(), patience: .seconds(60))
    return HTTPServer(
      config: .init(
        address: try address.socketAddress(port: port), timeout: 60, pool: pool,
        logger: .disabled),
      handler: handler)
  }
}
