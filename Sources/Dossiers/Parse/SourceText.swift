/// An editor's file: its bytes, split into front matter and body.
struct SourceText: Sendable {
  let bytes: [UInt8]
  /// What stands between the two lines of `---`, and the number of its first line.
  let frontMatter: Range<Int>
  let frontMatterLine: Int
  let body: Range<Int>
  let bodyLine: Int
  /// Where each line begins.
  private let lineStarts: [Int32]

  private init(
    bytes: [UInt8], frontMatter: Range<Int>, frontMatterLine: Int, body: Range<Int>, bodyLine: Int,
    lineStarts: [Int32]
  ) {
    (self.bytes, self.frontMatter, self.body) = (bytes, frontMatter, body)
    (self.frontMatterLine, self.bodyLine) = (frontMatterLine, bodyLine)
    self.lineStarts = lineStarts
  }

  /// Where the lines of the body begin, counted from its first byte.
  var bodyLineStarts: [Int] {
    lineStarts.dropFirst(bodyLine - 1).map { Int($0) - body.lowerBound }
  }

  /// A text whose parts do not matter.
  init(_ bytes: [UInt8]) {
    self.init(
      bytes: bytes, frontMatter: 0..<0, frontMatterLine: 1, body: 0..<bytes.count, bodyLine: 1,
      lineStarts: LineScanner.starts(of: bytes))
  }

  /// Where there is nothing to read.
  static let empty = SourceText(
    bytes: [], frontMatter: 0..<0, frontMatterLine: 1, body: 0..<0, bodyLine: 1, lineStarts: [])

  /// The parts of a file, or what keeps it from having any.
  static func split(_ file: SourceFile, _ problems: inout ProblemList) -> SourceText? {
    guard let bytes = readable(file, &problems) else { return nil }
    var lines = LineScanner(bytes)
    guard let first = lines.next(), lines.is(first, "---") else {
      problems.add(
        .missingFrontMatter, at: Position(line: 1), "the file does not begin with `---`",
        help: "Begin it with a line `---`, then keys such as `title: …`, then a line `---`.",
        notes: nearlyRules(in: bytes).prefix(1).map {
          problems.note($0, "this line is not exactly `---`")
        })
      return nil
    }
    let start = lines.offset
    while let line = lines.next() {
      guard lines.is(line, "---") else { continue }
      return SourceText(
        bytes: bytes, frontMatter: start..<line.lowerBound, frontMatterLine: 2,
        body: lines.offset..<bytes.count, bodyLine: lines.count + 1,
        lineStarts: LineScanner.starts(of: bytes))
    }
    problems.add(
      .missingFrontMatter, at: Position(line: 1), "the front matter does not end",
      help: "Put a line that is exactly `---` after its last key.",
      notes: nearlyRules(in: bytes).prefix(1).map {
        problems.note($0, "this line is not exactly `---`")
      })
    return nil
  }

  /// Lines that were meant as `---`: of dashes or dots with something before or behind.
  private static func nearlyRules(in bytes: [UInt8]) -> [Position] {
    var lines = LineScanner(bytes)
    var found: [Position] = []
    while let line = lines.next(), lines.count <= 200, found.isEmpty {
      let text = String(decoding: bytes[line.prefix(80)], as: UTF8.self)
      let words = text.trimmed
      guard text != "---", words.unicodeScalars.count >= 3,
        words.unicodeScalars.allSatisfy({ "-.–—−\u{FEFF}".unicodeScalars.contains($0) })
      else { continue }
      found.append(Position(line: lines.count))
    }
    return found
  }

  /// The bytes of a file, if it can be read.
  static func bytes(of file: SourceFile, _ problems: inout ProblemList) -> [UInt8]? {
    do {
      return try file.bytes()
    } catch {
      problems.add(.unreadableFile, at: Position(line: 1), error.message, help: error.help)
      return nil
    }
  }

  /// The bytes of a file, if it is text.
  static func readable(_ file: SourceFile, _ problems: inout ProblemList) -> [UInt8]? {
    guard let bytes = bytes(of: file, &problems) else { return nil }
    if bytes.count > SourceFile.largest {
      problems.add(
        .unreadableFile, at: Position(line: 1), "this file has more than 4 MiB",
        help: "Split it; what is not text belongs in `content/assets/`.")
      return nil
    }
    if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) {
      problems.add(
        .unreadableFile, at: Position(line: 1), "this file is UTF-16, not UTF-8",
        help: "Save the file as UTF-8 text.")
      return nil
    }
    if let offset = bytes.withUnsafeBufferPointer({ $0.place(of: 0) }) {
      problems.add(
        .unreadableFile, at: position(of: offset, in: bytes),
        "here stands a NUL byte, which no text has",
        help: "Save the file as plain UTF-8 text.")
      return nil
    }
    if !bytes.withUnsafeBufferPointer(\.isUTF8) {
      problems.add(
        .unreadableFile, at: position(of: firstInvalid(in: bytes), in: bytes),
        "here stands a byte that is no UTF-8", help: "Save the file as UTF-8 text.")
      return nil
    }
    return bytes
  }

  private static func position(of offset: Int, in bytes: [UInt8]) -> Position {
    let starts = LineScanner.starts(of: bytes).map(Int.init)
    let line = starts.lastIndex { $0 <= offset } ?? 0
    return Position(
      line: line + 1,
      column: String(decoding: bytes[starts[line]..<offset], as: UTF8.self).unicodeScalars.count + 1
    )
  }

  private static func firstInvalid(in bytes: [UInt8]) -> Int {
    var decoder = Unicode.UTF8.ForwardParser()
    var iterator = bytes.makeIterator()
    var offset = 0
    while true {
      switch decoder.parseScalar(from: &iterator) {
      case .valid(let scalar): offset += scalar.count
      case .emptyInput, .error: return min(offset, max(0, bytes.count - 1))
      }
    }
  }
}

/// Walks the lines of a text: LF, CRLF or CR ends one; a byte-order mark is skipped.
struct LineScanner {
  private let bytes: [UInt8]
  /// Where the next line begins.
  private(set) var offset: Int
  /// How many lines were read.
  private(set) var count = 0

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    offset = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
  }

  /// The next line without its ending.
  mutating func next() -> Range<Int>? {
    guard offset < bytes.count else { return nil }
    let start = offset
    let end = bytes.withUnsafeBufferPointer { text in
      let newline = text.place(of: 0x0A, from: start) ?? text.count
      return text.part(0..<newline).place(of: 0x0D, from: start) ?? newline
    }
    offset = end
    if offset < bytes.count {
      let isPair = bytes[offset] == 0x0D && offset + 1 < bytes.count && bytes[offset + 1] == 0x0A
      offset += isPair ? 2 : 1
    }
    count += 1
    return start..<end
  }

  /// Where each line of a text begins.
  static func starts(of bytes: [UInt8]) -> [Int32] {
    var starts: [Int32] = []
    starts.reserveCapacity(bytes.count / 32)
    bytes.withUnsafeBufferPointer { text in
      var place = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
      if place < text.count { starts.append(Int32(place)) }
      if text.place(of: 0x0D) == nil {
        while let newline = text.place(of: 0x0A, from: place) {
          place = newline + 1
          if place < text.count { starts.append(Int32(place)) }
        }
        return
      }
      while place < text.count {
        let byte = text[place]
        place += 1
        guard byte == 0x0A || byte == 0x0D else { continue }
        if byte == 0x0D, place < text.count, text[place] == 0x0A { place += 1 }
        if place < text.count { starts.append(Int32(place)) }
      }
    }
    return starts
  }

  func `is`(_ line: Range<Int>, _ text: StaticString) -> Bool {
    line.count == text.utf8CodeUnitCount
      && text.withUTF8Buffer { bytes[line].elementsEqual($0) }
  }
}

extension SourceText {
  /// Where `words` stand in a line of the file, from a column on; where they do not, the line's first visible
  /// character.
  func position(of words: String, onLine line: Int, from column: Int = 1) -> Position {
    guard let text = bytes(ofLine: line) else { return Position(line: line) }
    if column == 1, !words.isEmpty, text.starts(with: words.utf8) { return Position(line: line) }
    let wanted = Array(words.utf8.prefix { $0 != 0x0A && $0 != 0x0D })
    if let start = place(of: wanted, in: text, from: column) {
      return Position(line: line, column: start)
    }
    let indent = String(decoding: text.prefix(256), as: UTF8.self).unicodeScalars
      .prefix { $0.properties.isWhitespace }
    let isBlank = indent.count == text.count { !isContinuation($0) }
    return Position(line: line, column: isBlank ? 1 : indent.count + 1)
  }

  /// The column of a character in a line, if it stands there.
  func column(of scalar: Unicode.Scalar, onLine line: Int) -> Int? {
    guard let scalars = text(ofLine: line)?.unicodeScalars,
      let index = scalars.firstIndex(of: scalar)
    else { return nil }
    return scalars.distance(from: scalars.startIndex, to: index) + 1
  }

  /// Where `opening` stands in a line behind the last `closing`; where it does not, its first place.
  func position(of opening: String, behindLast closing: String, onLine line: Int) -> Position {
    guard let text = text(ofLine: line), let end = text.lastPlace(of: closing) else {
      return position(of: opening, onLine: line)
    }
    let column = text[..<end.upperBound].unicodeScalars.count + 1
    let found = position(of: opening, onLine: line, from: column)
    return found.column >= column ? found : position(of: opening, onLine: line)
  }

  /// The text of a line; of a very long one only the beginning.
  func text(ofLine line: Int) -> String? {
    bytes(ofLine: line).map { String(decoding: $0, as: UTF8.self) }
  }

  /// Whether a line holds `words` as they are, and not with a backslash before them or spelt by entities.
  func holds(_ words: String, onLine line: Int) -> Bool {
    guard let range = range(ofLine: line), !words.isEmpty else { return false }
    var words = words
    return words.withUTF8 { wanted in
      bytes.withUnsafeBufferPointer { bytes in
        var rest = range
        while let place = bytes.part(rest).place(of: wanted).map({ rest.lowerBound + $0 }) {
          if place == range.lowerBound || bytes[place - 1] != UInt8(ascii: "\\") { return true }
          rest = (place + 1)..<range.upperBound
        }
        return false
      }
    }
  }

  /// Where a line stands among the bytes, with its ending.
  func range(ofLine line: Int) -> Range<Int>? {
    guard lineStarts.indices.contains(line - 1) else { return nil }
    return Int(
      lineStarts[line - 1])..<(line < lineStarts.count ? Int(lineStarts[line]) : bytes.count)
  }

  /// The column of the first place of `wanted` from a column on.
  private func place(of wanted: [UInt8], in text: ArraySlice<UInt8>, from first: Int) -> Int? {
    guard let initial = wanted.first else { return nil }
    var column = 0
    for place in text.indices.dropLast(wanted.count - 1) {
      if !isContinuation(text[place]) { column += 1 }
      guard text[place] == initial, column >= first else { continue }
      if text[place..<place + wanted.count].elementsEqual(wanted) { return column }
    }
    return nil
  }

  /// A line; of a very long one only the beginning, where looking is quick.
  private func bytes(ofLine line: Int) -> ArraySlice<UInt8>? {
    range(ofLine: line).map { bytes[$0.prefix(4_096)] }
  }

  /// Whether a byte goes on with a character that another began.
  private func isContinuation(_ byte: UInt8) -> Bool { byte & 0xC0 == 0x80 }
}
