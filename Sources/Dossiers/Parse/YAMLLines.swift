/// The lines of a YAML text, for what is said of one that failed.
struct YAMLLines {
  private let text: UnsafeBufferPointer<UInt8>
  private let starts: [Int32]
  private let firstLine: Int

  /// `firstLine` is the number in its file of the text's first line.
  init(_ text: UnsafeBufferPointer<UInt8>, firstLine: Int) {
    (self.text, self.firstLine) = (text, firstLine)
    // A byte-order mark counts here: YAML does not take it for nothing.
    starts = [0] + LineScanner.starts(of: Array(text)).dropFirst()
  }

  /// A line by its number in the file, without what ends it; empty where there is none.
  subscript(number: Int) -> String {
    let index = number - firstLine
    guard starts.indices.contains(index) else { return "" }
    let end = starts.indices.contains(index + 1) ? Int(starts[index + 1]) : text.count
    let line = String(decoding: text[Int(starts[index])..<end], as: UTF8.self)
    return String(line.unicodeScalars.prefix { $0 != "\n" && $0 != "\r" })
  }

  /// The line of a position, in two parts.
  func parts(at position: Position) -> YAMLFailure.Line {
    let signs = self[position.line].unicodeScalars
    let before = signs.prefix(position.column - 1)
    return YAMLFailure.Line(
      before: String(before), after: String(signs[before.endIndex...]))
  }

  /// The first place of a line that is no space.
  func beginning(ofLine number: Int) -> Position {
    let indentation = self[number].utf8.prefix { $0 == UInt8(ascii: " ") }.count
    return Position(line: number, column: indentation + 1)
  }

  /// Why a line that should hold a key holds none. Where it is one of several such lines, the first of them.
  func withoutKey(_ number: Int) -> YAMLError {
    var (line, slip) = (number, YAMLSlip(inKeyLine: self[number]))
    while slip != nil, line > firstLine, let above = YAMLSlip(inKeyLine: self[line - 1]) {
      (line, slip) = (line - 1, above)
    }
    let noColon = YAMLFailure.noColon
    return YAMLError(
      message: slip?.message ?? noColon.message, help: slip?.help ?? noColon.help,
      position: beginning(ofLine: line))
  }

  /// Whether a line is a word or more and holds no key, so that YAML reads it with the next line as one.
  func mayLackKey(_ number: Int) -> Bool {
    let line = self[number].trimmed
    return !line.isEmpty && !line.contains(": ") && !line.hasSuffix(":") && !line.hasPrefix("- ")
      && !line.hasPrefix("#")
  }

  /// Why the YAML ends above a line.
  func end(above number: Int) -> YAMLError? {
    for line in (firstLine..<max(number, firstLine)).reversed() {
      if let slip = YAMLSlip(beginning: self[line]) {
        return YAMLError(message: slip.message, help: slip.help, position: beginning(ofLine: line))
      }
      guard self[line].hasPrefix("...") || self[line].hasPrefix("%") else { continue }
      return YAMLError(
        message: "this line ends the YAML, and more follows",
        help: "Remove it, or put its words in quotes after a key.", position: Position(line: line))
    }
    return nil
  }
}
