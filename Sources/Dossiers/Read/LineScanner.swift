internal import CommonMark

/// Walks the lines of a text: LF, CRLF or CR ends one; a byte-order mark is skipped.
struct LineScanner {
  private let bytes: [UInt8]
  /// Where the next line begins.
  private(set) var offset: Int
  /// How many lines were read.
  private(set) var count = 0

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    offset = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
  }

  /// The next line without its ending.
  mutating func next() -> Range<Int>? {
    guard offset < bytes.count else { return nil }
    let start = offset
    let newline = bytes.span.place(of: 0x0A, from: start) ?? bytes.count
    let end = bytes.span.place(of: 0x0D, in: start..<newline) ?? newline
    offset = end
    if offset < bytes.count {
      let isPair = bytes[offset] == 0x0D && offset + 1 < bytes.count && bytes[offset + 1] == 0x0A
      offset += isPair ? 2 : 1
    }
    count += 1
    return start..<end
  }

  /// Where each line of a text begins.
  static func starts(of bytes: [UInt8]) -> [Int32] {
    var starts: [Int32] = []
    starts.reserveCapacity(bytes.count / 32)
    let text = bytes.span
    var place = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    if place < text.count { starts.append(Int32(place)) }
    if text.place(of: 0x0D) == nil {
      while let newline = text.place(of: 0x0A, from: place) {
        place = newline + 1
        if place < text.count { starts.append(Int32(place)) }
      }
      return starts
    }
    while place < text.count {
      let byte = text[place]
      place += 1
      guard byte == 0x0A || byte == 0x0D else { continue }
      if byte == 0x0D, place < text.count, text[place] == 0x0A { place += 1 }
      if place < text.count { starts.append(Int32(place)) }
    }
    return starts
  }

  /// A line in words.
  func text(of line: Range<Int>) -> String { String(decoding: bytes[line], as: UTF8.self) }

  func `is`(_ line: Range<Int>, _ text: StaticString) -> Bool {
    line.count == text.utf8CodeUnitCount
      && text.withUTF8Buffer { bytes[line].elementsEqual($0) }
  }
}
