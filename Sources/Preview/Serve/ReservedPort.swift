import FlyingSocks

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// A port at which nobody listens, kept from others until somebody does.
///
/// A socket is bound to it and never listens. Linux lets another be bound to the same port and listen, if both allow it.
final class ReservedPort: Sendable {
  let number: Int
  private let socket: Socket

  /// The first of the ports that is free; for port 0, one that the system chooses.
  static func first(
    of ports: ClosedRange<Int>, at address: BindAddress
  ) throws(PreviewFailure) -> ReservedPort {
    for port in ports {
      do {
        return try ReservedPort(port, at: address)
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
      _ = fcntl(socket.file.rawValue, F_SETFD, FD_CLOEXEC)
      try socket.setValue(true, for: .localAddressReuse)
      try socket.bind(to: address)
      number =
        switch try socket.sockname() {
        case .ip4(_, let port), .ip6(_, let port): Int(port)
        case .unix: 0
        }
    } catch {
      try? socket.close()
      throw error
    }
  }

  deinit { try? socket.close() }
}
