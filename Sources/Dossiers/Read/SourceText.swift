/// An editor's file: its bytes, split into front matter and body.
struct SourceText: Sendable {
  let bytes: [UInt8]
  /// What stands between the two lines of `---`, and the number of its first line.
  let frontMatter: Range<Int>
  let frontMatterLine: Int
  let body: Range<Int>
  let bodyLine: Int
  /// Where each line begins.
  let lineStarts: [Int32]

  private init(
    bytes: [UInt8], frontMatter: Range<Int>, frontMatterLine: Int, body: Range<Int>, bodyLine: Int,
    lineStarts: [Int32]
  ) {
    (self.bytes, self.frontMatter, self.body) = (bytes, frontMatter, body)
    (self.frontMatterLine, self.bodyLine) = (frontMatterLine, bodyLine)
    self.lineStarts = lineStarts
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

  /// The parts of a file, or what keeps it from having any. Where git left two sides of something, the first is read.
  static func split(_ file: SourceFile, _ problems: inout ProblemList) -> SourceText? {
    guard let read = readable(file, &problems) else { return nil }
    let bytes = commentingEarlyEnds(in: read, &problems)
    let text = SourceText(parting: bytes)
    let conflicts = ConflictMarkers(in: bytes, body: text.map { ($0.body, $0.bodyLine) })
    guard conflicts.isEmpty else {
      problems.report(conflicts)
      return SourceText(parting: conflicts.bytesWithOneSide, afterEmptyLines: true)
    }
    if text == nil { reportMissingFrontMatter(in: bytes, &problems) }
    return text
  }

  /// A text with its two lines of `---`; nil where it lacks one.
  init?(parting bytes: [UInt8], afterEmptyLines: Bool = false) {
    var lines = LineScanner(bytes)
    var first = lines.next()
    while afterEmptyLines, first?.isEmpty == true { first = lines.next() }
    guard let first, lines.is(first, "---") else { return nil }
    let (start, frontMatterLine) = (lines.offset, lines.count + 1)
    while let line = lines.next() {
      guard lines.is(line, "---") else { continue }
      self.init(
        bytes: bytes, frontMatter: start..<line.lowerBound, frontMatterLine: frontMatterLine,
        body: lines.offset..<bytes.count, bodyLine: lines.count + 1,
        lineStarts: LineScanner.starts(of: bytes))
      return
    }
    return nil
  }

  private static func reportMissingFrontMatter(in bytes: [UInt8], _ problems: inout ProblemList) {
    var lines = LineScanner(bytes)
    let begins = lines.next().map { lines.is($0, "---") } == true
    problems.add(
      .missingFrontMatter, at: Position(line: 1),
      begins ? "the front matter does not end" : "the file does not begin with `---`",
      help: begins
        ? "Put a line that is exactly `---` after its last key."
        : "Begin it with a line `---`, then keys such as `title: …`, then a line `---`.",
      notes: nearlyRules(in: bytes).prefix(1).map {
        problems.note($0, "this line is not exactly `---`")
      })
  }

  /// The bytes with a line `---` that ends the front matter before more keys as a comment: it ends nothing then, and
  /// whatever else is wrong with the keys is reported too.
  private static func commentingEarlyEnds(
    in bytes: [UInt8], _ problems: inout ProblemList
  ) -> [UInt8] {
    var lines = LineScanner(bytes)
    guard let first = lines.next(), lines.is(first, "---") else { return bytes }
    var commented = bytes
    while let line = lines.next() {
      guard lines.is(line, "---") else { continue }
      guard keysFollow(lines) else { break }
      problems.add(
        .missingFrontMatter, at: Position(line: lines.count),
        "this line ends the front matter, and keys follow it", help: "Remove the line.")
      commented[line.lowerBound] = UInt8(ascii: "#")
    }
    return commented
  }

  /// Whether nothing but lines of front matter follow until another line `---`.
  private static func keysFollow(_ lines: LineScanner) -> Bool {
    var lines = lines
    var isFirst = true
    while let line = lines.next(), !line.isEmpty {
      if lines.is(line, "---") { return !isFirst }
      let text = lines.text(of: line)
      let (key, value) = text.cut(at: ":")
      guard value != nil,
        Schema.frontMatterKeys.contains(String(key))
          || !isFirst && (text.hasPrefix(" ") || text.hasPrefix("- ") || text.hasPrefix("#"))
      else { return false }
      isFirst = false
    }
    return false
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
  static func bytes(
    of file: SourceFile, _ problems: inout ProblemList, largest: Int = SourceFile.largest
  ) -> [UInt8]? {
    do {
      return try file.bytes(upTo: largest)
    } catch {
      problems.add(.unreadableFile, at: Position(line: 1), error.message, help: error.help)
      return nil
    }
  }

  /// The bytes of a file, if it is text.
  static func readable(
    _ file: SourceFile, _ problems: inout ProblemList, largest: Int = SourceFile.largest
  ) -> [UInt8]? {
    guard let bytes = bytes(of: file, &problems, largest: largest) else { return nil }
    if bytes.count > largest {
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
    if let offset = bytes.span.place(of: 0) {
      problems.add(
        .unreadableFile, at: position(of: offset, in: bytes),
        "here stands a NUL byte, which no text has",
        help: "Save the file as plain UTF-8 text.")
      return nil
    }
    if !bytes.span.isUTF8 {
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
