internal import CCmark

/// What cmark knows of the marks in a block's source and does not say.
extension TreeBuilder {
  /// Whether a heading is underlined, not marked with `#`.
  func isUnderlined(_ heading: CmarkNode) -> Bool {
    let text = blockStart(heading)
    let marks = text.prefix { $0 == UInt8(ascii: "#") }.count
    guard 1...6 ~= marks else { return true }
    guard let next = text.dropFirst(marks).first else { return false }
    return next != 0x20 && next != 0x09
  }

  /// The line that underlines a heading, which cmark's end is or is the line after.
  func underline(of heading: CmarkNode) -> Int {
    let (first, end) = (heading.startLine, min(heading.endLine, lines.count))
    guard end > first else { return first }
    let early = end - 1
    guard early > first, isUnderline(line: early) else { return end }
    let isAllDefinitions =
      startsLikeDefinition(heading)
      && first + definitions(of: heading, through: early - 1).lineCount >= early
    return isAllDefinitions ? end : early
  }

  private func isUnderline(line: Int) -> Bool {
    let (start, isLazy) = containers.content(line: line)
    let text = start.skippingBlanks()
    guard !isLazy, text.column - start.column < 4, let mark = text.byte else { return false }
    guard mark == UInt8(ascii: "=") || mark == UInt8(ascii: "-") else { return false }
    return lines.bytes[text.offset..<text.end].drop { $0 == mark }
      .allSatisfy { $0 == 0x20 || $0 == 0x09 }
  }

  /// Whether a code block stands between fences, not indented.
  func isFenced(_ code: CmarkNode) -> Bool {
    let start = containers.opening(line: code.startLine)
    return start.skippingBlanks().column - start.column < 4
  }

  /// Whether a line closes the fence that `code` begins with.
  func isFence(line: Int, like code: CmarkNode) -> Bool {
    let (start, isLazy) = containers.content(line: line)
    let text = start.skippingBlanks()
    guard !isLazy, text.column - start.column < 4, let mark = text.byte else { return false }
    let fence = blockStart(code).prefix { $0 == mark }
    return isFenceMark(mark) && fence.count >= 3
      && lines.bytes[text.offset..<text.end].starts(with: fence)
  }

  private func isFenceMark(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "`") || byte == UInt8(ascii: "~")
  }

  private func blockStart(_ block: CmarkNode) -> ArraySlice<UInt8> {
    let line = lines[block.startLine]
    return lines.bytes[
      min(line.lowerBound + block.startColumn - 1, line.upperBound)..<line.upperBound]
  }
}
