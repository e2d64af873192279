internal import CYaml

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
    hasOddLineEnds = text.indices.dropLast().contains { index in
      switch (text[index], text[index + 1]) {
      case (0xC2, 0x85): true
      case (0xE2, 0x80): index + 2 < text.count && text[index + 2] & 0xFE == 0xA8
      default: false
      }
    }
    mayCut = text.indices.dropFirst().contains { index in
      text[index] == UInt8(ascii: "#") && [0x20, 0x09].contains(text[index - 1])
    }
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
            message: "a second YAML document begins here", position: position(of: event))
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
      let text = text(of: event)
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
        message:
          "`*` begins a YAML alias, which a front matter does not have; put the value in quotes",
        position: position)
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
        message:
          "`&` begins a YAML anchor, which a front matter does not have; put the value in quotes",
        position: position)
    }
    if tag != nil {
      throw YAMLError(
        message:
          "`!` begins a YAML tag, which a front matter does not have; put the value in quotes",
        position: position)
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
    if problem.contains("mapping values"), let line = lineWithoutKey(before: error.problem_mark) {
      return YAMLError(message: YAMLFailure.noColon, position: line)
    }
    let context = error.context.map { String(cString: $0) } ?? ""
    let meaning = YAMLFailure.all.first {
      problem.contains($0.jargon) && context.contains($0.context)
    }
    // What opens and does not close is told where it opens.
    let mark = meaning?.isAtBeginning == true ? error.context_mark : error.problem_mark
    return YAMLError(
      message: meaning?.message ?? problem, position: position(ofScalar: Int(mark.index)))
  }

  /// YAML reads a line without a colon and the next one as one key, and tells the second.
  private func lineWithoutKey(before mark: yaml_mark_t) -> Position? {
    let number = Int(mark.line) - 1
    let starts = LineScanner.starts(of: Array(text)).map(Int.init)
    guard number >= 0, number + 1 < starts.count, !hasOddLineEnds else { return nil }
    let line = String(decoding: text[starts[number]..<starts[number + 1]], as: UTF8.self).trimmed
    guard !line.isEmpty, !line.contains(": "), !line.hasSuffix(":"),
      !line.hasPrefix("- "), !line.hasPrefix("#")
    else { return nil }
    let first = text[starts[number]...].firstIndex { $0 != 0x20 } ?? starts[number]
    return Position(line: firstLine + number, column: first - starts[number] + 1)
  }

  private func text(of event: yaml_event_t) -> String {
    String(
      decoding: UnsafeBufferPointer(
        start: event.data.scalar.value, count: event.data.scalar.length), as: UTF8.self)
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
