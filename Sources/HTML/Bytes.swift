extension Span<UInt8> {
  /// Whether there may be a letter of a script written from right to left, or a control of direction.
  var mayTurn: Bool {
    var index = 0
    while let next = firstMark(from: index, { $0 }) {
      index = next + 1
      switch self[next] {
      case 0xD6...0xE0, 0xEF...: return true
      // Of what begins so, dashes and quotation marks are in many texts.
      case 0xE2 where next + 2 < count:
        switch (self[next + 1], self[next + 2]) {
        case (0x80, 0x8E...0x8F), (0x80, 0xAA...0xAE), (0x81, 0xA6...0xA9): return true
        default: continue
        }
      default: continue
      }
    }
    return false
  }

  /// The first byte from a place on that is not ASCII or is one of `&<>"'`: what is before it is the same between tags
  /// and in quotes. Nil if there is none.
  func firstSharp(from start: Int = 0) -> Int? {
    firstMark(from: start) { word in
      // Each is zero in a byte that is a double quote; an ampersand or its neighbour, the single quote; a bracket.
      let (quote, ampersand) = (word ^ (0x22 &* ones), (word | ones) ^ (0x27 &* ones))
      let bracket = (word | (2 &* ones)) ^ (0x3E &* ones)
      return word | (quote &- ones) | (ampersand &- ones) | (bracket &- ones)
    }
  }

  /// Looks at eight bytes at a time; `marks` sets the highest bit of one that counts, and then perhaps of later ones.
  @inline(__always)
  private func firstMark(from start: Int, _ marks: (UInt64) -> UInt64) -> Int? {
    var offset = start
    while offset + 8 <= count {
      let word = bytes.unsafeLoadUnaligned(fromByteOffset: offset, as: UInt64.self)
      let found = marks(UInt64(littleEndian: word)) & (0x80 &* ones)
      if found != 0 { return offset + found.trailingZeroBitCount / 8 }
      offset += 8
    }
    var word = 0x61 &* ones
    for index in (offset..<count).reversed() { word = word << 8 | UInt64(self[index]) }
    let found = marks(word) & (0x80 &* ones)
    return found == 0 ? nil : offset + found.trailingZeroBitCount / 8
  }
}

private let ones: UInt64 = 0x0101_0101_0101_0101

extension String {
  /// Whether the text is of such bytes as a path and a fragment have, which are the same in an address and make no scheme.
  package var isPlainAddress: Bool {
    let bytes = utf8.span
    for index in bytes.indices where !bytes[index].isPlainInPath && bytes[index] != 0x23 {
      return false
    }
    return true
  }
}

extension UInt8 {
  /// Whether the byte is the same in any part of a URL's path: a letter, a digit or one of `-._~/`.
  var isPlainInPath: Bool { isASCIILetter || 0x2D...0x39 ~= self || self == 0x5F || self == 0x7E }

  /// Whether the byte is the same in a whole URL.
  var isPlainInURL: Bool { isPlainInPath || ":?#[]@!$()*+,;=".utf8.contains(self) }

  /// Whether the byte ends a URL's scheme or shows that it has none.
  package var isSchemeEnd: Bool { ":/?#".utf8.contains(self) }
  /// Whether browsers drop the byte wherever it is in a URL.
  package var isIgnoredInURL: Bool { self == 0x09 || self == 0x0A || self == 0x0D }
  package var isDigit: Bool { 0x30...0x39 ~= self }
  package var isHexDigit: Bool { isDigit || 0x61...0x66 ~= self | 0x20 }
  package var isASCIILetter: Bool { 0x61...0x7A ~= self | 0x20 }
  package var asciiLowercased: UInt8 { 0x41...0x5A ~= self ? self | 0x20 : self }
  package var isNewline: Bool { self == 0x0A }
  package var isBlank: Bool { self == 0x20 || self == 0x09 }
  /// Whether HTML counts the byte as white space.
  package var isHTMLSpace: Bool { isIgnoredInURL || self == 0x20 || self == 0x0C }
}
