#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// A file that a user names on the command line.
enum SavedFile {
  struct Failure: Error {
    /// What is wrong with it, as the rest of a sentence that begins with its name.
    let message: String
    let isAbsent: Bool
  }

  /// Its bytes, if it is a regular file with no more of them than so many.
  static func bytes(at path: String, upTo largest: Int) throws(Failure) -> [UInt8] {
    let file = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
    guard file >= 0 else { throw .bySystem() }
    defer { close(file) }
    var status = stat()
    guard fstat(file, &status) == 0 else { throw .bySystem() }
    guard status.st_mode & S_IFMT == S_IFREG else {
      throw Failure(message: "is not a file", isAbsent: true)
    }
    var bytes = [UInt8](repeating: 0, count: min(Int(status.st_size), largest + 1))
    var filled = 0
    while filled < bytes.count {
      let count = bytes.withUnsafeMutableBytes {
        read(file, $0.baseAddress! + filled, $0.count - filled)
      }
      if count < 0, errno == EINTR { continue }
      guard count >= 0 else { throw .bySystem() }
      if count == 0 { break }
      filled += count
    }
    bytes.removeLast(bytes.count - filled)
    return bytes
  }
}

extension SavedFile.Failure {
  fileprivate static func bySystem() -> Self {
    let code = errno
    return Self(
      message: code == ENOENT ? "is not there" : "cannot be read: \(Terminal.message(of: code))",
      isAbsent: code == ENOENT || code == ENOTDIR)
  }
}
