internal import CYAML

extension YAML {
  /// How deep lists and maps may lie in each other.
  static let deepest = 32

  /// Reads one document of lists, maps and scalars (YAML 1.1 as libyaml reads it). Anchors, aliases, tags, merge keys
  /// and a second document are errors, so that a `*` or `!` typed by mistake is reported.
  init(_ text: ArraySlice<UInt8>, firstLine: Int) throws(YAMLError) {
    var reader = YAMLReader(text, firstLine: firstLine)
    try reader.read()
    self = reader.yaml
  }
}

/// Puts what libyaml finds into a document.
private struct YAMLReader: ~Copyable {
  private let text: ArraySlice<UInt8>
  private let firstLine: Int
  private var events: YAMLEvents
  /// libyaml ends a line where editors and Markdown see none: at U+0085, U+2028 and U+2029.
  private let hasOddLineEnds: Bool
  /// Whether any comment may follow a value.
  private let mayCut: Bool
  private lazy var lines = YAMLLines(text, firstLine: firstLine)
  private(set) var yaml = YAML()

  init(_ text: ArraySlice<UInt8>, firstLine: Int) {
    (self.text, self.firstLine) = (text, firstLine)
    events = YAMLEvents(of: text)
    hasOddLineEnds = text.holdsOddLineEnds
    mayCut = text.span.place(of: UInt8(ascii: "#")) != nil
  }

  mutating func read() throws(YAMLError) {
    while true {
      let event = try next()
      switch event.type {
      case YAML_STREAM_END_EVENT:
        if yaml.values.isEmpty { yaml = .empty }
        return
      case YAML_DOCUMENT_START_EVENT:
        guard yaml.values.isEmpty else {
          throw YAMLError(
            "a line `---` is between the keys", help: "Remove it.", at: position(of: event.start))
        }
        try add(try next(), depth: 0)
      default: continue
      }
    }
  }

  /// Adds the value that an event begins, with all that is in it.
  private mutating func add(_ event: YAMLEvents.Event, depth: Int) throws(YAMLError) {
    let position = position(of: event.start)
    guard depth <= YAML.deepest else {
      throw YAMLError("lists and maps lie more than \(YAML.deepest) deep here", at: position)
    }
    if event.hasAnchor || event.hasTag || event.type == YAML_ALIAS_EVENT {
      let (sign, name) =
        event.hasAnchor ? ("&", "anchor") : event.hasTag ? ("!", "tag") : ("*", "alias")
      throw YAMLError(
        YAMLFailure.notOurs(sign, name), help: YAMLFailure.quoteIt, at: position)
    }
    switch event.type {
    case YAML_SCALAR_EVENT: try add(text: event, at: position)
    case YAML_SEQUENCE_START_EVENT, YAML_MAPPING_START_EVENT:
      let isMap = event.type == YAML_MAPPING_START_EVENT
      let value = yaml.values.count
      yaml.values.append(
        YAML.Value(
          kind: isMap ? .map : .list, position: position, text: 0..<0, end: value))
      var inner = try next()
      while inner.type != YAML_SEQUENCE_END_EVENT, inner.type != YAML_MAPPING_END_EVENT {
        let key = yaml.values.count
        try add(inner, depth: depth + 1)
        if isMap {
          try checkKey(key)
          try add(try next(), depth: depth + 1)
        }
        inner = try next()
      }
      yaml.values[value].end = yaml.values.count
    default: throw YAMLError("a value is missing here", at: position)
    }
  }

  private mutating func add(text event: YAMLEvents.Event, at position: Position) throws(YAMLError) {
    if event.start.line < event.end.line, event.style != YAML_LITERAL_SCALAR_STYLE {
      joinLines(of: event)
    }
    if event.style == YAML_DOUBLE_QUOTED_SCALAR_STYLE {
      try refuseControls(in: yaml.texts[event.text.lowerBound...], at: position)
    }
    if event.style == YAML_PLAIN_SCALAR_STYLE, mayCut { noteCut(after: Int(event.end.index)) }
    yaml.values.append(
      YAML.Value(
        kind: .text, position: position, text: event.text.lowerBound..<yaml.texts.count,
        end: yaml.values.count + 1))
  }

  private func checkKey(_ key: Int) throws(YAMLError) {
    let position = yaml[key].position
    guard yaml[key].kind == .text else {
      throw YAMLError("a key must be a word, not a list or a map", at: position)
    }
    let bytes = yaml.bytes(of: key)
    if let first = bytes.first, isIDByte(first), first != UInt8(ascii: "-") { return }
    if let slip = YAMLSlip(beginning: yaml.text(of: key)) {
      throw YAMLError(slip.message, help: slip.help, at: position)
    }
    if bytes.elementsEqual("<<".utf8) {
      throw YAMLError("`<<` is a YAML merge key, which a front matter does not have", at: position)
    }
  }

  /// Refuses by its escape, such as `\0`, what libyaml refuses as it is: no page and no feed can show it.
  private func refuseControls(in text: ArraySlice<UInt8>, at position: Position) throws(YAMLError) {
    for scalar in String(decoding: text, as: UTF8.self).unicodeScalars {
      switch scalar.value {
      case 0x09, 0x0A, 0x0D, 0x20...0x7E, 0x85, 0xA0...0xFFFD, 0x10000...: continue
      default:
        throw YAMLError("a value holds the control character \(scalar.codePoint)", at: position)
      }
    }
  }

  /// A comment begins with `# `: what follows the sign closely was hardly meant as one.
  private mutating func noteCut(after end: Int) {
    let rest = lines.text(from: end)
    let spaces = rest.prefix { $0 == 0x20 || $0 == 0x09 }.count
    let comment = String(decoding: rest.dropFirst(spaces).prefix(8), as: UTF8.self).unicodeScalars
    guard comment.first == "#", let next = comment.dropFirst().first,
      !next.properties.isWhitespace, next != "#"
    else { return }
    yaml.cuts.append(lines.position(ofScalar: end + spaces))
  }

  /// YAML makes a space of the end of a line, which is not one between Chinese or Japanese.
  private mutating func joinLines(of event: YAMLEvents.Event) {
    let text = yaml.texts[event.text]
    guard text.contains(where: { $0 >= 0x80 }),
      case let folded = String(decoding: text, as: UTF8.self),
      folded.unicodeScalars.contains(where: \.isChineseOrJapanese)
    else { return }
    let quotes =
      event.style == YAML_SINGLE_QUOTED_SCALAR_STYLE
        || event.style == YAML_DOUBLE_QUOTED_SCALAR_STYLE ? 1 : 0
    let source = lines.text(
      from: Int(event.start.index) + quotes, to: Int(event.end.index) - quotes)
    let written = String(decoding: source, as: UTF8.self)
      .split(separator: "\n", omittingEmptySubsequences: false).map { $0.trimmed[...] }
    var (joined, rest) = ("", folded[...])
    for (line, next) in zip(written, written.dropFirst()) where areJoined(line, next) {
      let before = line.suffix(4)
      guard let place = rest.place(of: before + " " + next.prefix(1)) else { continue }
      let space = rest.utf8.index(place.lowerBound, offsetBy: before.utf8.count)
      joined += rest[..<space]
      rest = rest[rest.utf8.index(after: space)...]
    }
    yaml.texts.replaceSubrange(event.text, with: (joined + rest).utf8)
  }

  private mutating func position(of mark: yaml_mark_t) -> Position {
    hasOddLineEnds
      ? lines.position(ofScalar: Int(mark.index))
      : Position(line: firstLine + Int(mark.line), column: Int(mark.column) + 1)
  }

  private mutating func next() throws(YAMLError) -> YAMLEvents.Event {
    do throws(YAMLEvents.Failure) {
      return try events.next(addingTo: &yaml.texts)
    } catch {
      throw lines.error(for: error)
    }
  }
}

extension ArraySlice<UInt8> {
  /// Whether U+0085, U+2028 or U+2029 is anywhere in UTF-8.
  fileprivate var holdsOddLineEnds: Bool {
    (span.place(of: 0xC2) ?? span.place(of: 0xE2)) != nil
      && String(decoding: self, as: UTF8.self).unicodeScalars.contains {
        $0 == "\u{85}" || $0 == "\u{2028}" || $0 == "\u{2029}"
      }
  }
}
