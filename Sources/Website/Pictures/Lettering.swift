import Dossiers

/// How much room words take in a picture, whose reader's font nobody knows: rather too much than too little.
enum Lettering {
  /// The width in units of the picture, where `size` is the height of the letters in the same units.
  static func width(of text: some StringProtocol, size: Int) -> Int {
    var hundredths = 0
    for scalar in text.unicodeScalars { hundredths += hundredthsOfSize(scalar) }
    return (hundredths * size + 99) / 100
  }

  /// The text in lines of at most some width, broken between words, or within one that is wider than a line.
  /// What has no room on `most` lines is cut, and ends in an ellipsis.
  static func lines(of text: String, width: Int, size: Int, most: Int = .max) -> [String] {
    var lines: [String] = []
    var line = ""
    for piece in pieces(of: text, width: width, size: size) {
      let longer = line + piece
      if line.isEmpty || self.width(of: longer.trimmed, size: size) <= width {
        line = longer
      } else {
        lines.append(line.trimmed)
        line = piece
      }
    }
    if !line.trimmed.isEmpty { lines.append(line.trimmed) }
    guard lines.count > most else { return lines }
    return lines.prefix(most - 1) + [cut(lines[most - 1], width: width, size: size)]
  }

  /// The beginning of a text that is followed by more, with an ellipsis for the rest.
  private static func cut(_ text: String, width: Int, size: Int) -> String {
    var kept = text
    while !kept.isEmpty, self.width(of: kept + "…", size: size) > width { kept.removeLast() }
    return kept.trimmed + "…"
  }

  /// Words with the space behind them; ideographs and what is wider than a line one by one.
  private static func pieces(of text: String, width: Int, size: Int) -> [String] {
    var pieces: [String] = []
    var word = ""
    func isWide(_ character: Character) -> Bool {
      character.unicodeScalars.contains { hundredthsOfSize($0) == wide }
    }
    for character in text {
      let breaks = isWide(character) || self.width(of: word + String(character), size: size) > width
      if breaks, !word.isEmpty {
        pieces.append(word)
        word = ""
      }
      word.append(character)
      if character.isWhitespace || isWide(character) {
        pieces.append(word)
        word = ""
      }
    }
    if !word.isEmpty { pieces.append(word) }
    return pieces
  }

  private static let wide = 105

  /// Measured on the widest of the usual system fonts without serifs, and rounded up.
  static func hundredthsOfSize(_ scalar: Unicode.Scalar) -> Int {
    switch scalar.value {
    case 0x20, 0x27, 0x2C, 0x2E, 0x3A, 0x3B, 0x49, 0x69, 0x6A, 0x6C, 0x7C, 0x2018, 0x2019: 40
    case 0x21, 0x28, 0x29, 0x2D, 0x2F, 0x5B, 0x5D, 0x66, 0x72, 0x74: 46
    case 0x40, 0x4D, 0x57, 0x6D, 0x77, 0x2014, 0x2026: wide - 1
    case 0x41...0x5A: 80
    case 0x61...0x7A, 0x30...0x39, 0x20...0x7E: 66
    case 0x300...0x36F, 0x483...0x489, 0x591...0x5BD, 0x610...0x61A, 0x64B...0x65F, 0x200B...0x200F,
      0x202A...0x202E, 0x2060...0x2069, 0xFE00...0xFE0F:
      0
    case 0xA0...0x24F: 84
    case 0x1100...0x115F, 0x2E80...0xA4CF, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE4F,
      0xFF00...0xFF60, 0x1F300...0x1FAFF, 0x20000...0x3FFFD:
      wide
    default: 90
    }
  }
}

extension String {
  /// Without spaces at its ends.
  fileprivate var trimmed: String {
    var text = self[...]
    while text.last?.isWhitespace == true { text.removeLast() }
    return String(text.drop { $0.isWhitespace })
  }
}
