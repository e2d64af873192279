/// About how wide words are in a drawing: rather too wide than too narrow, since no font is known.
enum TextMetrics {
  /// The width of a text in the units of `size`, the size of its letters.
  static func width(of text: String, size: Int) -> Int {
    let hundredths = text.unicodeScalars.reduce(0) { $0 + hundredthsOfSize($1) }
    return (hundredths * size + 99) / 100
  }

  /// As much of a text as fits, with an ellipsis where it is cut.
  static func cut(_ text: String, toWidth width: Int, size: Int) -> String {
    if self.width(of: text, size: size) <= width { return text }
    var taken = hundredthsOfSize("…") * size
    var words = text.prefix { letter in
      taken += letter.unicodeScalars.reduce(0) { $0 + hundredthsOfSize($1) } * size
      return taken <= width * 100
    }
    while words.last?.isWhitespace == true { words.removeLast() }
    return words + "…"
  }

  private static func hundredthsOfSize(_ scalar: Unicode.Scalar) -> Int {
    switch scalar.value {
    case 0x20, 0x27, 0x2C, 0x2E, 0x3A, 0x3B, 0x49, 0x69, 0x6A, 0x6C, 0x7C, 0x2018, 0x2019: 40
    case 0x21, 0x28, 0x29, 0x2D, 0x2F, 0x5B, 0x5D, 0x66, 0x72, 0x74: 46
    case 0x40, 0x4D, 0x57, 0x6D, 0x77, 0x2014, 0x2026: 104
    case 0x41...0x5A: 80
    case 0x61...0x7A, 0x30...0x39, 0x20...0x7E: 66
    // Marks above and below letters, and characters without a width.
    case 0x300...0x36F, 0x483...0x489, 0x591...0x5BD, 0x610...0x61A, 0x64B...0x65F,
      0x200B...0x200F, 0x202A...0x202E, 0x2060...0x2069, 0xFE00...0xFE0F:
      0
    case 0xA0...0x24F: 84
    // East Asian letters are as wide as they are high.
    case 0x1100...0x115F, 0x2E80...0xA4CF, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE4F,
      0xFF00...0xFF60, 0x1F300...0x1FAFF, 0x20000...0x3FFFD:
      105
    default: 90
    }
  }
}
