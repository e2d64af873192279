internal import CYaml

/// A value of a YAML document, with the place where it begins. Scalars are the text that was written.
struct YAML: Sendable {
  indirect enum Value: Sendable {
    case text(String)
    case list([YAML])
    case map([Entry])
  }

  struct Entry: Sendable {
    let key: String
    let position: Position
    let value: YAML
  }

  let value: Value
  let position: Position
}

/// What YAML allows, or does not, and a front matter may not have.
struct YAMLError: Error {
  let message: String
  let position: Position
}

extension YAML {
  /// How deep lists and maps may lie in each other.
  static let deepest = 32

  /// Reads one document of lists, maps and scalars (YAML 1.1 as libyaml reads it). Anchors, aliases, tags,
  /// merge keys and a second document are errors: an editor who types `*` or `!` by mistake is told.
  static func read(_ text: UnsafeBufferPointer<UInt8>, firstLine: Int) -> Result<YAML?, YAMLError> {
    do {
      var reader = try EventReader(text, firstLine: firstLine)
      defer { reader.close() }
      return .success(try reader.document())
    } catch let error as YAMLError {
      return .failure(error)
    } catch {
      return .failure(YAMLError(message: "\(error)", position: Position(line: firstLine)))
    }
  }
}

/// Builds a value from libyaml's events.
private struct EventReader {
  private let parser: UnsafeMutablePointer<yaml_parser_t>
  private let firstLine: Int
  private let text: UnsafeBufferPointer<UInt8>
  /// libyaml ends a line where editors and Markdown see none: at U+0085, U+2028 and U+2029.
  private let hasOddLineEnds: Bool
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
      return YAML(value: .text(text(of: event)), position: position)
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
    let message = EventReader.plainWords.first { problem.contains($0.jargon) }?.meaning ?? problem
    // Where the reader failed there is no mark, only an offset: the line reached so far is near enough.
    let mark = error.error == YAML_READER_ERROR ? error.mark : error.problem_mark
    return YAMLError(message: message, position: position(ofScalar: Int(mark.index)))
  }

  /// What libyaml's words mean to somebody who writes a front matter.
  private static let plainWords: [(jargon: String, meaning: String)] = [
    ("mapping values are not allowed", "a colon and a space stand inside a value here"),
    (
      "cannot start any token",
      "a value begins with a sign that YAML keeps for itself, or with a tab"
    ),
    ("could not find expected ':'", "a line before this one has no colon after its key"),
    ("unexpected end of stream", "a quotation mark opens here or above and does not close"),
    (
      "did not find expected key",
      "a line is indented otherwise than its neighbours, or a quotation mark is missing"
    ),
    ("did not find expected '-' indicator", "a line of a list does not begin with `- `"),
    ("did not find expected ',' or", "a list in brackets does not close"),
  ]

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

/// A place in a text, with the line and column that an editor sees.
private struct ScalarPlace {
  private(set) var offset = 0
  private(set) var index = 0
  private(set) var line: Int
  private var column = 1

  init(line: Int) { self.line = line }

  var position: Position { Position(line: line, column: column) }

  /// Passes one character; CR, LF and the two together end a line.
  mutating func pass(_ text: UnsafeBufferPointer<UInt8>) {
    let byte = text[offset]
    offset += 1
    while offset < text.count, text[offset] & 0xC0 == 0x80 { offset += 1 }
    index += 1
    if byte == 0x0D, offset < text.count, text[offset] == 0x0A { return }
    let isEndOfLine = byte == 0x0A || byte == 0x0D
    line += isEndOfLine ? 1 : 0
    column = isEndOfLine ? 1 : column + 1
  }
}
