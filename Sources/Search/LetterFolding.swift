internal import Foundation

/// A letter as it is compared, or what else a character is to a reader of words.
struct FoldedLetter: BitwiseCopyable, Sendable {
  enum Kind: UInt8, BitwiseCopyable, Sendable {
    case separator, apostrophe
    /// A letter or number.
    case inWord
    /// One of a script that is written without spaces between words.
    case unspaced
  }

  let scalar: Unicode.Scalar
  let kind: Kind
  /// Whether it is a letter and no number.
  let isLetter: Bool

  init(_ scalar: Unicode.Scalar) {
    self.scalar = scalar
    let isApostrophe = apostrophes.contains(scalar)
    let category = scalar.properties.generalCategory
    switch category {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter,
      .decimalNumber, .letterNumber, .otherNumber:
      kind = isApostrophe ? .apostrophe : scalar.isUnspaced ? .unspaced : .inWord
    default: kind = isApostrophe ? .apostrophe : .separator
    }
    isLetter =
      kind != .separator && ![.decimalNumber, .letterNumber, .otherNumber].contains(category)
  }
}

/// Folds characters as words are compared: without case, marks and forms of letters (NFKD of Unicode Standard Annex 15,
/// and what that leaves of letters with strokes), and remembers each that it has folded.
struct LetterFolder: Sendable {
  /// By the higher bits of a character's number; an empty one has none of its block yet.
  private var blocks: [[Range<Int32>?]] = Array(repeating: [], count: 0x1100)
  private var letters: [FoldedLetter] = []

  /// What a character becomes: none where nobody sees it, several where it is a ligature or the like.
  mutating func fold(_ scalar: Unicode.Scalar) -> Range<Int> {
    let (block, place) = (Int(scalar.value >> 8), Int(scalar.value & 0xFF))
    if blocks[block].isEmpty { blocks[block] = Array(repeating: nil, count: 0x100) }
    if let known = blocks[block][place] { return Int(known.lowerBound)..<Int(known.upperBound) }
    let start = letters.count
    letters += LetterFolder.folded(scalar).map { FoldedLetter($0) }
    blocks[block][place] = Int32(start)..<Int32(letters.count)
    return start..<letters.count
  }

  subscript(index: Int) -> FoldedLetter { letters[index] }

  private static func folded(_ scalar: Unicode.Scalar) -> [Unicode.Scalar] {
    // A syllable is a character of its own, which only its parts are folded from.
    if 0xAC00...0xD7A3 ~= scalar.value { return [scalar] }
    return String(scalar).decomposedStringWithCompatibilityMapping.unicodeScalars
      .filter { !$0.isMark }
      .flatMap { $0.properties.lowercaseMapping.unicodeScalars }
      .filter { !$0.isMark && !$0.isUnseen }
      .flatMap { withoutStrokes[$0] ?? [$0] }
  }
}

private let apostrophes: Set<Unicode.Scalar> = [
  "'", "\u{2019}", "\u{2018}", "\u{02BC}", "\u{02B9}", "\u{2032}", "\u{FF07}", "`",
]

/// Letters that Unicode does not decompose, as those write them who lack the key.
private let withoutStrokes: [Unicode.Scalar: [Unicode.Scalar]] = [
  "ł": ["l"], "đ": ["d"], "ø": ["o"], "ħ": ["h"], "ı": ["i"], "ß": ["s", "s"], "æ": ["a", "e"],
  "œ": ["o", "e"], "þ": ["t", "h"], "ð": ["d"], "ŋ": ["n"], "ς": ["σ"], "ƒ": ["f"], "ŧ": ["t"],
  "ŀ": ["l"],
]

extension Unicode.Scalar {
  fileprivate var isMark: Bool {
    switch properties.generalCategory {
    case .nonspacingMark, .spacingMark, .enclosingMark: true
    default: false
    }
  }

  /// Whether nobody sees it: a tatweel, a soft hyphen, controls of direction and joiners.
  fileprivate var isUnseen: Bool {
    switch value {
    case 0x640, 0xAD, 0x200B...0x200F, 0x2060, 0xFEFF, 0x202A...0x202E, 0x2066...0x2069: true
    default: false
    }
  }

  /// Whether its script is written without spaces: Chinese, Japanese, Korean, which has too many endings to be found by
  /// whole words, Thai, Lao, Tibetan, Burmese and Khmer.
  fileprivate var isUnspaced: Bool {
    switch value {
    case 0x0E00...0x0FFF, 0x1000...0x109F, 0x1100...0x11FF, 0x1780...0x17FF, 0x2E80...0x2FDF,
      0x3005, 0x3007, 0x3021...0x3029, 0x3041...0x30FF, 0x31F0...0x31FF, 0x3400...0x4DBF,
      0x4E00...0x9FFF, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0x20000...0x3FFFF:
      true
    default: false
    }
  }
}
