import Parallel

/// Shows the revisions of a site to the browsers of its editors.
public final class PreviewServer: Sendable {
  /// The port at which it listens.
  public let port: Int
  let handler: SiteHandler
  let connections: Connections
  /// How long a request's head may take to come, and a piece of the answer to be taken.
  let timeout: Duration
  /// How often a client that follows the revisions hears something, which shows whether it is still there.
  let heartbeat: Duration
  private let address: BindAddress
  private let listener: Locked<Listener?>

  /// Takes the first of the ports that is free; port 0 stands for any that is. Clients wait until it runs.
  ///
  /// - Parameters:
  ///   - bind: the address of this machine at which it listens.
  ///   - hosts: names by which it may be asked besides those of this machine.
  ///   - limit: how many clients may be connected; nil for as many as the system allows well.
  public init(
    revisions: Revisions, bind: String, allowing hosts: [HostName], ports: ClosedRange<Int>,
    timeout: Duration = .seconds(30), heartbeat: Duration = .seconds(15), limit: Int? = nil
  ) throws(PreviewFailure) {
    guard let address = BindAddress(bind) else {
      throw PreviewFailure(
        message: "`\(bind)` is no address of a machine",
        help: "Write one in numbers, such as 127.0.0.1 (this machine alone), ::1 or 0.0.0.0.")
    }
    let listener = try Listener(at: address, firstOf: ports)
    (self.address, port) = (address, listener.port)
    (self.timeout, self.heartbeat) = (timeout, heartbeat)
    self.listener = Locked(listener)
    connections = Connections(limit: limit ?? Connections.most)
    handler = SiteHandler(
      revisions: revisions, hosts: AllowedHosts(address: address, port: port, others: hosts),
      run: String(UInt64.random(in: 0 ... .max), radix: 36))
  }

  /// Where a browser on this machine finds it, without the path of the site: `http://127.0.0.1:1313`.
  public var origin: String { "http://\(address.reachableHost):\(port)" }

  /// Answers until the signal is given, and then hangs up on everyone; `announce` is called when the first browser may
  /// come. It runs once.
  public func run(until stop: Signal, announce: () -> Void = {}) {
    guard let listener = listener.withLock({ $0.take() }) else { return }
    announce()
    while stop.wait(for: [listener.file], until: nil) != .given {
      guard let client = listener.accept(timeout: timeout) else {
        pause(unless: stop)
        continue
      }
      var isAdmitted = connections.admit(client)
      while !isAdmitted, pause(unless: stop) { isAdmitted = connections.admit(client) }
      let isServed =
        isAdmitted
        && startThread { [self] in
          var connection = Connection(socket: client, server: self)
          connection.serve()
        }
      if !isServed { connections.end(client) }
    }
    connections.endAll()
  }

  /// Waits a moment; returns whether to go on.
  @discardableResult
  private func pause(unless stop: Signal) -> Bool {
    stop.wait(until: .now + .milliseconds(10)) != .given
  }
}
