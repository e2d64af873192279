/// Reads the blocks of a text: what is plainly written at a glance, and the rest by way of cmark.
///
/// Most files are headings, paragraphs, quotations and lists of plain words, for which nobody needs the whole grammar
/// of Markdown. Between them stand stretches that are not as plain. Each begins where nothing of the text before it
/// is open, and ends where nothing of its own is, so that cmark reads it as it would among all the others.
struct BlockReader {
  let lines: SourceLines
  /// The line that is read next.
  var line = 1
  private let firstLine: Int
  private var tree = Tree()
  private var stretches = 0
  private var isCut = false

  /// More stretches than these are not parted: a text could have very many, and cmark takes its time to begin.
  private static let most = 100

  private init(_ lines: SourceLines, firstLine: Int) {
    self.lines = lines
    self.firstLine = firstLine
  }

  static func tree(of lines: SourceLines, firstLine: Int) -> Tree {
    var reader = BlockReader(lines, firstLine: firstLine)
    if let refusal = reader.read() { return Tree(oddities: [refusal]) }
    return reader.tree
  }

  /// The line of the file that is line `line` of the text.
  func inFile(_ line: Int) -> Int { line + firstLine - 1 }

  /// Reads everything, or tells why it does not. What is plain costs cmark nothing, so that only others are refused.
  private mutating func read() -> Oddity? {
    let isDivisible = lines.areDivisible
    var isAllowed = false
    while line <= lines.count {
      if isDivisible {
        if lines.isBlank(line) {
          line += 1
          continue
        }
        if let block = plainBlock() {
          tree.blocks.append(block)
          continue
        }
      }
      if !isAllowed, let refusal = ParsingCost.oddity(of: lines) {
        return Oddity(kind: refusal.kind, line: inFile(refusal.line))
      }
      isAllowed = true
      let isParted = isDivisible && stretches < BlockReader.most
      readStretch(upTo: isParted ? endOfStretch() : lines.count + 1)
    }
    return nil
  }

  private mutating func readStretch(upTo end: Int) {
    let start = lines.start(line)
    let text = UnsafeBufferPointer(rebasing: lines.bytes[start..<lines.start(end)])
    let read = TreeBuilder.tree(of: SourceLines(text), firstLine: inFile(line))
    tree.blocks += read.blocks
    // Only the first place that is too deep is told.
    let oddities = isCut ? read.oddities.filter { $0.kind != .tooDeep } : read.oddities
    tree.oddities += oddities.map { $0.moved(by: start) }
    tree.hidden += read.hidden.map { $0.lowerBound + start..<$0.upperBound + start }
    isCut = isCut || read.oddities.contains { $0.kind == .tooDeep }
    stretches += 1
    line = end
  }

  /// The line behind the stretch that begins on this one: a blank line stands before it, and it begins like none that
  /// could go on with a list. A fence or HTML may run on over such lines.
  private func endOfStretch() -> Int {
    var end = line + 1
    while end <= lines.count, !(lines.isBlank(end - 1) && lines.endsLists(end)) { end += 1 }
    return lines.mayHoldFenceOrHTML(line..<end) ? lines.count + 1 : end
  }
}

extension SourceLines {
  /// Whether the lines can be read in stretches. A definition counts in all of a text; a byte-order mark is skipped
  /// where a text begins; and lines that end otherwise are nothing that is plain.
  fileprivate var areDivisible: Bool {
    index(of: 0x0D) == nil && !mayHoldDefinitions && !holdsByteOrderMark
  }

  private var holdsByteOrderMark: Bool {
    var offset = 0
    while let mark = index(of: 0xEF, from: offset) {
      offset = mark + 1
      if mark + 2 < bytes.count, bytes[mark + 1] == 0xBB, bytes[mark + 2] == 0xBF { return true }
    }
    return false
  }

  fileprivate func mayHoldFenceOrHTML(_ range: Range<Int>) -> Bool {
    let end = start(range.upperBound)
    for place in start(range.lowerBound)..<end {
      let byte = bytes[place]
      if byte == UInt8(ascii: "<") { return true }
      if byte == UInt8(ascii: "`") || byte == UInt8(ascii: "~"), place + 2 < end,
        bytes[place + 1] == byte, bytes[place + 2] == byte
      {
        return true
      }
    }
    return false
  }

  /// Whether a line holds nothing but what cmark takes for blank.
  func isBlank(_ number: Int) -> Bool {
    for byte in bytes[self[number]] where byte != 0x20 && byte != 0x09 { return false }
    return true
  }

  /// Whether a line behind a blank one goes on with no list and opens none.
  func endsLists(_ number: Int) -> Bool {
    guard let first = bytes[self[number]].first else { return false }
    switch first {
    case 0x09, 0x20, UInt8(ascii: "-"), UInt8(ascii: "+"), UInt8(ascii: "*"), 0x30...0x39:
      return false
    default: return true
    }
  }
}
