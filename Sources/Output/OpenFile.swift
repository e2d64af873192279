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

  deinit {
    if descriptor >= 0 { close(descriptor) }
  }

  var status: stat {
    get throws(OutputFailure) { try Output.status(of: descriptor, path) }
  }

  /// Its length in bytes.
  var size: Int {
    get throws(OutputFailure) { Int(try status.st_size) }
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

  /// Takes the permissions and the times of another file.
  func takePermissionsAndTimes(of other: borrowing OpenFile) throws(OutputFailure) {
    let status = try other.status
    let times = [status.st_atim, status.st_mtim]
    try system(.write, path) { fchmod(descriptor, status.st_mode & 0o7777) }
    try system(.write, path) { futimens(descriptor, times) }
  }

  /// Makes what was written last through a power cut.
  func synchronize() throws(OutputFailure) {
    try system(.write, path) { fsync(descriptor) }
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

extension Span<UInt8> {
  /// In one call of C, since the bytes of every unchanged page go through here.
  func hasSameBytes(as other: Span<UInt8>) -> Bool {
    count == other.count && order(to: other) == 0
  }

  /// How the bytes compare as far as both go: below zero, zero, above zero.
  func order(to other: Span<UInt8>) -> Int32 {
    withUnsafeBytes { mine in
      other.withUnsafeBytes { theirs in
        guard let one = mine.baseAddress, let two = theirs.baseAddress else { return 0 }
        return memcmp(one, two, Swift.min(mine.count, theirs.count))
      }
    }
  }
}
