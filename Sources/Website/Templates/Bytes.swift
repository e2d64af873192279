// Switches over constants, which become a few comparisons: a set in memory would have to be made first, and asked
// for at each byte whether it was.
extension UInt8 {
  /// Whether the byte may stand in a URL, be it as data or as a delimiter, and needs no character reference.
  @inline(__always)
  var isPlainInURL: Bool {
    switch self {
    case UInt8(ascii: ":"), UInt8(ascii: "/"), UInt8(ascii: "?"), UInt8(ascii: "#"),
      UInt8(ascii: "["), UInt8(ascii: "]"), UInt8(ascii: "@"), UInt8(ascii: "!"),
      UInt8(ascii: "$"), UInt8(ascii: "("), UInt8(ascii: ")"), UInt8(ascii: "*"),
      UInt8(ascii: "+"), UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: "="):
      true
    default: isUnreserved
    }
  }

  /// Whether the byte stays as it is in any part of a path.
  @inline(__always)
  var isPlainInPath: Bool { isUnreserved || self == UInt8(ascii: "/") }

  /// 1 unless `isPlainInPath`, without a branch: `-./` and the digits follow upon each other, and large letters differ
  /// from small ones in one bit.
  @inline(__always)
  var otherInPath: UInt8 {
    let isPlain: UInt8 =
      ((self | 0x20) &- 0x61 < 26 ? 1 : 0) | (self &- 0x2D < 13 ? 1 : 0)
      | (self == UInt8(ascii: "_") ? 1 : 0) | (self == UInt8(ascii: "~") ? 1 : 0)
    return isPlain ^ 1
  }

  /// Whether the byte means only itself, wherever in a URL it stands.
  @inline(__always)
  var isUnreserved: Bool {
    switch self {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: true
    case UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"), UInt8(ascii: "~"): true
    default: false
    }
  }

  /// Whether the byte ends a URL's scheme or shows that it has none.
  @inline(__always)
  var isSchemeEnd: Bool {
    switch self {
    case UInt8(ascii: ":"), UInt8(ascii: "/"), UInt8(ascii: "?"), UInt8(ascii: "#"): true
    default: false
    }
  }

  /// Whether browsers drop the byte wherever it stands in a URL.
  var isIgnoredInURL: Bool { self == 0x09 || self == 0x0A || self == 0x0D }

  var isHexDigit: Bool {
    switch self {
    case 0x30...0x39, 0x41...0x46, 0x61...0x66: true
    default: false
    }
  }

  var isASCIILetter: Bool {
    (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(asciiLowercased)
  }

  var asciiLowercased: UInt8 {
    (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(self) ? self | 0x20 : self
  }

  var isNewline: Bool { self == UInt8(ascii: "\n") }

  var isBlank: Bool { self == UInt8(ascii: " ") || self == UInt8(ascii: "\t") }

  /// Whether HTML counts the byte as white space.
  var isHTMLSpace: Bool { isIgnoredInURL || self == 0x20 || self == 0x0C }
}
