#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// A file held open, closed at the end of its scope.
struct OpenFile: ~Copyable, Sendable {
  private(set) var descriptor: Int32
  let path: String

  init(descriptor: Int32, path: String) {
    (self.descriptor, self.path) = (descriptor, path)
  }

  /// Opens a regular file to copy it; any other kind is refused, since a pipe would hold the build up, and so is one that
  /// is not in the folder, whatever links its path goes through.
  static func copying(_ path: String, within folder: String) throws(OutputFailure) -> OpenFile {
    let flags = O_RDONLY | O_CLOEXEC | O_NONBLOCK
    let file = OpenFile(descriptor: try system(.read, path) { open(path, flags) }, path: path)
    guard try file.status.isRegular else { throw OutputFailure(.copyNoFile, path, code: EINVAL) }
    let place = try file.place
    guard isPath(place, in: folder) else {
      throw OutputFailure(.copyFromOutside(place), path, code: EINVAL)
    }
    return file
  }

  deinit {
    if descriptor >= 0 { close(descriptor) }
  }

  /// Where the file is, without links. Asked of the open file: its name may lead elsewhere at any moment.
  var place: String {
    get throws(OutputFailure) {
      var bytes = [CChar](repeating: 0, count: Int(PATH_MAX) + 1)
      if readlink("/proc/self/fd/\(descriptor)", &bytes, bytes.count - 1) > 0 {
        return String(
          decoding: bytes.prefix { $0 != 0 }.map(UInt8.init(bitPattern:)), as: UTF8.self)
      }
      // Where no /proc is mounted.
      guard let real = realpath(path, nil) else { throw OutputFailure(.read, path, code: errno) }
      defer { free(real) }
      return String(cString: real)
    }
  }

  var status: stat {
    get throws(OutputFailure) { try Output.status(of: descriptor, path) }
  }

  /// Up to `count` bytes from an offset on; fewer only at the end of the file.
  func bytes(from offset: Int, upTo count: Int) throws(OutputFailure) -> [UInt8] {
    try [UInt8](capacity: count) { bytes throws(OutputFailure) in
      try bytes.withUnsafeMutableBufferPointer { buffer, filled throws(OutputFailure) in
        guard let start = buffer.baseAddress else { return }
        while filled < count {
          let read = try system(.read, path) {
            pread(descriptor, start + filled, count - filled, off_t(offset + filled))
          }
          if read == 0 { break }
          filled += read
        }
      }
    }
  }

  /// Whether these bytes are in the file at an offset.
  func holds(_ bytes: [UInt8], at offset: Int) throws(OutputFailure) -> Bool {
    let found = try self.bytes(from: offset, upTo: bytes.count)
    return found.span.hasSameBytes(as: bytes.span)
  }

  /// Writes all of the bytes after those written before.
  func append(_ bytes: [UInt8]) throws(OutputFailure) {
    var rest = bytes.span
    while !rest.isEmpty {
      let count = try system(.write, path) {
        rest.withUnsafeBytes { write(descriptor, $0.baseAddress, $0.count) }
      }
      rest = rest.extracting(droppingFirst: count)
    }
  }

  /// Closes, and throws where a network file system only now finds that it has no room.
  mutating func finish() throws(OutputFailure) {
    let failed = close(descriptor) != 0
    let code = errno
    descriptor = -1
    // After a signal the descriptor is closed all the same.
    if failed && code != EINTR { throw OutputFailure(.write, path, code: code) }
  }
}

/// Whether a path is somewhere below a folder; both are absolute and without links.
func isPath(_ path: String, in folder: String) -> Bool {
  path.utf8.starts(with: (folder == "/" ? "/" : folder + "/").utf8)
}

/// A file that is copied, open to be read at any place, without holding more of it than is asked for.
public final class CopiedFile: Sendable {
  /// Its length in bytes when it was opened.
  public let size: Int
  /// Another text whenever the file is another or was written to.
  public let stamp: String
  private let file: OpenFile

  /// Opens a regular file that is in the folder, whatever links its path goes through.
  public init(_ path: String, within folder: String) throws(OutputFailure) {
    file = try OpenFile.copying(path, within: folder)
    let status = try file.status
    size = Int(status.st_size)
    // The last time is when anything about it changed, which no program can set back.
    stamp =
      "\(status.st_ino)-\(size)-\(status.st_mtim.tv_sec)-\(status.st_mtim.tv_nsec)"
      + "-\(status.st_ctim.tv_sec)-\(status.st_ctim.tv_nsec)"
  }

  /// Up to `count` bytes from an offset on; fewer only at the end.
  public func bytes(from offset: Int, upTo count: Int) throws(OutputFailure) -> [UInt8] {
    try file.bytes(from: offset, upTo: count)
  }
}
