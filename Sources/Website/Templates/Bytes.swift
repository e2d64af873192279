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

/// A set of bytes to look through a text for at once: eight of a text's bytes for one branch.
struct ByteTable: Sendable {
  private let isIn: [UInt8]

  init(_ contains: (UInt8) -> Bool) { isIn = (0...255).map { contains($0) ? 1 : 0 } }

  /// What an escape replaces, and what all bidirectional controls begin with.
  static let marks = ByteTable { ByteSet.attributeMarks.contains($0) || $0 == 0xE2 }

  /// Whether any of the bytes is in the set.
  func meets(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    isIn.withUnsafeBufferPointer { isIn in
      var index = 0
      while index + 8 <= bytes.count {
        var found: UInt8 = 0
        for place in index..<(index + 8) { found |= isIn[Int(bytes[place])] }
        if found != 0 { return true }
        index += 8
      }
      while index < bytes.count {
        if isIn[Int(bytes[index])] != 0 { return true }
        index += 1
      }
      return false
    }
  }
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
