import HTML

/// How much of a link's address is before a place.
enum URLPrefix: Hashable, Sendable {
  /// The place is in no link.
  case none
  case start
  /// In what may be a scheme; a zero is for a variable's text.
  case scheme([UInt8])
  /// After a section that writes the beginning, or not.
  case unclear
  /// In a character reference, which browsers decode before they look for the scheme.
  case reference([UInt8], followsVariable: Bool)
  /// After an allowed scheme or what shows that there is none.
  case rest
  /// After a scheme that could run code, or what may be one.
  case refused

  /// Moves on over one byte of literal text.
  mutating func read(_ byte: UInt8) throws(Mistake) {
    switch self {
    case .none, .rest, .refused: return
    case .reference(let name, let followsVariable):
      try read(byte, after: name, followsVariable)
    case .start, .unclear: if byte > 0x20 { try read(byte, after: self == .start ? [] : [0]) }
    case .scheme(let scheme): try read(byte, after: scheme)
    }
  }

  private mutating func read(_ byte: UInt8, after scheme: [UInt8]) throws(Mistake) {
    if byte == UInt8(ascii: "&") {
      self = .reference([], followsVariable: scheme.contains(0))
    } else if byte == UInt8(ascii: ":"), !scheme.isEmpty {
      self = isAllowedScheme(scheme) ? .rest : .refused
      if scheme.contains(0) { throw .variableScheme }
    } else if byte.isSchemeEnd {
      self = .rest
    } else {
      self = .scheme(byte.isIgnoredInURL ? scheme : scheme + [byte.asciiLowercased])
    }
  }

  private mutating func read(
    _ byte: UInt8, after name: [UInt8], _ followsVariable: Bool
  ) throws(Mistake) {
    if byte.isASCIILetter || byte.isDigit || byte == UInt8(ascii: "#") {
      self = .reference(name + [byte], followsVariable: followsVariable)
      return
    }
    // An ampersand and its like are in no scheme; any other reference may be to a colon, a tab or a letter.
    let isHarmless = ["", "amp", "lt", "gt", "quot"].contains { name.elementsEqual($0.utf8) }
    self = isHarmless ? .rest : .refused
    if !isHarmless, followsVariable { throw .variableScheme }
  }

  /// How a text is escaped here, after which the prefix includes that text.
  mutating func show() throws(Mistake) -> Escape {
    switch self {
    case .start:
      self = .scheme([0])
      return .wholeURL
    case .scheme(let scheme):
      self = .scheme(scheme + [0])
      return .partOfURL
    case .none, .rest: return .partOfURL
    case .unclear: throw .unclearStart
    case .reference: throw .openReference
    case .refused: throw .refusedScheme
    }
  }

  /// What is before a place after a section that ends with either, or nil if they differ too much.
  func joined(with other: URLPrefix) -> URLPrefix? {
    if self == other { return self }
    for case .reference in [self, other] { return nil }
    if self == .refused || other == .refused { return .refused }
    let isUnclear = [self, other].contains { $0 == .start || $0 == .unclear }
    return isUnclear ? .unclear : .scheme([0])
  }
}
