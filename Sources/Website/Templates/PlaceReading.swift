/// What no literal text may do, since it would make the places after it uncertain.
enum PlaceBreach {
  /// A colon after a variable at a link's start, which would make the variable a scheme.
  case variableScheme
  /// More of a tag than a space or its end, after a section with or without an attribute.
  case joinedAttribute
  /// `=` where an attribute's name should begin.
  case namelessAttribute
  /// `<!--` in a script, which changes where the script ends.
  case commentInScript
}

extension Place {
  /// Moves on over one byte of literal text.
  mutating func read(_ byte: UInt8) -> PlaceBreach? {
    switch kind {
    case .text: if byte == UInt8(ascii: "<") { kind = .tagOpen }
    case .tagOpen, .endTagOpen: readTagStart(byte)
    case .declaration: readDeclaration(byte)
    case .bogusComment: if byte == UInt8(ascii: ">") { self = .text }
    case .comment: readComment(byte)
    case .rawText: return readRawText(byte)
    case .quotedValue: return readValue(byte)
    default: return readTag(byte)
    }
    return nil
  }

  private mutating func readTagStart(_ byte: UInt8) {
    if byte.isASCIILetter {
      isEndTag = kind == .endTagOpen
      kind = .tagName
      tag = [byte.asciiLowercased]
    } else if kind == .endTagOpen {
      kind = byte == UInt8(ascii: ">") ? .text : .bogusComment
    } else {
      switch byte {
      case UInt8(ascii: "/"): kind = .endTagOpen
      case UInt8(ascii: "!"): kind = .declaration
      case UInt8(ascii: "?"): kind = .bogusComment
      case UInt8(ascii: "<"): kind = .tagOpen
      default: kind = .text
      }
    }
  }

  private mutating func readDeclaration(_ byte: UInt8) {
    if byte == UInt8(ascii: "-"), pending.isEmpty {
      pending = [byte]
    } else if byte == UInt8(ascii: "-") {
      // The two dashes may also be those of the end, as in `<!-->`.
      kind = .comment
      pending = [byte, byte]
    } else {
      pending = []
      kind = byte == UInt8(ascii: ">") ? .text : .bogusComment
    }
  }

  private mutating func readComment(_ byte: UInt8) {
    switch byte {
    case UInt8(ascii: "-"):
      pending = pending.first == byte && pending.last == byte ? [byte, byte] : [byte]
    case UInt8(ascii: "!") where pending == Array("--".utf8): pending.append(byte)
    case UInt8(ascii: ">") where pending.count >= 2: self = .text
    default: pending = []
    }
  }

  private mutating func readRawText(_ byte: UInt8) -> PlaceBreach? {
    if byte == UInt8(ascii: "<") {
      pending = [byte]
      return nil
    }
    guard !pending.isEmpty else { return nil }
    let end = Array("</".utf8) + tag
    if pending == end, byte.isHTMLSpace || byte == UInt8(ascii: "/") || byte == UInt8(ascii: ">") {
      pending = []
      isEndTag = true
      kind = .betweenAttributes
      return readTag(byte)
    }
    pending.append(byte.asciiLowercased)
    if tag == Array("script".utf8), pending == Array("<!--".utf8) { return .commentInScript }
    let canGrow = end.starts(with: pending) || "<!--".utf8.starts(with: pending)
    if !canGrow { pending = [] }
    return nil
  }
}

extension PlaceBreach {
  var message: String {
    switch self {
    case .variableScheme:
      "a colon follows a variable at the beginning of a link, and would make it the link's scheme"
    case .joinedAttribute:
      "behind a section with an attribute stands neither a space nor the tag's end"
    case .namelessAttribute: "an attribute begins with `=` in place of its name"
    case .commentInScript:
      "a script holds `<!--`, which changes where browsers see its end"
    }
  }

  var help: String {
    switch self {
    case .variableScheme: "Write the scheme out, or a slash before the colon."
    case .joinedAttribute: "Put a space here, and one at the beginning of the section."
    case .namelessAttribute: "Move the attribute's name and value into one section."
    case .commentInScript: "Write `<\\!--`."
    }
  }
}

extension Place {
  /// Goes on behind a breach without a message for each byte that follows.
  mutating func recover() {
    if kind == .afterSection || kind == .betweenAttributes { kind = .attributeName }
  }
}
