#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// Standard output and standard error, written at once and whole.
enum Terminal {
  static let output = STDOUT_FILENO
  static let errors = STDERR_FILENO

  /// Whether standard error is a screen that somebody looks at.
  static let showsErrors =
    isatty(STDERR_FILENO) == 1
    && ![nil, "", "dumb"].contains(getenv("TERM").map { String(cString: $0) })

  /// What the system says of an error number.
  static func message(of failure: Int32) -> String { String(cString: strerror(failure)) }

  static func report(_ text: String) { write(Array((text + "\n").utf8), to: STDERR_FILENO) }

  /// Reports texts one after another, some hundred of them at once.
  static func report(_ texts: some Sequence<String>) {
    var bytes: [UInt8] = []
    for text in texts {
      bytes += text.utf8
      bytes.append(UInt8(ascii: "\n"))
      guard bytes.count > 1 << 16 else { continue }
      write(bytes, to: STDERR_FILENO)
      bytes.removeAll(keepingCapacity: true)
    }
    write(bytes, to: STDERR_FILENO)
  }

  static func say(_ text: String) { write(Array((text + "\n").utf8), to: STDOUT_FILENO) }

  /// Writes what was asked for to standard output. Throws where not all of it arrives.
  static func give(_ bytes: [UInt8]) throws {
    let failure = write(bytes, to: output)
    guard failure != 0 else { return }
    throw Exit.failure(
      "standard output broke off: \(message(of: failure)). What was written is not whole: throw it away."
    )
  }

  /// Zero, or the system's error number where not all could be written.
  @discardableResult
  static func write(_ bytes: [UInt8], to file: Int32) -> Int32 {
    bytes.withUnsafeBytes { buffer in
      var sent = 0
      while sent < buffer.count {
        let count = systemWrite(file, buffer.baseAddress?.advanced(by: sent), buffer.count - sent)
        if count < 0, errno == EINTR { continue }
        guard count > 0 else { return errno }
        sent += count
      }
      return 0
    }
  }
}

private func systemWrite(_ file: Int32, _ buffer: UnsafeRawPointer?, _ count: Int) -> Int {
  write(file, buffer, count)
}
