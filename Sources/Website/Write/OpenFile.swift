#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// A file held open, closed at the end of its scope.
struct OpenFile: ~Copyable {
  private(set) var descriptor: Int32
  let path: String

  init(descriptor: Int32, path: String) {
    self.descriptor = descriptor
    self.path = path
  }

  /// Opens a regular file to read; any other kind is refused, since a pipe would hold the build up.
  static func reading(_ path: String) throws(OutputFailure) -> OpenFile {
    let descriptor = try system(.read, path) { open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK) }
    let file = OpenFile(descriptor: descriptor, path: path)
    guard try file.status.isRegular else { throw OutputFailure(.copyNoFile, path, code: EINVAL) }
    return file
  }

  /// Where the file truly lies. Asked of the open file: its name may lead elsewhere at any moment.
  var place: String {
    get throws(OutputFailure) {
      var bytes = [CChar](repeating: 0, count: Int(PATH_MAX))
      let count = readlink("/proc/self/fd/\(descriptor)", &bytes, bytes.count)
      if count > 0 {
        return String(
          decoding: bytes.prefix(count).lazy.map(UInt8.init(bitPattern:)), as: UTF8.self)
      }
      // Where no /proc is mounted.
      guard let real = realpath(path, nil) else { throw OutputFailure(.read, path, code: errno) }
      defer { free(real) }
      return String(cString: real)
    }
  }

  /// Whether a place is somewhere below a folder; both are absolute and without links.
  static func lies(_ place: String, in folder: String) -> Bool {
    let folder = folder == "/" ? "" : folder
    return place.utf8.starts(with: folder.utf8)
      && place.utf8.dropFirst(folder.utf8.count).first == UInt8(ascii: "/")
  }

  deinit {
    if descriptor >= 0 { _ = closeDescriptor(descriptor) }
  }

  var status: stat {
    get throws(OutputFailure) {
      var status = stat()
      try system(.read, path) { fstat(descriptor, &status) }
      return status
    }
  }

  /// Fills the buffer as far as the file goes; fewer bytes than it holds mean the end.
  func read(into buffer: UnsafeMutableRawBufferPointer) throws(OutputFailure) -> Int {
    var filled = 0
    while filled < buffer.count {
      let rest = UnsafeMutableRawBufferPointer(rebasing: buffer[filled...])
      let count = try system(.read, path) { readBytes(descriptor, rest) }
      if count == 0 { break }
      filled += count
    }
    return filled
  }

  func write(_ bytes: UnsafeRawBufferPointer) throws(OutputFailure) {
    var done = 0
    while done < bytes.count {
      let rest = UnsafeRawBufferPointer(rebasing: bytes[done...])
      done += try system(.write, path) { writeBytes(descriptor, rest) }
    }
  }

  func write(all bytes: some Collection<UInt8>) throws(OutputFailure) {
    var failure: OutputFailure?
    let wrote: Void? = bytes.withContiguousStorageIfAvailable { bytes in
      do throws(OutputFailure) {
        try write(UnsafeRawBufferPointer(bytes))
      } catch {
        failure = error
      }
    }
    if let failure { throw failure }
    if wrote == nil { try write(all: Array(bytes)) }
  }

  /// Reads into an array's bytes.
  func read(into bytes: inout [UInt8]) throws(OutputFailure) -> Int {
    try bytes.reading { buffer throws(OutputFailure) in try read(into: buffer) }
  }

  func rewind() throws(OutputFailure) {
    try system(.read, path) { lseek(descriptor, 0, SEEK_SET) }
  }

  /// Closes, and says so where a network file system only now finds that it has no room.
  mutating func finish() throws(OutputFailure) {
    let failed = closeDescriptor(descriptor) != 0
    let code = errno
    descriptor = -1
    // After a signal the descriptor is closed all the same.
    if failed && code != EINTR { throw OutputFailure(.write, path, code: code) }
  }
}

// Out here, because inside the type `read`, `write` and `close` are its own.

private func readBytes(_ descriptor: Int32, _ buffer: UnsafeMutableRawBufferPointer) -> Int {
  read(descriptor, buffer.baseAddress, buffer.count)
}

private func writeBytes(_ descriptor: Int32, _ bytes: UnsafeRawBufferPointer) -> Int {
  write(descriptor, bytes.baseAddress, bytes.count)
}

private func closeDescriptor(_ descriptor: Int32) -> Int32 { close(descriptor) }
