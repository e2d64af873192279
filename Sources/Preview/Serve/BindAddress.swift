import FlyingSocks

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// The address of this machine at which the preview listens.
struct BindAddress: Sendable {
  /// As it stands in a web address: `127.0.0.1`, `[::1]`.
  let host: String
  /// Whether only this machine can reach it.
  let isLoopback: Bool
  private let text: String
  private let isVersion6: Bool

  /// Nil unless the text is an address in numbers, or `localhost`.
  init?(_ text: String) {
    let text = text == "localhost" ? "127.0.0.1" : text
    self.text = text
    if Self.isVersion4(text) {
      (host, isVersion6, isLoopback) = (text, false, text.hasPrefix("127."))
    } else if Self.isVersion6(text) {
      (host, isVersion6, isLoopback) = ("[\(text)]", true, text == "::1")
    } else {
      return nil
    }
  }

  /// Where a browser on this machine finds it: that of “every address” is none.
  var reachableHost: String {
    switch text {
    case "0.0.0.0": "127.0.0.1"
    case "::": "[::1]"
    default: host
    }
  }

  func socketAddress(port: Int) throws -> any SocketAddress {
    let port = UInt16(clamping: port)
    return isVersion6
      ? try sockaddr_in6.inet6(ip6: text, port: port) : try sockaddr_in.inet(ip4: text, port: port)
  }

  static func isVersion4(_ text: String) -> Bool {
    (try? sockaddr_in.inet(ip4: text, port: 0)) != nil
  }

  static func isVersion6(_ text: String) -> Bool {
    (try? sockaddr_in6.inet6(ip6: text, port: 0)) != nil
  }
}
