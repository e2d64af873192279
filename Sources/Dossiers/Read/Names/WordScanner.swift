/// Goes through a text word by word. Each character of Chinese or Japanese is a word of its own, since no blank tells
/// where one ends.
struct WordScanner {
  let text: [UInt8]

  /// The first word at a place or after it.
  func word(from place: Int) -> Range<Int>? {
    var start = place
    while start < text.count {
      switch kind(at: start) {
      case .gap(let width): start += width
      case .ideograph(let width): return start..<min(start + width, text.count)
      case .letter(let width):
        var end = start + width
        while end < text.count, case .letter(let width) = kind(at: end) { end += width }
        return start..<min(end, text.count)
      }
    }
    return nil
  }

  /// The letters of a word as names are compared by.
  func folded(_ word: Range<Int>) -> String {
    Dossiers.folded(String(decoding: text[word], as: UTF8.self))
  }

  private enum Kind {
    case gap(Int)
    case letter(Int)
    case ideograph(Int)
  }

  /// What begins at a place, with how many bytes it has. Blocks of Unicode that hold few letters count as gaps.
  @inline(__always)
  private func kind(at place: Int) -> Kind {
    let byte = text[place]
    if byte < 0x80 { return isWordByte(byte) ? .letter(1) : .gap(1) }
    let next = place + 1 < text.count ? text[place + 1] : 0
    switch byte {
    case ..<0xC2: return .gap(1)
    // U+0080 to U+00BF: signs and blanks.
    case 0xC2: return .gap(2)
    // The Arabic comma, semicolon and question mark.
    case 0xD8 where [0x8C, 0x9B, 0x9F].contains(next): return .gap(2)
    case ..<0xE0: return .letter(2)
    // U+2000 to U+2BFF: punctuation, blanks and symbols.
    case 0xE2 where next < 0xB0: return .gap(3)
    // U+3000 to U+303F: Chinese and Japanese punctuation.
    case 0xE3 where next < 0x81: return .gap(3)
    case 0xE3...0xE9: return .ideograph(3)
    // U+F000 to U+FFFF: forms for other places, most of them punctuation.
    case 0xEF: return .gap(3)
    case ..<0xF0: return .letter(3)
    default: return (0xA0...0xB3).contains(next) ? .ideograph(4) : .letter(4)
    }
  }
}
