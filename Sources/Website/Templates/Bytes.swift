/// A set of ASCII bytes that answers without a search.
struct ByteSet: Sendable {
  private var low: UInt64 = 0
  private var high: UInt64 = 0

  init(_ bytes: String) {
    for byte in bytes.utf8 {
      if byte < 64 { low |= 1 << UInt64(byte) } else { high |= 1 << UInt64(byte - 64) }
    }
  }

  @inline(__always)
  func contains(_ byte: UInt8) -> Bool {
    byte < 128 && (byte < 64 ? low : high) & (1 &<< UInt64(byte & 63)) != 0
  }
}

extension ByteSet {
  /// What could end text, or begin a character reference.
  static let textMarks = ByteSet("&<>")
  /// What could end text or a quoted value.
  static let attributeMarks = ByteSet("&<>\"'")
  /// What stays as it is in any part of a path.
  static let pathBytes = ByteSet(unreserved + "/")
  /// What may stand in a URL, be it as data or as a delimiter, and needs no character reference.
  static let plainURLBytes = ByteSet(unreserved + ":/?#[]@!$()*+,;=")
  /// What ends a URL's scheme or shows that it has none.
  static let schemeEnds = ByteSet(":/?#")
  /// What browsers drop wherever it stands in a URL.
  static let ignoredInURL = ByteSet("\t\n\r")
  static let htmlSpaces = ByteSet(" \t\n\r\u{0C}")
  static let hexDigits = ByteSet("0123456789abcdefABCDEF")

  private static let unreserved =
    "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-._~"
}

extension UInt8 {
  var isASCIILetter: Bool {
    (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(asciiLowercased)
  }

  var asciiLowercased: UInt8 {
    (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(self) ? self | 0x20 : self
  }

  var isNewline: Bool { self == UInt8(ascii: "\n") }

  var isBlank: Bool { self == UInt8(ascii: " ") || self == UInt8(ascii: "\t") }

  /// Whether HTML counts the byte as white space.
  var isHTMLSpace: Bool { ByteSet.htmlSpaces.contains(self) }
}
