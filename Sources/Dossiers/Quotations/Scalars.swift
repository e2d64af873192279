internal import Foundation

extension [UInt8] {
  /// The same text in Unicode's form C. What is no UTF-8 becomes U+FFFD where anything is changed.
  var inFormC: [UInt8] {
    mayChangeInFormC
      ? Array(String(decoding: self, as: UTF8.self).precomposedStringWithCanonicalMapping.utf8)
      : self
  }

  /// No character below U+0300 changes, nor does it compose with one before it; nor the letters of Cyrillic and Han, and
  /// the punctuation that typographers use. Everything else is left to whoever knows.
  private var mayChangeInFormC: Bool {
    for place in indices where self[place] >= 0xCC {
      switch self[place] {
      case 0xD0, 0xD1, 0xE4...0xE9: continue
      case 0xE2 where place + 1 < count && (self[place + 1] == 0x80 || self[place + 1] == 0x81):
        continue
      case 0xEF where place + 1 < count && self[place + 1] == 0xBC: continue
      default: return true
      }
    }
    return false
  }

  /// The character at an offset, and how many bytes it has; U+FFFD for a byte that begins none.
  func scalar(at place: Int) -> (scalar: Unicode.Scalar, length: Int) {
    let first = self[place]
    if first < 0x80 { return (Unicode.Scalar(first), 1) }
    let length = first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : 2
    guard first >= 0xC2, place + length <= count else { return ("\u{FFFD}", 1) }
    var value = UInt32(first) & (0xFF >> UInt32(length + 1))
    for byte in self[place + 1..<place + length] {
      guard byte & 0xC0 == 0x80 else { return ("\u{FFFD}", 1) }
      value = value << 6 | UInt32(byte & 0x3F)
    }
    return (Unicode.Scalar(value) ?? "\u{FFFD}", length)
  }

  /// The character that ends before an offset, and where it begins; nothing at the start.
  func scalar(before place: Int) -> (scalar: Unicode.Scalar, start: Int)? {
    guard place > 0 else { return nil }
    var start = place - 1
    while start > 0, place - start < 4, self[start] & 0xC0 == 0x80 { start -= 1 }
    return (scalar(at: start).scalar, start)
  }
}

extension Unicode.Scalar {
  /// Whether it is a part of a word or number.
  var isOfWord: Bool {
    if isASCII {
      return value &- 0x30 < 10 || (value | 0x20) &- 0x61 < 26
    }
    return properties.isAlphabetic || properties.numericType != nil || isMark
  }

  var isDecimalDigit: Bool { properties.generalCategory == .decimalNumber }

  /// Whether it is a part of the letter before it.
  var isMark: Bool {
    guard value >= 0x300 else { return false }
    switch properties.generalCategory {
    case .nonspacingMark, .spacingMark, .enclosingMark: return true
    default: return false
    }
  }

  /// Whether it is of a script that puts no blanks between its words.
  var isUnspaced: Bool {
    switch value {
    // Thai, Lao, Tibetan, Myanmar, Khmer.
    case 0x0E00...0x109F, 0x1780...0x17FF: true
    default: isChineseOrJapanese
    }
  }

  /// Whether it ends a sentence.
  var endsSentence: Bool { ".!?…。！？．؟۔।॥".unicodeScalars.contains(self) }
}
