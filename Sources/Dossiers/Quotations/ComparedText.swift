internal import Foundation

/// A text in the form in which quotations are compared: in Unicode's form C, with one kind of quotation mark, of dash
/// and of blank, one blank for a run of white space, and without soft hyphens and what has no width. Case, words,
/// brackets, ellipses and all other punctuation stay as they are. A line break between Chinese or Japanese is no blank.
struct ComparedText: Sendable {
  /// The text in form C, in UTF-8.
  let text: [UInt8]
  /// The compared form, in UTF-8; it neither begins nor ends with a blank.
  private(set) var bytes: [UInt8] = []
  /// For each byte of `bytes` the offset in `text` at which its character begins; nothing unless asked for.
  private(set) var origins: [UInt32] = []

  private let notesOrigins: Bool
  private var blank = Blank.none
  private var blankPlace = 0
  /// That of the last character which belongs to one, if any does since the last blank.
  private var last = Script.every
  /// Where blanks will be, unless what follows is Chinese or Japanese as well.
  private var joints: [(place: Int, origin: Int)] = []

  private enum Blank { case none, inLine, withNewline }
  private enum Script { case chinese, every, other }

  init(_ bytes: [UInt8], notingOrigins: Bool = false) {
    text = bytes.inFormC
    notesOrigins = notingOrigins
    self.bytes.reserveCapacity(text.count)
    if notingOrigins { origins.reserveCapacity(text.count) }
    var place = 0
    while place < text.count {
      let byte = text[place]
      if byte < 0x80 {
        fold(ascii: byte, from: place)
        place += 1
      } else {
        let (scalar, length) = text.scalar(at: place)
        fold(scalar, place..<place + length)
        place += length
      }
    }
    settleJoints()
  }

  private mutating func fold(ascii byte: UInt8, from place: Int) {
    if isASCIISpace(byte) {
      note(byte == 0x0A || byte == 0x0D ? .withNewline : .inLine, at: place)
      return
    }
    let isMark = byte == UInt8(ascii: "'") || byte == ComparedText.quotationMark
    prepare(for: isMark || byte == ComparedText.dash ? .every : .other)
    add(isMark ? ComparedText.quotationMark : byte, from: place)
  }

  private mutating func fold(_ scalar: Unicode.Scalar, _ range: Range<Int>) {
    guard !scalar.isPlainLetter else {
      prepare(for: scalar.isChineseOrJapanese ? .chinese : .other)
      for place in range { add(text[place], from: range.lowerBound) }
      return
    }
    if scalar.isBlank {
      note(scalar.isLineEnd ? .withNewline : .inLine, at: range.lowerBound)
    } else if !scalar.isInvisible {
      let isMark = scalar.properties.isQuotationMark || scalar == "\u{02BC}"
      let isDash = scalar.properties.isDash
      prepare(
        for: isMark || isDash || scalar.isOfEveryScript
          ? .every : scalar.isChineseOrJapanese ? .chinese : .other)
      if isMark || isDash {
        add(isMark ? ComparedText.quotationMark : ComparedText.dash, from: range.lowerBound)
      } else {
        for place in range { add(text[place], from: range.lowerBound) }
      }
    }
  }

  static let quotationMark = UInt8(ascii: "\"")
  private static let dash = UInt8(ascii: "-")

  private mutating func note(_ kind: Blank, at place: Int) {
    if blank == .none { blankPlace = place }
    if blank != .withNewline { blank = kind }
  }

  /// Adds the blank before a character, if there is one.
  private mutating func prepare(for script: Script) {
    if blank != .none, !bytes.isEmpty {
      // To put many blanks in afterwards would take long; no text has so many marks on lines of their own.
      if blank == .withNewline, last != .other, joints.count < 8 {
        joints.append((bytes.count, blankPlace))
      } else {
        settleJoints()
        add(0x20, from: blankPlace)
        last = .every
      }
    }
    blank = .none
    guard script != .every else { return }
    if script == .other { settleJoints() }
    joints = []
    last = script
  }

  private mutating func settleJoints() {
    for joint in joints.reversed() {
      bytes.insert(0x20, at: joint.place)
      if notesOrigins { origins.insert(UInt32(joint.origin), at: joint.place) }
    }
    joints = []
  }

  private mutating func add(_ byte: UInt8, from place: Int) {
    bytes.append(byte)
    if notesOrigins { origins.append(UInt32(place)) }
  }
}

extension ComparedText {
  /// The offset in the text at which what stands at a place of the compared form begins; the text's end behind the last.
  func origin(of place: Int) -> Int { place < origins.count ? Int(origins[place]) : text.count }

  /// The offset in the text after what ends at a place of the compared form.
  func end(of place: Int) -> Int {
    guard place > 0 else { return 0 }
    let last = Int(origins[place - 1])
    return last + text.scalar(at: last).length
  }
}

extension Unicode.Scalar {
  /// A letter of a common script that is none of the marks, dashes and blanks which are folded. So most characters need
  /// not be looked up.
  fileprivate var isPlainLetter: Bool {
    switch value {
    case 0x00C0...0x02BB, 0x0370...0x0482, 0x048A...0x0557, 0x0620...0x064A, 0x0671...0x06D3,
      0x0904...0x0963, 0x3041...0x3096, 0x30A1...0x30FF, 0x3400...0x4DBF, 0x4E00...0x9FFF,
      0xAC00...0xD7A3:
      true
    default: false
    }
  }

  fileprivate var isLineEnd: Bool { value == 0x85 || value == 0x2028 || value == 0x2029 }
}
