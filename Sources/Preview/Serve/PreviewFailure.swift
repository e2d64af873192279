#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// Why the preview cannot listen, and what to do about it.
public struct PreviewFailure: Error, Equatable, CustomStringConvertible {
  public let message: String
  public let help: String

  public var description: String { "\(message)\n\(help)" }

  static func noAddress(_ text: String) -> PreviewFailure {
    PreviewFailure(
      message: "`\(text)` is no address of a machine",
      help: "Write one in numbers, such as 127.0.0.1 (this machine alone), ::1 or 0.0.0.0.")
  }

  static func noFreePort(_ ports: ClosedRange<Int>) -> PreviewFailure {
    ports.count == 1
      ? PreviewFailure(
        message: "port \(ports.lowerBound) is in use by another program",
        help: "End that program, choose another port, or leave it out: a free one is looked for.")
      : PreviewFailure(
        message: "all ports from \(ports.lowerBound) to \(ports.upperBound) are in use",
        help: "End a preview that still runs, or choose another port.")
  }

  /// What the system said when the port was asked for.
  init(code: Int32, host: String, port: Int) {
    message = "cannot listen at \(host):\(port): \(String(cString: strerror(code)))"
    help =
      switch code {
      case EACCES, EPERM: "Ports below 1024 belong to the system: choose a greater one."
      case EADDRNOTAVAIL: "This machine has no such address: leave it out, or choose one it has."
      case EMFILE, ENFILE: "Too many files are open: raise the limit, or end another program."
      default: "Choose another port or address."
      }
  }

  init(message: String, help: String) {
    (self.message, self.help) = (message, help)
  }
}
