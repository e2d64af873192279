internal import CYAML

/// What libyaml finds in a text, one thing after another. Nothing else touches libyaml's pointers: events are values.
struct YAMLEvents: ~Copyable {
  struct Event {
    let type: yaml_event_type_t
    let start: yaml_mark_t
    let end: yaml_mark_t
    var hasAnchor = false
    var hasTag = false
    var style = YAML_ANY_SCALAR_STYLE
    /// Where the text is in what texts are gathered in.
    var text = 0..<0
  }

  /// Why libyaml reads no further, in its own words.
  struct Failure: Error {
    let problem: String
    /// What it was reading.
    let context: String
    /// The byte that it cannot read, where that is the problem.
    let byte: Int?
    /// Where it fails, and where the thing begins that it was reading, in Unicode scalars.
    let place: Int
    let beginning: Int
  }

  private let input: UnsafeMutableBufferPointer<UInt8>
  private let parser: UnsafeMutablePointer<yaml_parser_t>

  init(of text: ArraySlice<UInt8>) {
    input = .allocate(capacity: text.count)
    _ = input.initialize(fromContentsOf: text)
    parser = .allocate(capacity: 1)
    // Where there is no memory for it, there is no event either.
    guard yaml_parser_initialize(parser) == 1 else { return }
    yaml_parser_set_encoding(parser, YAML_UTF8_ENCODING)
    yaml_parser_set_input_string(parser, input.baseAddress, input.count)
  }

  deinit {
    yaml_parser_delete(parser)
    parser.deallocate()
    input.deallocate()
  }

  /// The next event; a text is added to `texts`.
  mutating func next(addingTo texts: inout [UInt8]) throws(Failure) -> Event {
    var found = yaml_event_t()
    guard yaml_parser_parse(parser, &found) == 1, found.type != YAML_NO_EVENT else { throw failure }
    defer { yaml_event_delete(&found) }
    var event = Event(type: found.type, start: found.start_mark, end: found.end_mark)
    switch found.type {
    case YAML_SCALAR_EVENT:
      let scalar = found.data.scalar
      (event.hasAnchor, event.hasTag) = (scalar.anchor != nil, scalar.tag != nil)
      event.style = scalar.style
      let first = texts.count
      texts.append(contentsOf: UnsafeBufferPointer(start: scalar.value, count: scalar.length))
      event.text = first..<texts.count
    case YAML_SEQUENCE_START_EVENT:
      let list = found.data.sequence_start
      (event.hasAnchor, event.hasTag) = (list.anchor != nil, list.tag != nil)
    case YAML_MAPPING_START_EVENT:
      let map = found.data.mapping_start
      (event.hasAnchor, event.hasTag) = (map.anchor != nil, map.tag != nil)
    default: break
    }
    return event
  }

  private var failure: Failure {
    let error = parser.pointee
    return Failure(
      problem: error.problem.map { String(cString: $0) } ?? "it cannot be read",
      context: error.context.map { String(cString: $0) } ?? "",
      byte: error.error == YAML_READER_ERROR ? Int(error.problem_offset) : nil,
      place: Int(error.problem_mark.index), beginning: Int(error.context_mark.index))
  }
}
