/// Blocks that cmark would read in no other way: whatever is not certainly plain is none of them.
extension BlockReader {
  /// The block that begins on the line that is next, if it is plain; nothing of it is passed otherwise.
  mutating func plainBlock() -> Block? {
    switch lines.bytes[lines.start(line)] {
    case UInt8(ascii: "#"): plainHeading()
    case UInt8(ascii: ">"): plainQuotation()
    case UInt8(ascii: "-"): plainList()
    default: plainParagraph()
    }
  }

  /// `## Words`.
  private mutating func plainHeading() -> Block? {
    let text = lines[line]
    let signs = lines.bytes[text].prefix { $0 == UInt8(ascii: "#") }.endIndex
    let words = min(signs + 1, text.upperBound)..<text.upperBound
    let level = signs - text.lowerBound
    guard level <= 6, lines.arePlain(words), lines.bytes[signs] == 0x20,
      lines.bytes[words.lowerBound] != 0x20,
      // Signs at the end are taken away.
      lines.bytes[words.upperBound - 1] != UInt8(ascii: "#")
    else { return nil }
    defer { line += 1 }
    let place = inFile(line)
    return Block(
      kind: .heading(level: level), lines: place...place,
      inlines: [Inline(kind: .text(lines.string(words)), line: place)], isPlain: true)
  }

  /// Lines of words up to a blank one.
  private mutating func plainParagraph() -> Block? {
    guard let end = endOfPlainLines(behind: nil) else { return nil }
    defer { line = end }
    return paragraph(line..<end, behind: nil)
  }

  /// Lines that all begin with `> `: one paragraph, up to a blank line.
  private mutating func plainQuotation() -> Block? {
    let sign = UInt8(ascii: ">")
    guard let end = endOfPlainLines(behind: sign) else { return nil }
    defer { line = end }
    let paragraph = paragraph(line..<end, behind: sign)
    return Block(kind: .quotation, lines: paragraph.lines, blocks: [paragraph], isPlain: true)
  }

  /// Entries of one line behind `- ` each, up to a blank line behind which no other follows.
  private mutating func plainList() -> Block? {
    let sign = UInt8(ascii: "-")
    guard let end = endOfPlainLines(behind: sign) else { return nil }
    var next = end
    while next <= lines.count, lines.isBlank(next) { next += 1 }
    guard next > lines.count || lines.endsLists(next) else { return nil }
    defer { line = end }
    let entries = (line..<end).map { number in
      lines.string(lines.words(number, behind: sign) ?? lines[number])
    }
    return Block(entries: entries, lines: inFile(line)...inFile(end - 1))
  }

  /// The first blank line, if every line up to it is words behind a sign and a space, or words alone.
  private func endOfPlainLines(behind sign: UInt8?) -> Int? {
    var end = line
    while end <= lines.count, !lines.isBlank(end) {
      guard let words = lines.words(end, behind: sign), lines.mayBeginPlainly(words),
        lines.arePlain(words)
      else { return nil }
      end += 1
    }
    return end
  }

  private func paragraph(_ range: Range<Int>, behind sign: UInt8?) -> Block {
    var inlines: [Inline] = []
    inlines.reserveCapacity(range.count * 2 - 1)
    for number in range {
      let place = inFile(number)
      if number > range.lowerBound { inlines.append(Inline(kind: .softBreak, line: place - 1)) }
      let words = lines.words(number, behind: sign) ?? lines[number]
      inlines.append(Inline(kind: .text(lines.string(words)), line: place))
    }
    return Block(
      kind: .paragraph, lines: inFile(range.lowerBound)...inFile(range.upperBound - 1),
      inlines: inlines, isPlain: true)
  }
}

extension SourceLines {
  /// What stands on a line behind a sign and a space, if they do; without a sign all of it.
  fileprivate func words(_ number: Int, behind sign: UInt8?) -> Range<Int>? {
    let line = self[number]
    guard let sign else { return line }
    let start = line.lowerBound + 2
    guard start < line.upperBound, bytes[start - 2] == sign, bytes[start - 1] == 0x20 else {
      return nil
    }
    return start..<line.upperBound
  }

  /// Whether the words that a line begins with open no block, underline no heading or header of a table, and are not
  /// indented, not even to the eye.
  fileprivate func mayBeginPlainly(_ words: Range<Int>) -> Bool {
    switch bytes[words.lowerBound] {
    case 0xC2, 0xCD, 0xD8, 0xE1, 0xE2, 0xE3, 0xEF, 0xF3:
      return !bytes[words].beginsUnseen
    case 0x00...0x20, UInt8(ascii: "#"), UInt8(ascii: ">"), UInt8(ascii: "-"), UInt8(ascii: "+"),
      UInt8(ascii: "="), UInt8(ascii: "~"), UInt8(ascii: "|"), UInt8(ascii: ":"):
      return false
    case 0x30...0x39:
      let next = bytes[words].first { !(0x30...0x39).contains($0) }
      return next != UInt8(ascii: ".") && next != UInt8(ascii: ")")
    default:
      return true
    }
  }

  /// Whether words of one line are shown as they stand: nothing among them may be code, emphasis, HTML, a link, a note,
  /// an entity, an escape or a control character, and no blank at their end is taken away.
  fileprivate func arePlain(_ words: Range<Int>) -> Bool {
    guard !words.isEmpty, bytes[words.upperBound - 1] != 0x20 else { return false }
    let raw = UnsafeRawBufferPointer(bytes)
    var place = words.lowerBound
    while place < words.upperBound {
      let isWhole = place + 8 <= words.upperBound
      if isWhole, !mayHoldSign(raw.loadUnaligned(fromByteOffset: place, as: UInt64.self)) {
        place += 8
        continue
      }
      let end = isWhole ? place + 8 : words.upperBound
      while place < end {
        if isSign(at: place, in: words) { return false }
        place += 1
      }
    }
    return true
  }

  private func isSign(at place: Int, in words: Range<Int>) -> Bool {
    switch bytes[place] {
    case UInt8(ascii: "("): place > words.lowerBound && bytes[place - 1] == UInt8(ascii: "]")
    case UInt8(ascii: "!"): byte(after: place, in: words) == UInt8(ascii: "[")
    // Behind it may stand what nobody sees, and another.
    case UInt8(ascii: "%"):
      byte(after: place, in: words) == UInt8(ascii: "%")
        || 0x80..<0xF8 ~= byte(after: place, in: words)
    case 0xC2: byte(after: place, in: words) < 0xA0
    // Full-width and small `%` and `<` are among them.
    case 0xEF:
      switch (byte(after: place, in: words), byte(after: place + 1, in: words)) {
      case (0xBF, _), (0xBC, 0x85), (0xBC, 0x9C), (0xB9, 0xA4), (0xB9, 0xAA): true
      default: false
      }
    case 0x7F, 0x00..<0x20, UInt8(ascii: "`"), UInt8(ascii: "*"), UInt8(ascii: "_"),
      UInt8(ascii: "<"),
      UInt8(ascii: "&"), UInt8(ascii: "\\"):
      true
    default: false
    }
  }

  private func byte(after place: Int, in words: Range<Int>) -> UInt8 {
    place + 1 < words.upperBound ? bytes[place + 1] : 0xFF
  }

  fileprivate func string(_ words: Range<Int>) -> String {
    String(decoding: UnsafeBufferPointer(rebasing: bytes[words]), as: UTF8.self)
  }
}

/// Whether any of eight bytes may mean something in the midst of a line: every byte of every file is looked at.
@inline(__always)
private func mayHoldSign(_ bytes: UInt64) -> Bool {
  let controls = (bytes &- 0x2020_2020_2020_2020) & ~bytes
  // With that bit set, `(` is as `*` is.
  let signs =
    marks(UInt8(ascii: "*"), in: bytes | 0x0202_0202_0202_0202)
    | marks(UInt8(ascii: "!"), in: bytes)
    | marks(UInt8(ascii: "`"), in: bytes) | marks(UInt8(ascii: "_"), in: bytes)
    | marks(UInt8(ascii: "<"), in: bytes) | marks(UInt8(ascii: "&"), in: bytes)
    | marks(UInt8(ascii: "\\"), in: bytes) | marks(UInt8(ascii: "%"), in: bytes)
    | marks(0x7F, in: bytes) | marks(0xC2, in: bytes) | marks(0xEF, in: bytes)
  return (controls | signs) & 0x8080_8080_8080_8080 != 0
}

/// The highest bit of a byte of the eight is set where that byte is `sign`, and nowhere if none is.
@inline(__always)
private func marks(_ sign: UInt8, in bytes: UInt64) -> UInt64 {
  let difference = bytes ^ (0x0101_0101_0101_0101 &* UInt64(sign))
  return (difference &- 0x0101_0101_0101_0101) & ~difference
}

extension Slice<UnsafeBufferPointer<UInt8>> {
  /// Whether it may begin with a blank that is no space, with a character that nobody sees, with a full-width `#`
  /// or with what looks like `>`: it may look like a heading or a quotation.
  fileprivate var beginsUnseen: Bool {
    guard let first else { return false }
    let second = dropFirst().first ?? 0
    let third = dropFirst(2).first ?? 0
    switch (first, second) {
    case (0xC2, _), (0xCD, _), (0xD8, _), (0xF3, _): return true
    case (0xE1, 0x85), (0xE1, 0x9A), (0xE1, 0x9E), (0xE1, 0xA0): return true
    // Dashes and quotation marks stand among them.
    case (0xE2, 0x80): return !(0x90..<0xA8 ~= third || third >= 0xB0) || third == 0xBA
    case (0xE2, 0x81): return third >= 0x9F
    case (0xE2, 0x9D): return third == 0xAF
    case (0xE2, 0xA0): return third == 0x80
    case (0xE3, 0x80): return third == 0x80
    case (0xE3, 0x85): return third == 0xA4
    case (0xEF, 0xB9): return third == 0xA5
    case (0xEF, 0xBC): return third == 0x83 || third == 0x9E
    case (0xEF, 0xB8), (0xEF, 0xBB), (0xEF, 0xBE), (0xEF, 0xBF): return true
    default: return false
    }
  }
}
