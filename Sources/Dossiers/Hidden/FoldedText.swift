/// A text with one space in place of each run of blanks, however they are written, a plain sign in place of each
/// quotation mark or dash, and without what nobody sees: words stay what they are where a program sets them otherwise.
struct FoldedText: Sendable {
  private(set) var bytes: [UInt8] = []
  /// From an index on, the place of its byte in the text.
  private var origins: [(index: Int, offset: Int)] = []

  init(_ text: [UInt8]) {
    bytes.reserveCapacity(text.count)
    var place = 0
    var isAfterBlank = false
    while place < text.count {
      guard let (length, sign) = text.gap(at: place) else {
        bytes.append(text[place])
        place += 1
        isAfterBlank = false
        continue
      }
      if let sign, sign != 0x20 || !isAfterBlank { bytes.append(sign) }
      isAfterBlank = sign.map { $0 == 0x20 } ?? isAfterBlank
      place += length
      origins.append((bytes.count, place))
    }
  }

  /// The same of a file's name, in which other signs are used for blanks.
  init(name: [UInt8]) {
    self.init(name.map { "-_+".utf8.contains($0) ? 0x20 : $0 })
  }

  /// Where the byte at an index is in the text.
  func offset(of index: Int) -> Int {
    var (low, high) = (0, origins.count)
    while low < high {
      let middle = (low + high) / 2
      if origins[middle].index <= index { low = middle + 1 } else { high = middle }
    }
    guard low > 0 else { return index }
    return origins[low - 1].offset + index - origins[low - 1].index
  }
}

extension [UInt8] {
  /// A blank at a place, a sign between words, or what nobody sees there, with its length and what replaces it.
  fileprivate func gap(at place: Int) -> (length: Int, sign: UInt8?)? {
    switch self[place] {
    case 0x20, 0x09...0x0D: return (1, 0x20)
    case UInt8(ascii: "&"):
      let reference = ["&nbsp;", "&#160;", "&#xa0;"].first { reference in
        self[place...].prefix(6).elementsEqual(reference.utf8) { $0 | 0x20 == $1 | 0x20 }
      }
      return reference.map { ($0.utf8.count, 0x20) }
    case 0xC2, 0xE1, 0xE2, 0xE3, 0xEF:
      guard
        let scalar = String(decoding: self[place...].prefix(3), as: UTF8.self).unicodeScalars.first,
        scalar.isBlank || scalar.isInvisible || scalar.isPunctuation
      else { return nil }
      let sign = scalar.isPunctuation ? UInt8(ascii: "\"") : 0x20
      return (UTF8.width(scalar), scalar.isBlank || scalar.isPunctuation ? sign : nil)
    default: return nil
    }
  }
}
