import HTML

extension HTMLContext {
  /// Moves on over one byte of literal text; after an error reading can go on.
  mutating func read(_ byte: UInt8) throws(Mistake) {
    if isInNoscript, byte == UInt8(ascii: "<"), ![.text, .rawText].contains(state) {
      throw .tagInText
    }
    switch state {
    case .text: if byte == UInt8(ascii: "<") { state = .tagOpen }
    case .tagOpen, .endTagOpen: readTagStart(byte)
    case .declaration: try readDeclaration(byte)
    case .bogusComment: if byte == UInt8(ascii: ">") { enterText() }
    case .comment: readComment(byte)
    case .rawText: try readRawText(byte)
    case .quotedValue: try readValue(byte)
    default: try readTag(byte)
    }
  }

  private mutating func readTagStart(_ byte: UInt8) {
    if byte.isASCIILetter {
      isEndTag = state == .endTagOpen
      state = .tagName
      tag = byte.lowercaseLetter
    } else if state == .endTagOpen {
      state = byte == UInt8(ascii: ">") ? .text : .bogusComment
    } else {
      switch byte {
      case UInt8(ascii: "/"): state = .endTagOpen
      case UInt8(ascii: "!"): state = .declaration
      case UInt8(ascii: "?"): state = .bogusComment
      case UInt8(ascii: "<"): state = .tagOpen
      default: state = .text
      }
    }
  }

  private mutating func readDeclaration(_ byte: UInt8) throws(Mistake) {
    let isFirst = pending.isEmpty
    if byte == UInt8(ascii: "-"), isFirst {
      pending = [byte]
    } else if byte == UInt8(ascii: "-") {
      state = .comment
      pending = Array("<".utf8)
    } else {
      pending = []
      state = byte == UInt8(ascii: ">") ? .text : .bogusComment
      if byte == UInt8(ascii: "["), isFirst { throw .markedSection }
    }
  }

  /// Where a comment begins `<` is pending: one dash may already be its end, as in `<!-->` and `<!--->`.
  private mutating func readComment(_ byte: UInt8) {
    switch byte {
    case UInt8(ascii: "-") where pending == Array("<".utf8): pending.append(byte)
    case UInt8(ascii: "-"): pending = pending.last == byte ? [byte, byte] : [byte]
    case UInt8(ascii: "!") where pending == Array("--".utf8): pending.append(byte)
    case UInt8(ascii: ">") where !pending.isEmpty && pending != Array("-".utf8): enterText()
    default: pending = []
    }
  }

  private mutating func readRawText(_ byte: UInt8) throws(Mistake) {
    if data.type == .json { data.read(byte) }
    if byte == UInt8(ascii: "<") {
      pending = [byte]
      return
    }
    if pending.isEmpty { return }
    let end = Array("</\(tag)".utf8)
    let endsName = byte.isHTMLSpace || byte == UInt8(ascii: "/") || byte == UInt8(ascii: ">")
    if pending == end, endsName, tag != "plaintext" {
      (pending, isEndTag, state) = ([], true, .betweenAttributes)
      return try readTag(byte)
    }
    pending.append(byte.asciiLowercased)
    let isScript = tag == "script"
    if isScript, pending == Array("<!--".utf8) { throw .commentInScript }
    if end.starts(with: pending) || isScript && "<!--".utf8.starts(with: pending) { return }
    let mayBeTag = pending[1].isASCIILetter || "/!?".utf8.contains(pending[1])
    pending = []
    if mayBeTag, !isScript || !foreign.isEmpty || isInNoscript { throw .tagInText }
  }
}

extension UInt8 {
  /// The byte as a character in lower case; names of tags and attributes are only compared with ASCII.
  var lowercaseLetter: String { String(Character(Unicode.Scalar(asciiLowercased))) }
}
