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
      inlines: [Inline(kind: .text(lines.string(words)), line: place)])
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
    return Block(kind: .quotation, lines: paragraph.lines, blocks: [paragraph])
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
      let paragraph = paragraph(number..<(number + 1), behind: sign)
      return Block(kind: .listItem, lines: paragraph.lines, blocks: [paragraph])
    }
    return Block(
      kind: .bulletList(tight: true), lines: inFile(line)...inFile(end - 1), blocks: entries)
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
      inlines: inlines)
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

  /// Whether the words that a line begins with open no block, underline no heading and are not indented.
  fileprivate func mayBeginPlainly(_ words: Range<Int>) -> Bool {
    switch bytes[words.lowerBound] {
    case 0x00...0x20, UInt8(ascii: "#"), UInt8(ascii: ">"), UInt8(ascii: "-"), UInt8(ascii: "+"),
      UInt8(ascii: "="), UInt8(ascii: "~"):
      return false
    case 0x30...0x39:
      let next = bytes[words].first { !(0x30...0x39).contains($0) }
      return next != UInt8(ascii: ".") && next != UInt8(ascii: ")")
    default:
      return true
    }
  }

  /// Whether words of one line are shown as they stand: nothing among them may be code, emphasis, HTML, a link, an
  /// entity or an escape, and no blank at their end is taken away.
  fileprivate func arePlain(_ words: Range<Int>) -> Bool {
    var before: UInt8 = 0
    for byte in bytes[words] {
      switch byte {
      case 0x00..<0x20, UInt8(ascii: "`"), UInt8(ascii: "*"), UInt8(ascii: "_"),
        UInt8(ascii: "<"), UInt8(ascii: "&"), UInt8(ascii: "\\"):
        return false
      case UInt8(ascii: "(") where before == UInt8(ascii: "]"),
        UInt8(ascii: "[") where before == UInt8(ascii: "!"):
        return false
      default:
        before = byte
      }
    }
    return before != 0 && before != 0x20
  }

  fileprivate func string(_ words: Range<Int>) -> String {
    String(decoding: UnsafeBufferPointer(rebasing: bytes[words]), as: UTF8.self)
  }
}
