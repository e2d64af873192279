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
    let letters = Letters(text, room: width * 100 / size)
    var lines: [String] = []
    var start = letters.afterSpaces(from: 0)
    while start < letters.count, lines.count < most {
      var end = letters.endOfLine(from: start)
      if end < letters.count, lines.count == most - 1 {
        end = letters.endBeforeEllipsis(from: start)
        lines.append(letters.words(start..<end) + "…")
      } else {
        lines.append(letters.words(start..<end))
      }
      start = letters.afterSpaces(from: end)
    }
    return lines
  }

  /// The same of a text in place of which another stands where it would be cut, if there is one.
  static func lines(
    of text: String, or short: String?, width: Int, size: Int, most: Int
  ) -> [String] {
    guard let short else { return lines(of: text, width: width, size: size, most: most) }
    let whole = lines(of: text, width: width, size: size, most: most + 1)
    return whole.count <= most ? whole : lines(of: short, width: width, size: size, most: most)
  }

  /// A text to be broken into lines, and the room of each in hundredths of the size.
  private struct Letters {
    let scalars: [Unicode.Scalar]
    let room: Int

    init(_ text: String, room: Int) {
      scalars = Array(text.unicodeScalars)
      self.room = room
    }

    var count: Int { scalars.count }

    /// Where the line ends that begins at a place: before a space or beside an ideograph, else where there is no room.
    func endOfLine(from start: Int) -> Int {
      var (place, taken, end) = (start, 0, start)
      while place < count {
        let width = hundredthsOfSize(scalars[place])
        if Letters.isSpace(scalars[place]) {
          end = place
        } else if width > 0, taken + width > room, place > start {
          return end > start ? end : place
        } else if width == wide {
          end = place
        }
        taken += width
        place += 1
        if width == wide, taken <= room { end = place }
      }
      return count
    }

    /// Where the words end that have room together with an ellipsis; a mark stays with its letter.
    func endBeforeEllipsis(from start: Int) -> Int {
      var (place, taken, end) = (start, 0, start)
      while place < count {
        let width = hundredthsOfSize(scalars[place])
        if width > 0, taken + wide <= room, place > start, !Letters.isSpace(scalars[place - 1]) {
          end = place
        }
        taken += width
        if taken > room { break }
        place += 1
      }
      return end
    }

    func afterSpaces(from place: Int) -> Int {
      scalars[place...].firstIndex { !Letters.isSpace($0) } ?? count
    }

    /// The text of a line, without spaces at its end.
    func words(_ line: Range<Int>) -> String {
      let end = scalars[line].lastIndex { !Letters.isSpace($0) }.map { $0 + 1 } ?? line.lowerBound
      return String(String.UnicodeScalarView(scalars[line.lowerBound..<end]))
    }

    /// Where a line may end. A no-break space is none.
    private static func isSpace(_ scalar: Unicode.Scalar) -> Bool {
      switch scalar.value {
      case 0x20, 0x09...0x0D, 0x85, 0x1680, 0x2000...0x2006, 0x2008...0x200A, 0x2028, 0x2029,
        0x205F,
        0x3000:
        true
      default: false
      }
    }
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
