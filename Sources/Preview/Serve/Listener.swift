import CPreview

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// The address of this machine at which the preview listens.
struct BindAddress: Sendable {
  /// As it is written in a web address: `127.0.0.1`, `[::1]`.
  let host: String
  /// Whether only this machine can reach it.
  let isLoopback: Bool
  fileprivate let text: String

  /// Nil unless the text is an address in numbers, or `localhost`.
  init?(_ text: String) {
    self.text = text == "localhost" ? "127.0.0.1" : text
    if Self.isVersion4(self.text) {
      (host, isLoopback) = (self.text, self.text.hasPrefix("127."))
    } else if Self.isVersion6(text) {
      (host, isLoopback) = ("[\(text)]", text == "::1")
    } else {
      return nil
    }
  }

  /// Where a browser on this machine finds it, also if it is “every address”.
  var reachableHost: String {
    switch text {
    case "0.0.0.0": "127.0.0.1"
    case "::": "[::1]"
    default: host
    }
  }

  static func isVersion4(_ text: String) -> Bool {
    var address = in_addr()
    return inet_pton(AF_INET, text, &address) == 1
  }

  static func isVersion6(_ text: String) -> Bool {
    var address = in6_addr()
    return inet_pton(AF_INET6, text, &address) == 1
  }
}

/// The socket to which clients connect. The port is taken from when it is made, until nobody holds it.
final class Listener: Sendable {
  let file: Int32
  let port: Int

  /// At the first of the ports that is free; for port 0, at one that the system chooses.
  init(at address: BindAddress, firstOf ports: ClosedRange<Int>) throws(PreviewFailure) {
    for port in ports {
      let file = cpreview_listen(address.text, Int32(port))
      if file == -EADDRINUSE { continue }
      guard file >= 0 else { throw PreviewFailure(code: -file, host: address.host, port: port) }
      (self.file, self.port) = (file, Int(cpreview_port(file)))
      return
    }
    throw ports.count == 1
      ? PreviewFailure(
        message: "port \(ports.lowerBound) is in use by another program",
        help: "End that program, choose another port, or leave it out: a free one is looked for.")
      : PreviewFailure(
        message: "all ports from \(ports.lowerBound) to \(ports.upperBound) are in use",
        help: "End a preview that still runs, or choose another port.")
  }

  deinit { close(file) }

  /// The next client that has come; nil if it has gone already, or if no more files may be open.
  func accept(timeout: Duration) -> Int32? {
    let client = cpreview_accept(file, Int32(timeout / .milliseconds(1)))
    return client < 0 ? nil : client
  }
}

/// Why the preview cannot listen, and what to do about it.
public struct PreviewFailure: Error, CustomStringConvertible {
  let message: String
  let help: String

  public var description: String { "\(message)\n\(help)" }
}

extension PreviewFailure {
  /// What the system said when the port was asked for.
  fileprivate init(code: Int32, host: String, port: Int) {
    message = "cannot listen at \(host):\(port): \(String(cString: strerror(code)))"
    help =
      switch code {
      case EACCES, EPERM: "Ports below 1024 belong to the system: choose a greater one."
      case EADDRNOTAVAIL: "This machine has no such address: leave it out, or choose one it has."
      case EMFILE, ENFILE: "Too many files are open: raise the limit, or end another program."
      default: "Choose another port or address."
      }
  }
}
