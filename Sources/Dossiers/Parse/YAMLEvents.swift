internal import CYAML

/// Builds a value from libyaml's events.
struct EventReader {
  private let parser: UnsafeMutablePointer<yaml_parser_t>
  private let firstLine: Int
  private let text: UnsafeBufferPointer<UInt8>
  /// libyaml ends a line where editors and Markdown see none: at U+0085, U+2028 and U+2029.
  private let hasOddLineEnds: Bool
  /// Whether any comment may stand behind a value.
  private let mayCut: Bool
  private(set) var cuts: [Position] = []
  /// The place that was asked for last, so that the lines are counted once and not for each value.
  private var reached: ScalarPlace

  init(_ text: UnsafeBufferPointer<UInt8>, firstLine: Int) throws {
    self.firstLine = firstLine
    self.text = text
    hasOddLineEnds = text.holdsOddLineEnds
    mayCut = text.place(of: UInt8(ascii: "#")) != nil
    reached = ScalarPlace(line: firstLine)
    parser = .allocate(capacity: 1)
    guard yaml_parser_initialize(parser) == 1 else {
      parser.deallocate()
      throw YAMLError(
        message: "there is no memory left to read it", position: Position(line: firstLine))
    }
    yaml_parser_set_encoding(parser, YAML_UTF8_ENCODING)
    yaml_parser_set_input_string(parser, text.baseAddress, text.count)
  }

  func close() {
    yaml_parser_delete(parser)
    parser.deallocate()
  }

  mutating func document() throws -> YAML? {
    var result: YAML?
    var documents = 0
    while true {
      var event = try next()
      defer { yaml_event_delete(&event) }
      switch event.type {
      case YAML_STREAM_END_EVENT:
        return result
      case YAML_DOCUMENT_START_EVENT:
        documents += 1
        if documents > 1 {
          throw YAMLError(
            message: "a line `---` is between the keys", help: "Remove it.",
            position: position(of: event))
        }
        result = try value(depth: 0)
      default:
        continue
      }
    }
  }

  private mutating func value(depth: Int) throws -> YAML {
    var event = try next()
    defer { yaml_event_delete(&event) }
    return try value(from: event, depth: depth)
  }

  private mutating func value(from event: yaml_event_t, depth: Int) throws -> YAML {
    let position = position(of: event)
    guard depth <= YAML.deepest else {
      throw YAMLError(
        message: "lists and maps lie more than \(YAML.deepest) deep here", position: position)
    }
    switch event.type {
    case YAML_SCALAR_EVENT:
      try refuse(event.data.scalar.anchor, event.data.scalar.tag, at: position)
      let text = joiningLines(of: event)
      if event.data.scalar.style == YAML_DOUBLE_QUOTED_SCALAR_STYLE {
        try refuseControls(in: text, at: position)
      }
      if event.data.scalar.style == YAML_PLAIN_SCALAR_STYLE { noteCut(behind: event.end_mark) }
      return YAML(value: .text(text), position: position)
    case YAML_SEQUENCE_START_EVENT:
      try refuse(event.data.sequence_start.anchor, event.data.sequence_start.tag, at: position)
      return YAML(value: .list(try elements(depth: depth + 1)), position: position)
    case YAML_MAPPING_START_EVENT:
      try refuse(event.data.mapping_start.anchor, event.data.mapping_start.tag, at: position)
      return YAML(value: .map(try entries(depth: depth + 1)), position: position)
    case YAML_ALIAS_EVENT:
      throw YAMLError(
        message: "`*` begins a YAML alias, which a front matter does not have",
        help: YAMLFailure.quoteIt, position: position)
    default:
      throw YAMLError(message: "a value is missing here", position: position)
    }
  }

  /// A comment begins with `# `: what stands close behind the sign was hardly meant as one.
  private mutating func noteCut(behind end: yaml_mark_t) {
    guard mayCut else { return }
    let place = position(ofScalar: Int(end.index))
    let spaces = text[reached.offset...].prefix { $0 == 0x20 || $0 == 0x09 }.count
    let comment = String(decoding: text[(reached.offset + spaces)...].prefix(8), as: UTF8.self)
      .unicodeScalars
    guard comment.first == "#", let next = comment.dropFirst().first,
      !next.properties.isWhitespace, next != "#"
    else { return }
    cuts.append(Position(line: place.line, column: place.column + spaces))
  }

  private mutating func elements(depth: Int) throws -> [YAML] {
    var elements: [YAML] = []
    while true {
      var event = try next()
      defer { yaml_event_delete(&event) }
      if event.type == YAML_SEQUENCE_END_EVENT { return elements }
      elements.append(try value(from: event, depth: depth))
    }
  }

  private mutating func entries(depth: Int) throws -> [YAML.Entry] {
    var entries: [YAML.Entry] = []
    while true {
      var event = try next()
      defer { yaml_event_delete(&event) }
      if event.type == YAML_MAPPING_END_EVENT { return entries }
      let key = try value(from: event, depth: depth)
      guard case .text(let name) = key.value else {
        throw YAMLError(
          message: "a key must be a word, not a list or a map", position: key.position)
      }
      if let slip = YAMLSlip(beginning: name) {
        throw YAMLError(message: slip.message, help: slip.help, position: key.position)
      }
      if name == "<<" {
        throw YAMLError(
          message: "`<<` is a YAML merge key, which a front matter does not have",
          position: key.position)
      }
      entries.append(
        YAML.Entry(key: name, position: key.position, value: try value(depth: depth)))
    }
  }

  /// Refuses by its escape, such as `\0`, what libyaml refuses as it is: no page and no feed can show it.
  private func refuseControls(in text: String, at position: Position) throws {
    for scalar in text.unicodeScalars {
      switch scalar.value {
      case 0x09, 0x0A, 0x0D, 0x20...0x7E, 0x85, 0xA0...0xFFFD, 0x10000...: continue
      default:
        throw YAMLError(
          message: "a value holds the control character \(scalar.codePoint)", position: position)
      }
    }
  }

  private func refuse(
    _ anchor: UnsafeMutablePointer<yaml_char_t>?, _ tag: UnsafeMutablePointer<yaml_char_t>?,
    at position: Position
  ) throws {
    if anchor != nil {
      throw YAMLError(
        message: "`&` begins a YAML anchor, which a front matter does not have",
        help: YAMLFailure.quoteIt, position: position)
    }
    if tag != nil {
      throw YAMLError(
        message: "`!` begins a YAML tag, which a front matter does not have",
        help: YAMLFailure.quoteIt, position: position)
    }
  }

  private mutating func next() throws -> yaml_event_t {
    var event = yaml_event_t()
    guard yaml_parser_parse(parser, &event) == 1 else { throw failure() }
    return event
  }

  private mutating func failure() -> YAMLError {
    let error = parser.pointee
    let problem = error.problem.map { String(cString: $0) } ?? "it cannot be read"
    if error.error == YAML_READER_ERROR {
      let before = text[..<min(text.count, Int(error.problem_offset))]
      return YAMLError(
        message: problem,
        position: position(ofScalar: String(decoding: before, as: UTF8.self).unicodeScalars.count))
    }
    let context = error.context.map { String(cString: $0) } ?? ""
    let lines = YAMLLines(text, firstLine: firstLine)
    let place = position(ofScalar: Int(error.problem_mark.index))
    let beginning = position(ofScalar: Int(error.context_mark.index))
    // YAML reads a line without a colon and the next one as one key, and reports the second.
    if problem.contains("mapping values"), lines.mayLackKey(place.line - 1) {
      return lines.withoutKey(place.line - 1)
    }
    let meaning = YAMLFailure.meaning(of: problem, context) { isAtBeginning in
      lines.parts(at: isAtBeginning ? beginning : place)
    }
    switch meaning?.kind {
    case .noColon: return lines.withoutKey(beginning.line)
    case .end: if let end = lines.end(above: place.line) { return end }
    default: break
    }
    if let slip = YAMLSlip(beginning: lines[place.line]) {
      return YAMLError(
        message: slip.message, help: slip.help, position: lines.beginning(ofLine: place.line))
    }
    // What opens and does not close is reported where it opens.
    return YAMLError(
      message: meaning?.message ?? problem, help: meaning?.help ?? YAMLError.generalHelp,
      position: meaning?.isAtBeginning == true ? beginning : place)
  }

  private func text(of event: yaml_event_t) -> String {
    String(
      decoding: UnsafeBufferPointer(
        start: event.data.scalar.value, count: event.data.scalar.length), as: UTF8.self)
  }

  /// The text of a scalar. YAML makes a space of the end of a line, which is not one between Chinese or Japanese.
  private mutating func joiningLines(of event: yaml_event_t) -> String {
    let scalar = event.data.scalar
    var rest = text(of: event)[...]
    guard event.start_mark.line < event.end_mark.line, scalar.style != YAML_LITERAL_SCALAR_STYLE,
      rest.utf8.contains(where: { $0 >= 0x80 })
    else { return String(rest) }
    let quotes =
      scalar.style == YAML_SINGLE_QUOTED_SCALAR_STYLE
        || scalar.style == YAML_DOUBLE_QUOTED_SCALAR_STYLE ? 1 : 0
    _ = position(ofScalar: Int(event.start_mark.index) + quotes)
    let start = reached.offset
    _ = position(ofScalar: Int(event.end_mark.index) - quotes)
    let lines = text.part(start..<max(start, reached.offset)).text
      .split(separator: "\n", omittingEmptySubsequences: false).map { $0.trimmed[...] }
    var joined = ""
    for (line, next) in zip(lines, lines.dropFirst()) where areJoined(line, next) {
      let before = line.suffix(4)
      guard let place = rest.place(of: before + " " + next.prefix(1)) else { continue }
      let space = rest.utf8.index(place.lowerBound, offsetBy: before.utf8.count)
      joined += rest[..<space]
      rest = rest[rest.utf8.index(after: space)...]
    }
    return joined + rest
  }

  private mutating func position(of event: yaml_event_t) -> Position {
    position(of: event.start_mark)
  }

  private mutating func position(of mark: yaml_mark_t) -> Position {
    hasOddLineEnds
      ? position(ofScalar: Int(mark.index))
      : Position(line: firstLine + Int(mark.line), column: Int(mark.column) + 1)
  }

  /// The place of a scalar of the text; what is wrong at its end is told at the end of its last line.
  private mutating func position(ofScalar index: Int) -> Position {
    if index < reached.index { reached = ScalarPlace(line: firstLine) }
    while reached.index < index, reached.offset < text.count {
      let before = reached
      reached.pass(text)
      let isEndOfLine = reached.line > before.line
      if reached.offset == text.count, isEndOfLine {
        reached = before
        break
      }
    }
    return reached.position
  }
}

extension UnsafeBufferPointer<UInt8> {
  /// Whether U+0085, U+2028 or U+2029 stands anywhere.
  fileprivate var holdsOddLineEnds: Bool {
    var start = 0
    while let place = place(of: 0xC2, from: start) {
      start = place + 1
      if start < count, self[start] == 0x85 { return true }
    }
    start = 0
    while let place = place(of: 0xE2, from: start) {
      start = place + 1
      if place + 2 < count, self[start] == 0x80, self[start + 1] & 0xFE == 0xA8 { return true }
    }
    return false
  }
}
