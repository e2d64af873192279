/// What a byte may call for where a text is written.
struct ByteTraits: OptionSet {
  let rawValue: UInt8

  /// One of `&<>`, and one of `"'`.
  static let bracket = ByteTraits(rawValue: 1)
  static let quote = ByteTraits(rawValue: 2)
  /// The first byte of what may be a letter of a script written from right to left, or a control of direction.
  static let direction = ByteTraits(rawValue: 4)
  /// Not the same in any part of a URL's path, and not the same in a whole URL.
  static let changesInPath = ByteTraits(rawValue: 8)
  static let changesInURL = ByteTraits(rawValue: 16)
  /// The colon, which may end a URL's scheme.
  static let colon = ByteTraits(rawValue: 32)
}

extension ByteTraits {
  fileprivate init(of byte: UInt8) {
    self.init(rawValue: 0)
    if "&<>".utf8.contains(byte) { insert(.bracket) }
    if "\"'".utf8.contains(byte) { insert(.quote) }
    if 0xD6...0xE0 ~= byte || byte == 0xE2 || byte > 0xEE { insert(.direction) }
    let isPlain = byte.isASCIILetter || byte.isDigit || "-._~/".utf8.contains(byte)
    if !isPlain { insert(.changesInPath) }
    if !isPlain, !":?#[]@!$()*+,;=".utf8.contains(byte) { insert(.changesInURL) }
    if byte == UInt8(ascii: ":") { insert(.colon) }
  }
}

/// Those of each byte.
let traitsOfBytes = InlineArray<256, UInt8> { ByteTraits(of: UInt8($0)).rawValue }

extension String {
  /// The traits of all bytes together.
  var traits: ByteTraits {
    let bytes = utf8.span
    var found: UInt8 = 0
    for index in bytes.indices { found |= traitsOfBytes[Int(bytes[index])] }
    return ByteTraits(rawValue: found)
  }

  /// Whether the text is the same wherever it is in an address, and makes no scheme.
  package var isPlainAddress: Bool { traits.isDisjoint(with: [.changesInURL, .colon]) }
}

extension UInt8 {
  var traits: ByteTraits { ByteTraits(rawValue: traitsOfBytes[Int(self)]) }

  /// Whether the byte ends a URL's scheme or shows that it has none.
  package var isSchemeEnd: Bool { ":/?#".utf8.contains(self) }
  /// Whether browsers drop the byte wherever it is in a URL.
  package var isIgnoredInURL: Bool { self == 0x09 || self == 0x0A || self == 0x0D }
  package var isDigit: Bool { 0x30...0x39 ~= self }
  package var isHexDigit: Bool { isDigit || 0x61...0x66 ~= self | 0x20 }
  package var isASCIILetter: Bool { 0x61...0x7A ~= self | 0x20 }
  package var asciiLowercased: UInt8 { 0x41...0x5A ~= self ? self | 0x20 : self }
  package var isNewline: Bool { self == 0x0A }
  package var isBlank: Bool { self == 0x20 || self == 0x09 }
  /// Whether HTML counts the byte as white space.
  package var isHTMLSpace: Bool { isIgnoredInURL || self == 0x20 || self == 0x0C }
}
