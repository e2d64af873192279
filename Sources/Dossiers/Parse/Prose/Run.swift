internal import CommonMark

/// An inline of the Markdown, or what a note left of its text.
struct Piece {
  let inline: CommonMark.Inline
  let text: String?

  init(_ inline: CommonMark.Inline) {
    self.inline = inline
    if case .text(let words) = inline.kind { text = words } else { text = nil }
  }

  init(text: Substring, of inline: CommonMark.Inline) {
    self.inline = inline
    self.text = String(text)
  }
}

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

  init(_ pieces: ArraySlice<Piece>) {
    let signs = Run.signs(for: pieces)
    var text = ""
    for piece in pieces {
      switch piece.inline.kind {
      case .text: text += piece.text ?? ""
      case .literal(let character):
        let sign = signs.first { $0.literal == character }?.sign
        text += sign.map { String($0) } ?? character
      default: text += "\n"
      }
    }
    self.text = text
    self.signs = signs
    firstLine = pieces.first?.inline.line ?? 1
  }

  /// Noncharacters, which no text should interchange (Unicode 23.7), are put in place of what was escaped: such as the text does
  /// not hold itself.
  private static func signs(for pieces: ArraySlice<Piece>) -> [(
    literal: String, sign: Unicode.Scalar
  )] {
    let literals = Set(
      pieces.compactMap { if case .literal(let sign) = $0.inline.kind { sign } else { nil } })
    if literals.isEmpty { return [] }
    let used = Set(
      pieces.flatMap { ($0.text ?? "").unicodeScalars.map(\.value).filter { $0 >= 0xFDD0 } })
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
