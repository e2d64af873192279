#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#endif

/// A file that an editor wrote. It is read when it is parsed, so that no site is held as text.
public struct SourceFile: Sendable {
  enum Contents: Sendable {
    case onDisk(String)
    case inMemory([UInt8])
  }

  /// Its path in the site's folder.
  public let path: SourcePath
  let contents: Contents

  /// A file that is not on the disk.
  public init(path: String, text: String) {
    self.init(path: path, bytes: Array(text.utf8))
  }

  /// A file that is not on the disk and need not be text.
  public init(path: String, bytes: [UInt8]) {
    self.path = SourcePath(path)
    contents = .inMemory(bytes)
  }

  init(path: SourcePath, onDisk absolute: String) {
    self.path = path
    contents = .onDisk(absolute)
  }

  /// More than this is not read.
  static let largest = 4 << 20

  func bytes() throws(UnreadableFile) -> [UInt8] {
    switch contents {
    case .inMemory(let bytes): return bytes
    case .onDisk(let path): return try readFile(path)
    }
  }

  /// So many of its first bytes, or all that it has: of a file that may be as large as it likes.
  func bytes(first count: Int) throws(UnreadableFile) -> [UInt8] {
    switch contents {
    case .inMemory(let bytes): return Array(bytes.prefix(count))
    case .onDisk(let path): return try readFile(path, first: count)
    }
  }
}

/// Why a file could not be read.
struct UnreadableFile: Error {
  let message: String
  let help: String
}

private func readFile(_ path: String, first most: Int? = nil) throws(UnreadableFile) -> [UInt8] {
  let file = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
  guard file >= 0 else { throw systemFailure() }
  defer { close(file) }
  var status = stat()
  guard fstat(file, &status) == 0 else { throw systemFailure() }
  guard status.st_mode & S_IFMT == S_IFREG else {
    throw UnreadableFile(message: "this is no regular file", help: "Put a text file in its place.")
  }
  guard most != nil || status.st_size <= SourceFile.largest else {
    throw UnreadableFile(
      message: "this file has \(status.st_size) bytes, more than 4 MiB",
      help: "Split it; what is not text belongs in `content/assets/`.")
  }
  var bytes = [UInt8](repeating: 0, count: min(Int(status.st_size), most ?? .max))
  var count = 0
  while count < bytes.count {
    let read = bytes.withUnsafeMutableBytes {
      systemRead(file, $0.baseAddress?.advanced(by: count), $0.count - count)
    }
    if read < 0, errno == EINTR { continue }
    guard read >= 0 else { throw systemFailure() }
    if read == 0 { break }
    count += read
  }
  bytes.removeLast(bytes.count - count)
  return bytes
}

/// What the system says of the last call that failed.
func systemMessage() -> String { String(cString: strerror(errno)) }

private func systemFailure() -> UnreadableFile {
  UnreadableFile(
    message: "this file cannot be read: \(systemMessage())",
    help: "Look at the file's permissions and at the disk.")
}

/// `read(2)`, which a property of the same name would hide.
private func systemRead(_ file: Int32, _ buffer: UnsafeMutableRawPointer?, _ count: Int) -> Int {
  read(file, buffer, count)
}
