/// Whether `byte` is what cmark takes for a space.
func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || 0x09...0x0D ~= byte }

/// Whether a backslash before `byte` escapes it.
func isPunctuation(_ byte: UInt8) -> Bool {
  switch byte {
  case 0x21...0x2F, 0x3A...0x40, 0x5B...0x60, 0x7B...0x7E: true
  default: false
  }
}

func isLetterOrDigit(_ byte: UInt8) -> Bool {
  switch byte {
  case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: true
  default: false
  }
}

extension Span<UInt8> {
  /// Where a byte stands first in a range. Eight bytes are looked at at a time, since every text is searched many times.
  @inlinable
  package func place(of byte: UInt8, in range: Range<Int>) -> Int? {
    let words = bytes
    let wanted = 0x0101_0101_0101_0101 &* UInt64(byte)
    var place = range.lowerBound
    while place + 8 <= range.upperBound {
      let differences =
        words.unsafeLoadUnaligned(fromByteOffset: place, as: UInt64.self).littleEndian ^ wanted
      // The highest bit of the first byte that is the wanted one is set, and none before it.
      let found =
        (differences &- 0x0101_0101_0101_0101) & ~differences & 0x8080_8080_8080_8080
      if found != 0 { return place + found.trailingZeroBitCount >> 3 }
      place += 8
    }
    while place < range.upperBound {
      if self[place] == byte { return place }
      place += 1
    }
    return nil
  }
}
