import HTML

extension HTMLContext {
  /// Moves on over one byte between a tag's `<` and `>`, outside quoted values.
  mutating func readTag(_ byte: UInt8) throws(Mistake) {
    if byte == UInt8(ascii: ">") { return try leaveTag() }
    let isSpace = byte.isHTMLSpace
    isSelfClosing = false
    switch state {
    case .beforeValue where !isSpace: readValueStart(byte)
    case .unquotedValue where isSpace: leaveValue()
    case .beforeValue, .unquotedValue: break
    case .afterSection where !isSpace && byte != UInt8(ascii: "/"):
      state = .attributeName
      throw .joinedAttribute
    case .tagName where !isSpace && byte != UInt8(ascii: "/"): tag += byte.lowercaseLetter
    default: try readAttributeName(byte)
    }
  }

  private mutating func readAttributeName(_ byte: UInt8) throws(Mistake) {
    let isInName = state == .attributeName || state == .afterAttributeName
    if byte.isHTMLSpace {
      state = isInName ? .afterAttributeName : .betweenAttributes
    } else if byte == UInt8(ascii: "/") {
      leaveValue()
      isSelfClosing = true
    } else if byte == UInt8(ascii: "=") {
      state = isInName ? .beforeValue : .attributeName
      if !isInName { throw .namelessAttribute }
      try noteMeta()
    } else {
      if state == .afterAttributeName { noteScriptType() }
      attribute = (state == .attributeName ? attribute : "") + byte.lowercaseLetter
      state = .attributeName
    }
  }

  private mutating func noteMeta() throws(Mistake) {
    if attribute == "name" || attribute == "property" { isNamed = true }
    if attribute == "http-equiv" { instructs = true }
    if tag == "meta", instructs, showsContent { throw .lateInstruction }
  }

  private mutating func readValueStart(_ byte: UInt8) {
    let isQuote = byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'")
    state = isQuote ? .quotedValue : .unquotedValue
    quote = byte
    if isQuote, AttributeKind(attribute, of: tag) == .url { url = .start }
  }

  /// Moves on over one byte of a quoted value.
  mutating func readValue(_ byte: UInt8) throws(Mistake) {
    if byte == quote { return leaveValue() }
    if mayInstruct || isScriptType { pending.append(byte.asciiLowercased) }
    try url.read(byte)
  }

  private mutating func leaveValue() {
    noteScriptType()
    state = .betweenAttributes
    (attribute, quote, url, pending) = ("", 0, .none, [])
  }

  /// Whether this is the content of a `<meta>` that may instruct the browser, such as to move to another page.
  private var mayInstruct: Bool {
    tag == "meta" && attribute == "content" && (!isNamed || instructs) && url == .none
  }

  private mutating func leaveTag() throws(Mistake) {
    noteScriptType()
    let (name, opens, isEmpty, type) = (tag, !isEndTag, isSelfClosing, data.type)
    enterText()
    if name == "noscript" { isInNoscript = opens }
    if opens, !isEmpty || isHTML, rawTextElements.contains(name) {
      state = .rawText
      tag = name
      if foreign.isEmpty, !isInNoscript { data.type = type }
    }
    guard ["svg", "math", "foreignobject"].contains(name) else { return }
    if opens {
      if !isEmpty { foreign.append(name) }
    } else if foreign.last == name {
      foreign.removeLast()
    } else if foreign.contains(name) {
      throw .misnestedEnd
    }
  }
}

// MARK: - Values

extension HTMLContext {
  /// How a text is escaped here, after which the context is the one after that text.
  mutating func show() throws(Mistake) -> Escape {
    switch state {
    case .text: return isHTML ? .text : .attribute
    case .rawText where ["title", "textarea"].contains(tag) && pending.isEmpty: return .attribute
    case .rawText where data.type == .json:
      if data.place == .string, pending.isEmpty { return .json }
      throw .noString
    case .quotedValue: return try showInValue()
    case .beforeValue, .unquotedValue: throw .noQuotes
    default: throw .noEscape
    }
  }

  /// Checks that markup may be here.
  func showHTML() throws(Mistake) {
    if state != .text || !isHTML { throw .noHTML }
  }

  private mutating func showInValue() throws(Mistake) -> Escape {
    if mayInstruct {
      // Of all instructions only the address that the page moves to may be a value.
      let start = pending.filter { !$0.isHTMLSpace && !(0x30...0x39 ~= $0) }
      if start != Array(";url=".utf8) { throw .instruction }
      url = .start
    }
    if AttributeKind(attribute, of: tag) == .code { throw .noEscape }
    if isScriptType { pending.append(0) }
    if url != .none { return try url.show() }
    if attribute == "content" { showsContent = true }
    return Escape(ofAttribute: attribute)
  }
}

/// Elements of HTML in whose text a browser sees no tags; `{{name}}` may be in the first two.
private let rawTextElements = [
  "title", "textarea", "script", "style", "xmp", "iframe", "noembed", "noframes", "plaintext",
]
