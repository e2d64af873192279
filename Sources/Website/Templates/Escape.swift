/// How a text is written at its place so that a browser reads back that text and nothing else.
enum Escape: Sendable, Equatable {
  /// Text between tags.
  case text
  /// A quoted attribute value, or text that a browser may read as one.
  case attribute
  /// All of a link's target.
  case wholeURL
  /// One part of a link's target, whose beginning the template gives.
  case partOfURL
  /// Nowhere yet: as a whole the text will be escaped for its place. No place in a template has this.
  case later
}

extension Markup {
  /// Appends the text as its place demands; whatever it is, it leaves what stands beside it as it was.
  @inline(__always)
  mutating func append(_ text: String, for escape: Escape) {
    text.withBytes { append($0, for: escape) }
  }

  mutating func append(_ bytes: UnsafeBufferPointer<UInt8>, for escape: Escape) {
    switch escape {
    case .text, .attribute:
      let plain = appendPlainBytes(of: bytes)
      if plain < bytes.count {
        let start = count - plain
        let rest = UnsafeBufferPointer(rebasing: bytes[plain...])
        if appendReplacing(quotes: escape == .attribute, in: rest) { isolate(from: start) }
      }
    case .wholeURL: appendURL(bytes)
    case .partOfURL: appendPartOfURL(bytes)
    case .later: isolating { $0.append(bytes) }
    }
  }

  /// Appends a part of a paragraph's text: what it opens, another part may close.
  mutating func run(_ text: String) { append(run: text, for: .attribute) }

  /// Appends a part of a text or an attribute's value, of which the whole will be isolated.
  mutating func append(run text: String, for escape: Escape) {
    text.withBytes { bytes in
      if escape == .later { return append(bytes) }
      let plain = appendPlainBytes(of: bytes)
      if plain < bytes.count {
        let rest = UnsafeBufferPointer(rebasing: bytes[plain...])
        _ = appendReplacing(quotes: escape == .attribute, in: rest)
      }
    }
  }

  /// Appends the bytes with a character reference for each that could end text, or with `quotes` an attribute's value,
  /// and tells whether a bidirectional control may be among them.
  ///
  /// Bytes, not characters: a quote followed by a combining mark is one `Character`, yet a browser sees the quote.
  private mutating func appendReplacing(
    quotes: Bool, in bytes: UnsafeBufferPointer<UInt8>
  ) -> Bool {
    var mayHoldControls = false
    var rest = bytes
    while let mark = rest.first {
      if mark == 0xE2 {
        // Most are dashes and quotation marks: what all controls have is the next byte too, and the third's range.
        let mayBeControl =
          rest.count > 2 && (rest[1] == 0x80 && rest[2] >= 0xAA || rest[1] == 0x81)
        mayHoldControls = mayHoldControls || mayBeControl
        append(mark)
      } else if quotes || mark != UInt8(ascii: "\"") && mark != UInt8(ascii: "'") {
        appendReference(to: mark)
      } else {
        append(mark)
      }
      rest = UnsafeBufferPointer(rebasing: rest[1...])
      rest = UnsafeBufferPointer(rebasing: rest[appendPlainBytes(of: rest)...])
    }
    return mayHoldControls
  }

  /// Appends the byte, as a character reference if it could end text or an attribute value.
  mutating func appendReference(to byte: UInt8) {
    switch byte {
    case UInt8(ascii: "&"): raw("&amp;")
    case UInt8(ascii: "<"): raw("&lt;")
    case UInt8(ascii: ">"): raw("&gt;")
    case UInt8(ascii: "\""): raw("&quot;")
    case UInt8(ascii: "'"): raw("&#39;")
    default: append(byte)
    }
  }
}
