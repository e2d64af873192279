internal import CommonMark

/// Neighbouring text of one paragraph as one string: a break is `\n`, and an escaped character a sign of its
/// own, so that it is taken for no mark.
struct Run {
  let text: String
  let firstLine: Int
  /// What stands for each escaped character; empty where there is none.
  private let signs: [(literal: String, sign: Unicode.Scalar)]

  /// A text of one line in which nothing is escaped.
  init(_ text: String, line: Int) {
    (self.text, firstLine, signs) = (text, line, [])
  }

  init(_ inlines: ArraySlice<CommonMark.Inline>) {
    let signs = Run.signs(for: inlines)
    var text = ""
    for inline in inlines {
      switch inline.kind {
      // Of the blanks on both sides of a note or comment one stays.
      case .text(let words):
        text += text.utf8.last == 0x20 && words.utf8.first == 0x20 ? words.dropFirst() : words[...]
      case .literal(let character):
        let sign = signs.first { $0.literal == character }?.sign
        text += sign.map { String($0) } ?? character
      default: text += "\n"
      }
    }
    self.text = text
    self.signs = signs
    firstLine = inlines.first?.line ?? 1
  }

  /// Noncharacters, which no text should interchange (Unicode 23.7), are put in place of what was escaped: such as the text does
  /// not hold itself.
  private static func signs(for inlines: ArraySlice<CommonMark.Inline>) -> [(
    literal: String, sign: Unicode.Scalar
  )] {
    let literals = Set(
      inlines.compactMap { if case .literal(let sign) = $0.kind { sign } else { nil } })
    if literals.isEmpty { return [] }
    let used = Set(
      inlines.flatMap { inline -> [UInt32] in
        guard case .text(let words) = inline.kind else { return [] }
        return words.unicodeScalars.map(\.value).filter { $0 >= 0xFDD0 }
      })
    let free = (Array(0xFDD0...0xFDEF) + Array(0x1FFFE...0x1FFFF)).filter { !used.contains($0) }
    return zip(literals.sorted(), free.compactMap(Unicode.Scalar.init)).map { ($0, $1) }
  }

  /// Whether anything in it was escaped.
  var holdsSigns: Bool { !signs.isEmpty }

  /// The words as they were meant.
  func shown(_ words: UnsafeBufferPointer<UInt8>) -> String {
    guard holdsSigns else { return words.text }
    // Scalars, not characters: a sign that an accent follows is one `Character` with it.
    var shown = ""
    for scalar in words.text.unicodeScalars {
      if scalar.value >= 0xFDD0, let sign = signs.first(where: { $0.sign == scalar }) {
        shown += sign.literal
      } else {
        shown.unicodeScalars.append(scalar)
      }
    }
    return shown
  }

  /// The line of a place.
  func line(of index: String.Index) -> Int {
    firstLine + text[..<index].count(of: UInt8(ascii: "\n"))
  }
}
