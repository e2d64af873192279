/// A part of a text that cmark would misread, and what stands there when it reads the text again: as many bytes on as
/// many lines, so that every place stays what it is.
struct Rewriting {
  /// New bytes from an offset on.
  typealias Part = (start: Int, bytes: [UInt8])

  let parts: [Part]
  /// What is wrong if the part is misread all the same.
  let ifMisread: ParseWarning?

  func apply(to text: inout [UInt8]) {
    for part in parts {
      text.replaceSubrange(part.start..<part.start + part.bytes.count, with: part.bytes)
    }
  }
}

extension Rewriting {
  /// The rest of a line that would swallow what follows. A line across the page ends what such a line ends, and holds
  /// nothing; where there is no room for one, an empty quotation does.
  static func line(_ range: Range<Int>) -> Rewriting {
    let blanks = [UInt8](repeating: 0x20, count: range.count)
    let signs = Array((range.count < 3 ? ">" : "___").utf8)
    return Rewriting(
      parts: [(range.lowerBound, signs + blanks.dropFirst(signs.count))], ifMisread: nil)
  }
}

extension [UInt8] {
  /// A comment as long as this one that cmark 0.30 knows as HTML.
  var asOlderComment: [UInt8] {
    guard count >= 7 else {
      return Array("<?".utf8) + dropFirst(4).map { _ in 0x78 } + Array("?>".utf8)
    }
    let inner = self[4..<(count - 3)].map { $0 == 0x0A ? $0 : 0x78 }
    return Array("<!--".utf8) + inner + Array("-->".utf8)
  }
}

/// The text of a paragraph or heading without what its lines begin with, and where each byte stands.
struct LeafText {
  private(set) var bytes: [UInt8] = []
  /// Where each line begins, here and among the bytes of all the text.
  private var lines: [(start: Int, offset: Int)] = []

  mutating func append(_ line: ArraySlice<UInt8>) {
    if !lines.isEmpty { bytes.append(0x0A) }
    lines.append((bytes.count, line.startIndex))
    bytes += line
  }

  /// The index of a byte of the text.
  func index(of offset: Int) -> Int {
    let line = lastLine { $0.offset <= offset }
    return line.start + offset - line.offset
  }

  /// Where the byte at an index stands in the text.
  func offset(of index: Int) -> Int {
    let line = lastLine { $0.start <= index }
    return line.offset + index - line.start
  }

  /// The last line that begins early enough, or the first.
  private func lastLine(_ beginsEarly: ((start: Int, offset: Int)) -> Bool) -> (
    start: Int, offset: Int
  ) {
    var (low, high) = (0, lines.count)
    while low < high {
      let middle = (low + high) / 2
      if beginsEarly(lines[middle]) { low = middle + 1 } else { high = middle }
    }
    return lines[max(0, low - 1)]
  }

  /// New bytes for some of these, line by line.
  func parts(_ new: [UInt8], from start: Int) -> [Rewriting.Part] {
    new.split(separator: 0x0A).map { (offset(of: start + $0.startIndex), Array($0)) }
  }
}
