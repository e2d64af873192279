/// Where a quotation stands in a copy, with the words on both sides of it.
struct Passage: Sendable, Equatable {
  /// How many characters (Unicode scalars) are before it in the text in form C.
  let place: Int
  /// How often it is there.
  let times: Int
  /// At most 32 characters on each side, in one line; `¶` is the end of a paragraph.
  let before: String
  let after: String

  static let reach = 32
}

extension ComparedText {
  /// The first place at which a quotation stands.
  func passage(of quotation: ComparedText) -> Passage? {
    let all = occurrences(of: quotation)
    guard let first = all.first else { return nil }
    let range = origin(of: first.lowerBound)..<end(of: first.upperBound)
    return Passage(
      place: text[..<range.lowerBound].count { $0 & 0xC0 != 0x80 }, times: all.count,
      before: before(range.lowerBound), after: after(range.upperBound))
  }

  /// Some of the text in one line, as pages and messages show it.
  func excerpt(_ range: Range<Int>) -> String { text[range].inOneLine }

  private func before(_ place: Int) -> String {
    // A character has at most four bytes, and much white space becomes little.
    var reach = 256
    while true {
      let start = characterStart(max(0, place - reach))
      let line = text[start..<place].inOneLine.unicodeScalars
      if line.count >= Passage.reach || start == 0 || reach > 1 << 14 {
        return String(line.suffix(Passage.reach))
      }
      reach *= 4
    }
  }

  private func after(_ place: Int) -> String {
    var reach = 256
    while true {
      let end = characterStart(min(text.count, place + reach))
      let line = text[place..<end].inOneLine.unicodeScalars
      if line.count >= Passage.reach || end == text.count || reach > 1 << 14 {
        return String(line.prefix(Passage.reach))
      }
      reach *= 4
    }
  }

  private func characterStart(_ place: Int) -> Int {
    var place = place
    while place > 0, place < text.count, text[place] & 0xC0 == 0x80 { place -= 1 }
    return place
  }
}

extension ArraySlice<UInt8> {
  /// The text with one blank for white space, `¶` between blanks for an empty line, and without what nobody sees or what
  /// would steer a terminal.
  fileprivate var inOneLine: String {
    var line = String.UnicodeScalarView()
    var (isBlank, newlines) = (false, 0)
    for scalar in String(decoding: self, as: UTF8.self).unicodeScalars {
      if scalar.isBlank {
        isBlank = true
        if scalar == "\n" || scalar == "\u{2029}" { newlines += 1 }
        continue
      }
      if scalar.isInvisible || scalar.properties.generalCategory == .control { continue }
      if isBlank {
        line.append(contentsOf: (newlines > 1 ? " ¶ " : " ").unicodeScalars)
        (isBlank, newlines) = (false, 0)
      }
      line.append(scalar)
    }
    if isBlank { line.append(contentsOf: (newlines > 1 ? " ¶ " : " ").unicodeScalars) }
    return String(line)
  }
}
