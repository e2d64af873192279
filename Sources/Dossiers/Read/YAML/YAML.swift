/// A document of YAML, flat: its values as they are written, each before what is in it. A value is named by its number.
struct YAML: Sendable {
  enum Kind: Sendable { case text, list, map }

  struct Value: Sendable {
    let kind: Kind
    let position: Position
    /// Where a text is among the bytes of all texts.
    let text: Range<Int>
    /// The number of the value after it and all that is in it.
    var end: Int
  }

  /// The first is the whole document's: a map, if there is nothing but white space and comments.
  var values: [Value] = []
  /// The bytes of all texts. Scalars are the text that was written.
  var texts: [UInt8] = []
  /// Where a `#` that looks like a part of its value begins a comment: `title: Deal #4`.
  var cuts: [Position] = []

  /// A document that is an empty map.
  static let empty = YAML(values: [
    Value(kind: .map, position: Position(line: 1), text: 0..<0, end: 1)
  ])

  subscript(_ value: Int) -> Value { values[value] }

  func bytes(of value: Int) -> ArraySlice<UInt8> { texts[values[value].text] }

  func text(of value: Int) -> String { String(decoding: bytes(of: value), as: UTF8.self) }

  /// The elements of a list; the keys of a map, each of which its value follows.
  func children(of value: Int) -> Children {
    let isMap = values[value].kind == .map
    return Children(values: values, child: value + 1, end: values[value].end, isMap: isMap)
  }

  /// The first of a map's keys that is a word.
  func key(_ word: String, of map: Int) -> Int? {
    let word = word.utf8.span
    return children(of: map).first { texts.span.extracting(self[$0].text).hasBytes(word) }
  }

  struct Children: Sequence, IteratorProtocol {
    fileprivate let values: [Value]
    fileprivate var child: Int
    fileprivate let end: Int
    fileprivate let isMap: Bool

    mutating func next() -> Int? {
      guard child < end else { return nil }
      defer { child = values[isMap ? child + 1 : child].end }
      return child
    }
  }
}

extension YAML {
  /// The map that a text is; nil where it is none, which is reported of a `subject` such as `the settings are`.
  init?(
    mapIn text: ArraySlice<UInt8>, firstLine: Int = 1, of subject: String, help: String,
    _ problems: inout ProblemList
  ) {
    do throws(YAMLError) {
      try self.init(text, firstLine: firstLine)
    } catch {
      problems.add(.invalidYAML, at: error.position, error.message, help: error.help)
      return nil
    }
    for cut in cuts {
      problems.add(
        .cutByComment, at: cut, "`#` begins a comment here, and what follows is lost",
        help: "Put the whole value in quotes, or a space behind `#` if you mean a comment.")
    }
    guard values[0].kind == .map else {
      problems.add(
        .invalidYAML, at: Position(line: firstLine), "\(subject) not made of keys and values",
        help: slipHelp(of: 0) + help)
      return nil
    }
  }

  /// The map that a file of YAML alone is. Where git left two sides of something, the first is read.
  init?(mapIn file: [UInt8], of subject: String, help: String, _ problems: inout ProblemList) {
    let conflicts = ConflictMarkers(in: file)
    problems.report(conflicts)
    let bytes = conflicts.isEmpty ? file : conflicts.bytesWithOneSide
    let start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    self.init(mapIn: bytes[start...], of: subject, help: help, &problems)
  }

  /// What slipped in a text that should be keys and values, for the beginning of a help.
  func slipHelp(of value: Int) -> String {
    guard values[value].kind == .text, let slip = YAMLSlip(inKeyLine: text(of: value)) else {
      return ""
    }
    return "Here \(slip.message). \(slip.help) "
  }
}

/// What YAML allows, or does not, and a front matter may not have.
struct YAMLError: Error {
  let message: String
  let position: Position
  /// How to fix it.
  let help: String

  static let generalHelp =
    "Put text that holds `: `, `#` or quotation marks in quotes, and indent with spaces."

  init(_ message: String, help: String = generalHelp, at position: Position) {
    (self.message, self.help, self.position) = (message, help, position)
  }
}
