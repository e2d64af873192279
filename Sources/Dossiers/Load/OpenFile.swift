#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#endif

/// A regular file that is open for reading.
struct OpenFile: ~Copyable {
  private let descriptor: Int32
  /// In bytes, when it was opened.
  let size: Int

  init(_ path: String) throws(UnreadableFile) {
    descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
    var status = stat()
    let isKnown = descriptor >= 0 && fstat(descriptor, &status) == 0
    size = Int(status.st_size)
    guard isKnown else { throw .bySystem() }
    guard status.st_mode & S_IFMT == S_IFREG else {
      throw UnreadableFile(
        message: "this is no regular file", help: "Put a text file in its place.")
    }
  }

  deinit { close(descriptor) }

  /// The bytes of a range, as far as they are there.
  func bytes(_ range: Range<Int>) throws(UnreadableFile) -> [UInt8] {
    var bytes = [UInt8](repeating: 0, count: range.count)
    var filled = 0
    while filled < bytes.count {
      let read = bytes.withUnsafeMutableBytes {
        pread(
          descriptor, $0.baseAddress! + filled, $0.count - filled,
          off_t(range.lowerBound + filled))
      }
      if read < 0, errno == EINTR { continue }
      guard read >= 0 else { throw .bySystem() }
      if read == 0 { break }
      filled += read
    }
    bytes.removeLast(bytes.count - filled)
    return bytes
  }
}

/// Why a file could not be read.
package struct UnreadableFile: Error, Equatable {
  package let message: String
  let help: String

  /// As the system says of its last call.
  fileprivate static func bySystem() -> UnreadableFile {
    UnreadableFile(
      message: "this file cannot be read: \(systemMessage())",
      help: "Look at the file's permissions and at the disk.")
  }
}

/// What the system says of the last call that failed.
func systemMessage() -> String { String(cString: strerror(errno)) }
