import FlyingSocks

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// The place where clients knock. It is kept from other programs from its making on; clients wait until they are let in.
final class ListeningSocket: Sendable {
  let port: Int
  let socket: Socket

  /// At the first of the ports that is free; for port 0, at one that the system chooses.
  static func first(
    of ports: ClosedRange<Int>, at address: BindAddress
  ) throws(PreviewFailure) -> ListeningSocket {
    for port in ports {
      do {
        return try ListeningSocket(port, at: address)
      } catch SocketError.failed(_, EADDRINUSE, _) {
        continue
      } catch SocketError.failed(_, let code, _) {
        throw PreviewFailure(code: code, host: address.host, port: port)
      } catch {
        throw PreviewFailure(code: EINVAL, host: address.host, port: port)
      }
    }
    throw .noFreePort(ports)
  }

  private init(_ port: Int, at address: BindAddress) throws {
    let address = try address.socketAddress(port: port)
    socket = try Socket(domain: Int32(address.family))
    do {
      socket.keepFromPrograms()
      // A preview that has just ended leaves its port taken for a minute otherwise.
      try socket.setValue(true, for: .localAddressReuse)
      try socket.bind(to: address)
      self.port =
        switch try socket.sockname() {
        case .ip4(_, let port), .ip6(_, let port): Int(port)
        case .unix: 0
        }
    } catch {
      try? socket.close()
      throw error
    }
    // Closes the socket where it fails.
    try socket.listen()
  }

  deinit { try? socket.close() }
}

extension Socket {
  /// The editor or browser that the program starts must not inherit it, or it would outlive the preview.
  func keepFromPrograms() { _ = fcntl(file.rawValue, F_SETFD, FD_CLOEXEC) }

  /// Sends each piece at once, though the next may follow.
  func sendAtOnce() {
    var yes: Int32 = 1
    let size = socklen_t(MemoryLayout<Int32>.size)
    setsockopt(file.rawValue, Int32(IPPROTO_TCP), TCP_NODELAY, &yes, size)
  }

  /// Ends the connection for both sides; the socket is still to be closed.
  func hangUp() { _ = shutdown(file.rawValue, Int32(SHUT_RDWR)) }

  /// Says that nothing more will come, and still listens.
  func finishSending() { _ = shutdown(file.rawValue, Int32(SHUT_WR)) }
}
