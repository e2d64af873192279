internal import CommonMark

/// Characters that turn the writing direction can make a name read as another, and reorder what is beside it.
extension ProblemList {
  /// Reports a value that holds one.
  mutating func reportBidiControl(in text: String, of subject: String, at position: Position) {
    guard let control = text.firstBidiControl else { return }
    add(
      .bidiControl, at: position,
      "\(subject) holds the bidirectional control character \(control.codePoint)",
      help: "Remove it: text of any script takes its own direction without one.")
  }
}

extension ProseParser {
  /// Reports a heading or a line of an attribution list that holds one.
  mutating func reportBidiControl(
    in words: Range<Int>, of subject: String, on lines: ClosedRange<Int>
  ) {
    guard mayHoldBidiControl, store.mayHoldBidiControl(words),
      let control = store.plainText(words).firstBidiControl
    else { return }
    problems.reportBidiControl(
      in: String(control), of: subject, at: text.position(of: control, onLines: lines))
  }

  /// Reports a paragraph that leaves one open, or closes one that it has not opened.
  mutating func reportUnbalancedBidiControl(in words: Range<Int>, on lines: ClosedRange<Int>) {
    guard mayHoldBidiControl, store.mayHoldBidiControl(words),
      let control = store.plainText(words).unbalancedBidiControl
    else { return }
    reportUnbalanced(control, on: lines)
  }

  private mutating func reportUnbalanced(
    _ control: Unicode.Scalar, on lines: ClosedRange<Int>
  ) {
    problems.add(
      .bidiControl, at: text.position(of: control, onLines: lines),
      "the bidirectional control character \(control.codePoint) has no partner in its paragraph",
      help: "Remove it, or close in the same paragraph what it opens: U+202A, U+202B, U+202D and "
        + "U+202E with U+202C; U+2066, U+2067 and U+2068 with U+2069.")
  }
}

extension ProseParser {
  /// The same of code, in which each line is a paragraph of its own; once a block.
  mutating func reportUnbalancedBidiControl(inCode code: String, on lines: ClosedRange<Int>) {
    guard code.mayHoldBidiControl else { return }
    let controls = code.split(separator: "\n").lazy.compactMap { String($0).unbalancedBidiControl }
    if let first = controls.first { reportUnbalanced(first, on: lines) }
  }
}

extension SourceText {
  /// Where the character is first; where it was written as a reference, the block's beginning.
  fileprivate func position(of control: Unicode.Scalar, onLines lines: ClosedRange<Int>) -> Position
  {
    for line in lines {
      if let found = column(of: control, onLine: line) {
        return Position(line: line, column: found)
      }
    }
    return position(of: "", onLine: lines.lowerBound)
  }
}

extension ProseStore {
  /// Without a look at more than bytes, since nearly no text holds one.
  fileprivate func mayHoldBidiControl(_ words: Range<Int>) -> Bool {
    let bytes = bytes.span
    return tokens[words].contains {
      $0.kind != .citations && bytes.extracting($0.text.range).holdsBidiControl
    }
  }
}
