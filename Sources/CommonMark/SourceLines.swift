/// Where the lines of a text start and end, numbered from 1 as cmark numbers them. The text is the end of some bytes.
struct SourceLines {
  let bytes: [UInt8]
  private var starts: [Int]

  init(_ bytes: [UInt8], from start: Int = 0) {
    self.bytes = bytes
    starts = [start]
    starts.reserveCapacity((bytes.count - start) / 16 + 2)
    if index(of: 0x0D) != nil {
      findMixedLineEnds()
    } else {
      findNewlines()
    }
    if starts[starts.count - 1] < bytes.count { starts.append(bytes.count) }
  }

  var count: Int { starts.count - 1 }
  /// Where the text begins.
  var start: Int { starts[0] }

  /// The bytes of line `number` without its line end.
  subscript(number: Int) -> Range<Int> {
    let start = starts[number - 1]
    var end = starts[number]
    if end > start, bytes[end - 1] == 0x0A { end -= 1 }
    if end > start, bytes[end - 1] == 0x0D { end -= 1 }
    return start..<end
  }

  /// Whether a line holds nothing but what cmark takes for blank.
  func isBlank(_ number: Int) -> Bool {
    bytes[self[number]].allSatisfy { $0 == 0x20 || $0 == 0x09 }
  }

  /// Whether any line holds `]:`, without which there can be no link reference definition.
  var mayHoldDefinitions: Bool {
    var offset = start
    while let colon = index(of: 0x3A, from: offset) {
      if colon > start, bytes[colon - 1] == 0x5D { return true }
      offset = colon + 1
    }
    return false
  }

  /// Whether a byte stands twice in a row anywhere.
  func hold(twice byte: UInt8) -> Bool {
    var offset = start
    while let first = index(of: byte, from: offset) {
      offset = first + 1
      if offset < bytes.count, bytes[offset] == byte { return true }
    }
    return false
  }

  /// Whether what looks like a mark that hides, and is none, stands anywhere.
  var holdLookAlikes: Bool {
    [UInt8(ascii: "%"), UInt8(ascii: "<"), 0xEF].contains { sign in
      var offset = start
      while let place = index(of: sign, from: offset) {
        if bytes.hidingMark(at: place)?.isPlain == false { return true }
        offset = place + 1
      }
      return false
    }
  }

  /// Whether the text has some signs at an offset.
  func hold(_ signs: StaticString, at offset: Int) -> Bool {
    guard offset >= 0, offset + signs.utf8CodeUnitCount <= bytes.count else { return false }
    return signs.withUTF8Buffer { bytes[offset..<offset + $0.count].elementsEqual($0) }
  }

  /// Whether an odd number of backslashes comes before a byte.
  func areEscaped(at offset: Int) -> Bool {
    var start = offset
    while start > self.start, bytes[start - 1] == UInt8(ascii: "\\") { start -= 1 }
    return !(offset - start).isMultiple(of: 2)
  }

  /// The number of the line that holds the byte at an offset.
  func number(of offset: Int) -> Int {
    var (low, high) = (1, count)
    while low < high {
      let middle = (low + high + 1) / 2
      if starts[middle - 1] <= offset { low = middle } else { high = middle - 1 }
    }
    return low
  }

  /// How often `![` stands in the text.
  var imageCount: Int {
    var (count, offset) = (0, start)
    while let mark = index(of: UInt8(ascii: "!"), from: offset) {
      offset = mark + 1
      if offset < bytes.count, bytes[offset] == UInt8(ascii: "[") { count += 1 }
    }
    return count
  }

  /// The first place of `byte` from `offset` on.
  func index(of byte: UInt8, from first: Int? = nil) -> Int? {
    let offset = first ?? start
    return bytes.span.place(of: byte, in: offset..<max(offset, bytes.count))
  }

  private mutating func findNewlines() {
    var offset = start
    while let newline = index(of: 0x0A, from: offset) {
      offset = newline + 1
      starts.append(offset)
    }
  }

  private mutating func findMixedLineEnds() {
    for index in start..<bytes.count where bytes[index] == 0x0A || bytes[index] == 0x0D {
      let byte = bytes[index]
      let isHalf = byte == 0x0D && index + 1 < bytes.count && bytes[index + 1] == 0x0A
      if !isHalf { starts.append(index + 1) }
    }
  }
}
