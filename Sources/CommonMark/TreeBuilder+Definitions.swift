extension TreeBuilder {
  struct Definitions {
    /// The lines on which definitions start, counted from 0.
    var starts: [Int] = []
    /// How many lines all definitions take.
    var lineCount = 0
  }

  func startsLikeDefinition(_ block: CmarkNode) -> Bool {
    let start = lines[block.startLine].lowerBound + block.startColumn - 1
    return start < lines.bytes.count && lines.bytes[start] == UInt8(ascii: "[")
  }

  /// The definitions at the start of a paragraph or heading whose lines end at `last`.
  func definitions(of block: CmarkNode, through last: Int) -> Definitions {
    var text: [UInt8] = []
    for line in block.startLine...max(block.startLine, last) {
      let start = textStart(of: block, line: line).offset
      appendLine(from: start, line, to: &text)
    }
    return TreeBuilder.definitions(at: 0, in: text)
  }

  /// A paragraph that is all definitions leaves no block, so its lines are looked for.
  mutating func reportDefinitions(betweenBlocks gap: Range<Int>) {
    var text: [UInt8] = []
    var first = gap.lowerBound
    for line in gap {
      let start = afterMarkers(line)
      let isBlank = start.byte == nil
      if !isBlank, text.isEmpty { first = line }
      if !isBlank { appendLine(from: start.offset, line, to: &text) }
      if isBlank || line == gap.upperBound - 1 {
        reportDefinitions(in: text, firstLine: first)
        text = []
      }
    }
  }

  private mutating func reportDefinitions(in text: [UInt8], firstLine: Int) {
    var (line, start) = (firstLine, 0)
    while start < text.count {
      let found = TreeBuilder.definitions(at: start, in: text)
      for offset in found.starts { report(.linkReferenceDefinition, line: line + offset) }
      for _ in 0..<max(found.lineCount, 1) {
        start = (text[start...].firstIndex(of: 0x0A) ?? text.count - 1) + 1
        line += 1
      }
    }
  }

  private static func definitions(at start: Int, in text: [UInt8]) -> Definitions {
    let scanner = DefinitionScanner(text)
    var (found, position) = (Definitions(), start)
    while position < text.count, text[position] == UInt8(ascii: "["),
      let end = scanner.end(ofDefinitionAt: position)
    {
      found.starts.append(found.lineCount)
      found.lineCount += text[position..<end].count { $0 == 0x0A }
      position = end
    }
    return found
  }

  private func appendLine(from start: Int, _ line: Int, to text: inout [UInt8]) {
    let range = lines[line]
    text.append(contentsOf: lines.bytes[min(start, range.upperBound)..<range.upperBound])
    text.append(0x0A)
  }

  private func afterMarkers(_ line: Int) -> LineCursor {
    var cursor = LineCursor(lines.bytes, lines[line]).skippingBlanks()
    while cursor.passMarker() { cursor = cursor.skippingBlanks() }
    return cursor
  }
}
