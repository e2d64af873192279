/// Reads YAML that is written as plainly as nearly all front matter is: keys with values of one line, short lists in
/// brackets, texts behind `>-`, and lists and maps that are indented by two spaces. Anything else is libyaml's to
/// read, and to find fault with.
struct PlainYAML {
  private let text: UnsafeBufferPointer<UInt8>
  /// Where the line begins that is read next, and its number.
  private var start = 0
  private var line: Int

  /// A map that begins on the first line, or nil where something is not certainly plain.
  static func read(_ text: UnsafeBufferPointer<UInt8>, firstLine: Int) -> YAML? {
    guard text.isPlainYAML else { return nil }
    var reader = PlainYAML(text, line: firstLine)
    guard let map = reader.map(indentation: 0, from: 0), reader.start == text.count else {
      return nil
    }
    return map
  }

  private init(_ text: UnsafeBufferPointer<UInt8>, line: Int) {
    (self.text, self.line) = (text, line)
  }

  /// More levels than these are no plain writing.
  private static let deepest = 8

  /// The entries whose keys stand behind so many spaces, the first of them from `place` on.
  private mutating func map(indentation: Int, from place: Int) -> YAML? {
    guard indentation <= PlainYAML.deepest * 2 else { return nil }
    let position = position(of: place)
    var entries: [YAML.Entry] = []
    var key = place
    repeat {
      guard let entry = entry(at: key, indentation: indentation) else { return nil }
      entries.append(entry)
      key = start + indentation
    } while indentationOfLine == indentation
    return YAML(value: .map(entries), position: position)
  }

  private mutating func entry(at place: Int, indentation: Int) -> YAML.Entry? {
    let position = position(of: place)
    var end = place
    while end < text.count, isKeyByte(text[end]) { end += 1 }
    guard end > place, end - place <= 100, isLetter(text[place]), byte(at: end) == UInt8(ascii: ":")
    else { return nil }
    let key = text.part(place..<end).text
    let value =
      byte(at: end + 1) == 0x20 ? value(at: end + 2, indentation) : below(end + 1, indentation)
    return value.map { YAML.Entry(key: key, position: position, value: $0) }
  }

  /// What stands below a key with nothing behind its colon.
  private mutating func below(_ end: Int, _ indentation: Int) -> YAML? {
    guard byte(at: end) == 0x0A else { return nil }
    pass(to: end)
    let inner = indentation + 2
    guard indentationOfLine == inner else { return nil }
    return byte(at: start + inner) == UInt8(ascii: "-")
      ? list(indentation: inner) : map(indentation: inner, from: start + inner)
  }

  private mutating func list(indentation: Int) -> YAML? {
    let position = position(of: start + indentation)
    var elements: [YAML] = []
    while indentationOfLine == indentation {
      let dash = start + indentation
      guard byte(at: dash) == UInt8(ascii: "-"), byte(at: dash + 1) == 0x20,
        let element = holdsKey(at: dash + 2)
          ? map(indentation: indentation + 2, from: dash + 2) : value(at: dash + 2, indentation)
      else { return nil }
      elements.append(element)
    }
    return YAML(value: .list(elements), position: position)
  }

  private func holdsKey(at place: Int) -> Bool {
    var end = place
    while end < text.count, isKeyByte(text[end]) { end += 1 }
    return byte(at: end) == UInt8(ascii: ":")
  }

  /// A value on the rest of its line, or a folded text below.
  private mutating func value(at place: Int, _ indentation: Int) -> YAML? {
    let end = text.place(of: 0x0A, from: place) ?? text.count
    guard place < end else { return nil }
    let position = position(of: place)
    let words = text.part(place..<end)
    let value: YAML.Value?
    switch words[0] {
    case UInt8(ascii: ">"):
      guard words.count == 2, words[1] == UInt8(ascii: "-") else { return nil }
      pass(to: end)
      return folded(indentation: indentation + 2).map {
        YAML(value: .text($0), position: position)
      }
    case UInt8(ascii: "["): value = list(words, position)
    case UInt8(ascii: "\""), UInt8(ascii: "'"): value = words.plainlyQuoted.map { .text($0.text) }
    default: value = words.isPlainScalar ? .text(words.text) : nil
    }
    pass(to: end)
    return value.map { YAML(value: $0, position: position) }
  }

  /// Lines that are indented by so many spaces, joined by one, except between Chinese or Japanese.
  private mutating func folded(indentation: Int) -> String? {
    var folded = ""
    var last = ""[...]
    while indentationOfLine == indentation {
      let end = text.place(of: 0x0A, from: start) ?? text.count
      guard text[end - 1] != 0x20 else { return nil }
      let line = text.part((start + indentation)..<end).text[...]
      if !folded.isEmpty, !areJoined(last, line) { folded += " " }
      folded += line
      last = line
      pass(to: end)
    }
    return folded.isEmpty ? nil : folded
  }

  /// `[one, two]`.
  private func list(_ words: UnsafeBufferPointer<UInt8>, _ position: Position) -> YAML.Value? {
    guard words.count > 1, words[words.count - 1] == UInt8(ascii: "]") else { return nil }
    if words.count == 2 { return .list([]) }
    var elements: [YAML] = []
    var (next, column) = (1, position.column + 1)
    while next < words.count {
      let end = words.place(of: UInt8(ascii: ","), from: next) ?? words.count - 1
      var (first, last) = (next, end)
      while first < last, words[first] == 0x20 { first += 1 }
      while last > first, words[last - 1] == 0x20 { last -= 1 }
      let element = words.part(first..<last)
      guard element.isPlainElement else { return nil }
      elements.append(
        YAML(
          value: .text(element.text),
          position: Position(line: position.line, column: column + first - next)))
      column += words.part(next..<end).count { $0 & 0xC0 != 0x80 } + 1
      next = end + 1
    }
    return .list(elements)
  }

  // MARK: Lines

  /// The spaces that the next line begins with, if anything stands behind them.
  private var indentationOfLine: Int? {
    var place = start
    while place < text.count, text[place] == 0x20 { place += 1 }
    return place < text.count && text[place] != 0x0A ? place - start : nil
  }

  private mutating func pass(to end: Int) {
    start = min(end + 1, text.count)
    line += 1
  }

  private func byte(at place: Int) -> UInt8 { place < text.count ? text[place] : 0 }

  /// The place of what only ASCII stands before on its line.
  private func position(of place: Int) -> Position {
    Position(line: line, column: place - start + 1)
  }
}

private func isLetter(_ byte: UInt8) -> Bool { (byte | 0x20) &- 0x61 < 26 }

private func isKeyByte(_ byte: UInt8) -> Bool {
  isLetter(byte) || byte &- 0x30 < 10 || byte == UInt8(ascii: "-") || byte == UInt8(ascii: "_")
}

/// Whether a value may begin so in any place: what YAML keeps for itself is neither.
private func beginsPlainly(_ byte: UInt8) -> Bool {
  isLetter(byte) || byte &- 0x30 < 10 || byte >= 0x80
}

extension UnsafeBufferPointer<UInt8> {
  /// Whether there is no comment, no tab or other control character, and nothing that ends a line for libyaml alone
  /// or that it refuses.
  fileprivate var isPlainYAML: Bool {
    for place in indices {
      switch self[place] {
      case 0x0A: continue
      case 0x00..<0x20, 0x7F, UInt8(ascii: "#"): return false
      case 0xC2 where next(to: place) < 0xA0: return false
      case 0xE2 where next(to: place) == 0x80 && next(to: place + 1) & 0xFE == 0xA8: return false
      case 0xEF where next(to: place) == 0xBB && next(to: place + 1) == 0xBF: return false
      case 0xEF where next(to: place) == 0xBF && next(to: place + 1) >= 0xBE: return false
      default: continue
      }
    }
    return true
  }

  private func next(to place: Int) -> UInt8 { place + 1 < count ? self[place + 1] : 0 }

  fileprivate var isPlainScalar: Bool {
    guard beginsPlainly(self[0]), self[count - 1] != 0x20, self[count - 1] != UInt8(ascii: ":")
    else { return false }
    return place(of: ":", before: " ") == nil
  }

  /// Whether this is an element of a list in brackets: no sign that means anything there is in it.
  fileprivate var isPlainElement: Bool {
    guard let first, beginsPlainly(first) else { return false }
    return allSatisfy {
      beginsPlainly($0) || $0 == 0x20 || $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: ".")
    }
  }

  /// What stands between two quotation marks of a kind, if nothing in it is escaped.
  fileprivate var plainlyQuoted: UnsafeBufferPointer<UInt8>? {
    guard count > 1, place(of: self[0], from: 1) == count - 1,
      self[0] == UInt8(ascii: "'") || place(of: UInt8(ascii: "\\")) == nil
    else { return nil }
    return part(1..<(count - 1))
  }
}
