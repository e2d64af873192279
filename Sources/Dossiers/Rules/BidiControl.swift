internal import CommonMark

/// Characters that turn the writing direction can make a name read as another, and reorder what stands beside it.
extension ProblemList {
  /// Tells a value that holds one.
  mutating func tellBidiControl(in text: String, of subject: String, at position: Position) {
    guard let control = text.firstBidiControl else { return }
    add(
      .bidiControl, at: position,
      "\(subject) holds the bidirectional control character \(control.codePoint)",
      help: "Remove it: text of any script takes its own direction without one.")
  }
}

extension ProseParser {
  /// Tells a heading or a line of an attribution list that holds one.
  mutating func tellBidiControl(in words: [Inline], of subject: String, on lines: ClosedRange<Int>)
  {
    guard words.mayHoldBidiControl, let control = words.plainText.firstBidiControl else { return }
    problems.tellBidiControl(
      in: String(control), of: subject, at: text.position(of: control, onLines: lines))
  }

  /// Tells a paragraph that leaves one open, or closes one that it has not opened.
  mutating func tellUnbalancedBidiControl(in words: [Inline], on lines: ClosedRange<Int>) {
    guard words.mayHoldBidiControl, let control = words.plainText.unbalancedBidiControl else {
      return
    }
    problems.add(
      .bidiControl, at: text.position(of: control, onLines: lines),
      "the bidirectional control character \(control.codePoint) has no partner in its paragraph",
      help: "Remove it, or close in the same paragraph what it opens: U+202A, U+202B, U+202D and "
        + "U+202E with U+202C; U+2066, U+2067 and U+2068 with U+2069.")
  }
}

extension ProseParser {
  /// The same of code, in which each line is a paragraph of its own; once a block.
  mutating func tellUnbalancedBidiControl(inCode code: String, on lines: ClosedRange<Int>) {
    guard code.mayHoldBidiControl else { return }
    let first = code.split(separator: "\n").first { String($0).unbalancedBidiControl != nil }
    if let first { tellUnbalancedBidiControl(in: [.code(String(first))], on: lines) }
  }
}

extension SourceText {
  /// Where the character stands first; where it was written as a reference, the block's beginning.
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

extension [Inline] {
  /// Without a look at more than bytes, since nearly no text holds one.
  fileprivate var mayHoldBidiControl: Bool {
    contains {
      switch $0 {
      case .text(let text), .code(let text), .image(_, let text, _): text.mayHoldBidiControl
      case .emphasis(let words), .strong(let words), .link(_, _, let words):
        words.mayHoldBidiControl
      case .softBreak, .lineBreak, .citations: false
      }
    }
  }
}
