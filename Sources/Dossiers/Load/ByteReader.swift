#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#endif

/// Bytes of which numbers are read where they are.
protocol NumberedBytes {
  /// The number that `count` bytes at an offset are; nothing where not all of them are there.
  func number(at place: Int, of count: Int, _ order: ByteOrder) -> Int?
}

/// Which of a number's bytes is first.
enum ByteOrder { case big, little }

extension NumberedBytes {
  func number(at place: Int, of count: Int) -> Int? { number(at: place, of: count, .big) }
}

extension [UInt8]: NumberedBytes {
  func number(at place: Int, of count: Int, _ order: ByteOrder) -> Int? {
    guard place >= 0, place <= self.count - count else { return nil }
    return (0..<count).reduce(0) { number, next in
      number << 8 | Int(self[place + (order == .big ? next : count - 1 - next)])
    }
  }
}

/// The bytes of a file at any offset, of which only a piece is held: it may be as large as it likes.
final class ByteReader: NumberedBytes {
  /// How many there were when it was opened.
  let count: Int
  private let file: Int32?
  private var piece: [UInt8]
  /// The offset of the piece.
  private var start = 0

  /// Nothing where the file cannot be read, which is reported where the folder is walked.
  init?(_ source: SourceFile) {
    switch source.contents {
    case .inMemory(let bytes): (file, piece, count) = (nil, bytes, bytes.count)
    case .onDisk(let path):
      let file = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
      var status = stat()
      guard file >= 0 else { return nil }
      guard fstat(file, &status) == 0, status.st_mode & S_IFMT == S_IFREG else {
        close(file)
        return nil
      }
      (self.file, piece, count) = (file, [], Int(status.st_size))
    }
  }

  deinit { if let file { close(file) } }

  /// How many bytes are read at once.
  static let pieceSize = 256 << 10

  /// The bytes of a range, as far as they are there.
  func bytes(_ range: Range<Int>) -> [UInt8] {
    let range = range.clamped(to: 0..<count)
    guard let file else { return Array(piece[range]) }
    var bytes = [UInt8](repeating: 0, count: range.count)
    var filled = 0
    while filled < bytes.count {
      let read = bytes.withUnsafeMutableBytes {
        pread(file, $0.baseAddress! + filled, $0.count - filled, off_t(range.lowerBound + filled))
      }
      if read < 0, errno == EINTR { continue }
      if read <= 0 { break }
      filled += read
    }
    bytes.removeLast(bytes.count - filled)
    return bytes
  }

  func number(at place: Int, of count: Int, _ order: ByteOrder) -> Int? {
    guard place >= 0, place <= self.count - count else { return nil }
    if place < start || place + count > start + piece.count {
      (start, piece) = (place, bytes(place..<place + 4_096))
    }
    return piece.number(at: place - start, of: count, order)
  }

  /// The last place at or after an offset where some bytes are.
  func lastPlace(of wanted: [UInt8], from first: Int) -> Int? {
    var end = count
    while end > first {
      let start = max(first, end - ByteReader.pieceSize)
      let piece = bytes(start..<end + wanted.count - 1)
      for place in piece.indices.reversed() where piece[place...].starts(with: wanted) {
        return start + place
      }
      end = start
    }
    return nil
  }
}
