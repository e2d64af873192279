extension [UInt8] {
  /// Appends a text as it stands between the quotes of a JSON string (RFC 8259), in UTF-8.
  ///
  /// In an HTML page's `<script>` nothing may end the element or change where it ends, and old scripts took U+2028 and
  /// U+2029 for ends of lines: there these and the signs `<`, `>` and `&` are escaped as well.
  package mutating func append(json text: String, inScript: Bool = false) {
    append(json: text.utf8.span, inScript: inScript)
  }

  /// The same of a text's bytes, which are UTF-8.
  package mutating func append(json source: Span<UInt8>, inScript: Bool = false) {
    if source.isPlain { return append(source) }
    var start = 0
    for place in source.indices where source.isSharp(at: place, inScript) {
      append(source.extracting(start..<place))
      start = place + 1
      switch source[place] {
      case UInt8(ascii: "\""): self += "\\\"".utf8
      case UInt8(ascii: "\\"): self += "\\\\".utf8
      case 0x0A: self += "\\n".utf8
      // The last byte of the three decides.
      case 0xE2:
        self += (source[place + 2] == 0xA8 ? "\\u2028" : "\\u2029").utf8
        start = place + 3
      case let byte:
        self += "\\u00".utf8
        self += [hexDigits[Int(byte >> 4)], hexDigits[Int(byte & 15)]]
      }
    }
    append(source.extracting(start...))
  }

  private mutating func append(_ source: Span<UInt8>) {
    append(addingCapacity: source.count) { output in
      for index in source.indices { output.append(source[index]) }
    }
  }
}

private let hexDigits = Array("0123456789abcdef".utf8)
private let ones: UInt64 = 0x0101_0101_0101_0101

extension Span<UInt8> {
  /// Whether it is ASCII without any byte that is escaped anywhere, looked at eight at a time; most texts are.
  fileprivate var isPlain: Bool {
    var offset = 0
    while offset + 8 <= count {
      let word = bytes.unsafeLoadUnaligned(fromByteOffset: offset, as: UInt64.self)
      // Each is zero, or for the last too small, in a byte that counts.
      let (quote, backslash) = (word ^ (0x22 &* ones), word ^ (0x5C &* ones))
      let (ampersand, bracket) = (word ^ (0x26 &* ones), (word | (2 &* ones)) ^ (0x3E &* ones))
      let signs = (quote &- ones) | (backslash &- ones) | (ampersand &- ones) | (bracket &- ones)
      if (word | signs | (word &- (0x20 &* ones))) & (0x80 &* ones) != 0 { return false }
      offset += 8
    }
    while offset < count {
      if self[offset] >= 0x80 || isSharp(at: offset, true) { return false }
      offset += 1
    }
    return true
  }

  fileprivate func isSharp(at place: Int, _ inScript: Bool) -> Bool {
    switch self[place] {
    case 0x00..<0x20, UInt8(ascii: "\""), UInt8(ascii: "\\"): true
    case UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "&"): inScript
    case 0xE2: inScript && self[place + 1] == 0x80 && self[place + 2] & 0xFE == 0xA8
    default: false
    }
  }
}
