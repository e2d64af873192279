extension Place {
  /// Moves on over one byte between a tag's `<` and `>`, outside quoted values.
  mutating func readTag(_ byte: UInt8) -> PlaceBreach? {
    if byte == UInt8(ascii: ">") {
      leaveTag()
      return nil
    }
    switch kind {
    case .beforeValue, .unquotedValue:
      readValueStart(byte)
      return nil
    case .afterSection where !byte.isHTMLSpace && byte != UInt8(ascii: "/"):
      return .joinedAttribute
    case .tagName where !byte.isHTMLSpace && byte != UInt8(ascii: "/"):
      tag.append(byte.asciiLowercased)
      return nil
    default:
      return readAttributeName(byte)
    }
  }

  private mutating func readAttributeName(_ byte: UInt8) -> PlaceBreach? {
    let isInName = kind == .attributeName || kind == .afterAttributeName
    if byte.isHTMLSpace {
      kind = isInName ? .afterAttributeName : .betweenAttributes
    } else if byte == UInt8(ascii: "/") {
      kind = .betweenAttributes
      attribute = []
    } else if byte == UInt8(ascii: "=") {
      guard isInName else { return .namelessAttribute }
      kind = .beforeValue
      noteMeta()
    } else if kind == .attributeName {
      attribute.append(byte.asciiLowercased)
    } else {
      kind = .attributeName
      attribute = [byte.asciiLowercased]
    }
    return nil
  }

  private mutating func noteMeta() {
    guard tagName == "meta" else { return }
    if ["name", "property"].contains(attributeName) { isNamedMeta = true }
    if attributeName == "http-equiv" { isNamedMeta = false }
  }

  private mutating func readValueStart(_ byte: UInt8) {
    if byte.isHTMLSpace {
      guard kind == .unquotedValue else { return }
      kind = .betweenAttributes
      attribute = []
    } else if kind == .beforeValue, byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
      kind = .quotedValue
      quote = byte
      url = AttributeKind(attribute, of: tag) == .url ? .start : .none
      pending = []
    } else {
      kind = .unquotedValue
    }
  }

  /// Moves on over one byte of a quoted value.
  mutating func readValue(_ byte: UInt8) -> PlaceBreach? {
    guard byte == quote else {
      if isMetaContent, !isNamedMeta, url == .none { pending.append(byte.asciiLowercased) }
      return url.read(byte)
    }
    kind = .betweenAttributes
    attribute = []
    quote = 0
    url = .none
    pending = []
    return nil
  }

  private mutating func leaveTag() {
    let holdsRawText = !isEndTag && rawTextElements.contains(tagName)
    let element = tag
    self = .text
    if holdsRawText {
      kind = .rawText
      tag = element
    }
  }
}

/// Elements in whose text a browser sees no tags; `{{name}}` may stand in the first two.
let rawTextElements = [
  "title", "textarea", "script", "style", "xmp", "iframe", "noembed", "noframes", "plaintext",
]

extension URLPart {
  /// Moves on over one byte of a link's target.
  mutating func read(_ byte: UInt8) -> PlaceBreach? {
    switch self {
    case .none, .rest, .refused: return nil
    case .start: readFirst(byte)
    case .scheme(let scheme): return read(byte, after: scheme)
    case .unclear:
      if byte <= 0x20 { return nil }
      return read(byte, after: [0])
    }
    return nil
  }

  private mutating func readFirst(_ byte: UInt8) {
    if byte <= 0x20 { return }
    self = byte.isSchemeEnd ? .rest : .scheme([byte.asciiLowercased])
  }

  private mutating func read(_ byte: UInt8, after scheme: [UInt8]) -> PlaceBreach? {
    if byte == UInt8(ascii: ":") {
      let isAllowed = allowedSchemes.contains { $0.withUTF8Buffer { $0.elementsEqual(scheme) } }
      self = isAllowed ? .rest : .refused
      return scheme.contains(0) ? .variableScheme : nil
    }
    if byte.isSchemeEnd {
      self = .rest
    } else {
      self = .scheme(byte.isIgnoredInURL ? scheme : scheme + [byte.asciiLowercased])
    }
    return nil
  }
}
