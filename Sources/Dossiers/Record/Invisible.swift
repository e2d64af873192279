extension Unicode.Scalar {
  /// Whether nobody sees it where it stands in a text: it joins, parts or marks what is beside it, or means nothing.
  var isInvisible: Bool {
    if isASCII { return false }
    return properties.isDefaultIgnorableCodePoint || (0xFFF9...0xFFFB).contains(value)
  }

  /// Whether it looks like a space, also where Unicode calls it a letter or a symbol.
  var isBlank: Bool {
    switch value {
    case ..<0x80: isASCIISpace(UInt8(value))
    case 0x115F, 0x1160, 0x2800, 0x3164, 0xFFA0: true
    default: properties.isWhitespace
    }
  }
}

extension String {
  /// Without what nobody sees at its ends. At the end of an emoji such a character says how that is drawn.
  var withoutUnseenEnds: String {
    func isUnseen(_ scalar: Unicode.Scalar) -> Bool {
      scalar.isInvisible && !scalar.properties.isVariationSelector && scalar.value < 0xE0000
        || scalar.properties.isWhitespace
    }
    let scalars = unicodeScalars.drop(while: isUnseen)
    let end = scalars.lastIndex { !isUnseen($0) }.map(scalars.index(after:)) ?? scalars.startIndex
    return String(scalars[..<end])
  }

  /// With a plain space for each blank, and without what nobody sees.
  var withPlainSpaces: String {
    String(
      String.UnicodeScalarView(
        unicodeScalars.lazy.filter { !$0.isInvisible || $0.isBlank }.map { $0.isBlank ? " " : $0 }))
  }
}
