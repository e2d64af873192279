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
  private let file: OpenFile?
  private var piece: [UInt8]
  /// The offset of the piece.
  private var start = 0

  /// Nil where the file cannot be read, which is reported where the folder is walked.
  init?(_ source: SourceFile) {
    switch source.contents {
    case .inMemory(let bytes):
      file = nil
      (piece, count) = (bytes, bytes.count)
    case .onDisk(let path):
      do throws(UnreadableFile) {
        let opened = try OpenFile(path)
        count = opened.size
        file = consume opened
        piece = []
      } catch {
        return nil
      }
    }
  }

  /// How many bytes are read at once.
  static let pieceSize = 256 << 10

  /// The bytes of a range, as far as they are there.
  func bytes(_ range: Range<Int>) -> [UInt8] {
    let range = range.clamped(to: 0..<count)
    return file == nil ? Array(piece[range]) : (try? file?.bytes(range)) ?? []
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
