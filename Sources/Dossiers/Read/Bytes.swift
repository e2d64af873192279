internal import CommonMark

// What is looked at most often is looked at as bytes: all signs that mean anything are ASCII.
extension Span<UInt8> {
  /// The bytes as text.
  var text: String { withUnsafeBufferPointer { String(decoding: $0, as: UTF8.self) } }

  /// Where a byte stands first, from an offset on.
  func place(of byte: UInt8, from offset: Int = 0) -> Int? {
    offset < count ? place(of: byte, in: offset..<count) : nil
  }

  /// Where some bytes stand first.
  func place(of wanted: Span<UInt8>) -> Int? {
    guard !wanted.isEmpty else { return nil }
    var from = 0
    while let place = place(of: wanted[0], from: from), place + wanted.count <= count {
      if extracting(place..<place + wanted.count).hasBytes(wanted) { return place }
      from = place + 1
    }
    return nil
  }

  /// Whether the bytes are valid UTF-8. Eight at a time are passed where they are ASCII, as most are; the rest of a
  /// line that holds others is looked at closely.
  var isUTF8: Bool {
    var place = 0
    while place < count {
      if place + 8 <= count,
        bytes.unsafeLoadUnaligned(fromByteOffset: place, as: UInt64.self) & 0x8080_8080_8080_8080
          == 0
      {
        place += 8
        continue
      }
      let end = self.place(of: UInt8(ascii: "\n"), from: place).map { $0 + 1 } ?? count
      if (try? UTF8Span(validating: extracting(place..<end))) == nil { return false }
      place = end
    }
    return true
  }

  /// Where two bytes stand first, one after the other.
  func place(of first: Unicode.Scalar, before second: Unicode.Scalar, from offset: Int = 0) -> Int?
  {
    var start = offset
    while let place = place(of: UInt8(ascii: first), from: start) {
      start = place + 1
      if start < count, self[start] == UInt8(ascii: second) { return place }
    }
    return nil
  }

  /// Whether these are the same bytes as others.
  func hasBytes(_ others: Span<UInt8>) -> Bool {
    guard count == others.count else { return false }
    for place in indices where self[place] != others[place] { return false }
    return true
  }

  /// Whether they begin with some words.
  func starts(with words: StaticString) -> Bool {
    words.withUTF8Buffer { words in
      guard words.count <= count else { return false }
      for place in words.indices where self[place] != words[place] { return false }
      return true
    }
  }

  /// A part of the bytes without white space at its ends; nothing where only a look at the characters can show what is
  /// white space.
  func trimmed(_ part: Range<Int>) -> Range<Int>? {
    var (start, end) = (part.lowerBound, part.upperBound)
    while start < end, isASCIISpace(self[start]) { start += 1 }
    while end > start, isASCIISpace(self[end - 1]) { end -= 1 }
    guard start < end else { return start..<start }
    var last = end - 1
    while last > start, self[last] & 0xC0 == 0x80 { last -= 1 }
    return mayBeginSpace(self[start]) || mayBeginSpace(self[last]) ? nil : start..<end
  }
}

/// Whether a character of more than one byte that begins with this one may be white space.
@inline(__always)
func mayBeginSpace(_ byte: UInt8) -> Bool { byte == 0xC2 || byte &- 0xE1 < 3 }

/// What ASCII knows as white space.
@inline(__always)
func isASCIISpace(_ byte: UInt8) -> Bool { byte == 0x20 || byte &- 0x09 < 5 }

/// Whether a byte may be part of an id.
@inline(__always)
func isIDByte(_ byte: UInt8) -> Bool {
  byte &- 0x61 < 26 || byte &- 0x30 < 10 || byte == UInt8(ascii: "-")
}
