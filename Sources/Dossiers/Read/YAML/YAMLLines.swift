/// The lines of a YAML text, for what its marks do not say.
struct YAMLLines {
  private let text: [UInt8]
  private let firstLine: Int
  /// Where each line begins, and each Unicode scalar.
  private let starts: [Int32]
  private let scalars: [Int32]

  /// `firstLine` is the number in its file of the text's first line.
  init(_ text: ArraySlice<UInt8>, firstLine: Int) {
    let bytes = Array(text)
    (self.text, self.firstLine) = (bytes, firstLine)
    // A byte-order mark counts here: YAML does not take it for nothing.
    starts = [0] + LineScanner.starts(of: bytes).dropFirst()
    scalars = bytes.indices.filter { bytes[$0] & 0xC0 != 0x80 }.map(Int32.init)
  }

  /// The bytes from one Unicode scalar up to another.
  func text(from start: Int, to end: Int = .max) -> ArraySlice<UInt8> {
    let first = offset(ofScalar: start)
    return text[first..<max(first, offset(ofScalar: end))]
  }

  private func offset(ofScalar index: Int) -> Int {
    index < scalars.count ? Int(scalars[index]) : text.count
  }

  /// The place of a Unicode scalar; what is wrong at the end is reported at the end of the last line.
  func position(ofScalar index: Int) -> Position {
    let endsLine = text.last == 0x0A || text.last == 0x0D
    let index = min(index, scalars.count - (endsLine ? 1 : 0))
    let line = starts.count(below: offset(ofScalar: index) + 1) - 1
    let column = index - scalars.count(below: Int(starts[line]))
    return Position(line: firstLine + line, column: column + 1)
  }

  /// A line by its number in the file, without what ends it; empty where there is none.
  private subscript(number: Int) -> String {
    let index = number - firstLine
    guard starts.indices.contains(index) else { return "" }
    let line = text[Int(starts[index])...].prefix { $0 != 0x0A && $0 != 0x0D }
    return String(decoding: line, as: UTF8.self)
  }

  /// The line of a position, in two parts.
  private func parts(at position: Position) -> YAMLFailure.Line {
    let signs = self[position.line].unicodeScalars
    let before = signs.prefix(position.column - 1)
    return YAMLFailure.Line(
      before: String(before), after: String(signs[before.endIndex...]))
  }

  /// The first place of a line that is no space.
  private func beginning(ofLine number: Int) -> Position {
    let indentation = self[number].utf8.prefix { $0 == UInt8(ascii: " ") }.count
    return Position(line: number, column: indentation + 1)
  }

  /// Why a line that should hold a key holds none. Where it is one of several such lines, the first of them.
  private func withoutKey(_ number: Int) -> YAMLError {
    var (line, slip) = (number, YAMLSlip(inKeyLine: self[number]))
    while slip != nil, line > firstLine, let above = YAMLSlip(inKeyLine: self[line - 1]) {
      (line, slip) = (line - 1, above)
    }
    let noColon = YAMLFailure.noColon
    return YAMLError(
      slip?.message ?? noColon.message, help: slip?.help ?? noColon.help,
      at: beginning(ofLine: line))
  }

  /// Whether a line is a word or more and holds no key, so that YAML reads it with the next line as one.
  private func mayLackKey(_ number: Int) -> Bool {
    let line = self[number].trimmed
    return !line.isEmpty && !line.contains(": ") && !line.hasSuffix(":") && !line.hasPrefix("- ")
      && !line.hasPrefix("#")
  }

  /// Why the YAML ends above a line.
  private func end(above number: Int) -> YAMLError? {
    for line in (firstLine..<max(number, firstLine)).reversed() {
      if let slip = YAMLSlip(beginning: self[line]) {
        return YAMLError(slip.message, help: slip.help, at: beginning(ofLine: line))
      }
      guard self[line].hasPrefix("...") || self[line].hasPrefix("%") else { continue }
      return YAMLError(
        "this line ends the YAML, and more follows",
        help: "Remove it, or put its words in quotes after a key.", at: Position(line: line))
    }
    return nil
  }
}

extension YAMLLines {
  /// What libyaml's failure means to somebody who writes a front matter, and where to look for it.
  func error(for failure: YAMLEvents.Failure) -> YAMLError {
    let problem = failure.problem
    if let byte = failure.byte {
      return YAMLError(problem, at: position(ofScalar: scalars.count(below: byte)))
    }
    let place = position(ofScalar: failure.place)
    let beginning = position(ofScalar: failure.beginning)
    // YAML reads a line without a colon and the next one as one key, and reports the second.
    if problem.contains("mapping values"), mayLackKey(place.line - 1) {
      return withoutKey(place.line - 1)
    }
    let meaning = YAMLFailure.meaning(of: problem, failure.context) { isAtBeginning in
      parts(at: isAtBeginning ? beginning : place)
    }
    switch meaning?.kind {
    case .noColon: return withoutKey(beginning.line)
    case .end: if let end = end(above: place.line) { return end }
    default: break
    }
    if let slip = YAMLSlip(beginning: self[place.line]) {
      return YAMLError(slip.message, help: slip.help, at: self.beginning(ofLine: place.line))
    }
    // What opens and does not close is reported where it opens.
    return YAMLError(
      meaning?.message ?? problem, help: meaning?.help ?? YAMLError.generalHelp,
      at: meaning?.isAtBeginning == true ? beginning : place)
  }
}

extension [Int32] {
  /// How many of these, which ascend, are less than a number.
  fileprivate func count(below limit: Int) -> Int {
    var (low, high) = (0, count)
    while low < high {
      let middle = (low + high) / 2
      if self[middle] < limit { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
