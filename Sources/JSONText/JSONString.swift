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
    var start = 0
    for place in source.indices {
      let byte = source[place]
      let isSharp =
        byte < 0x20 || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\")
        || inScript && source.isSharpInScript(at: place)
      guard isSharp else { continue }
      append(source.extracting(start..<place))
      start = place + 1
      switch byte {
      case UInt8(ascii: "\""), UInt8(ascii: "\\"): self += [UInt8(ascii: "\\"), byte]
      case 0x0A: self += "\\n".utf8
      // The last byte of the three decides.
      case 0xE2:
        self += (source[place + 2] == 0xA8 ? "\\u2028" : "\\u2029").utf8
        start = place + 3
      default:
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

extension Span<UInt8> {
  fileprivate func isSharpInScript(at place: Int) -> Bool {
    switch self[place] {
    case UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "&"): true
    case 0xE2: self[place + 1] == 0x80 && self[place + 2] & 0xFE == 0xA8
    default: false
    }
  }
}
