/// Finds link reference definitions at the start of a paragraph's lines, each ended by a newline.
///
/// cmark takes them out without a trace; this follows its grammar to find where they were.
struct DefinitionScanner {
  private let text: [UInt8]
  private var position = 0

  init(_ text: [UInt8]) { self.text = text }

  /// The index after the definition that starts at `start`, or nil when there is none.
  func end(ofDefinitionAt start: Int) -> Int? {
    var scanner = self
    scanner.position = start
    return scanner.passDefinition() ? scanner.position : nil
  }

  private var byte: UInt8 { position < text.count ? text[position] : 0 }
  private var isAtBlank: Bool { byte == 0x20 || byte == 0x09 }

  private mutating func passDefinition() -> Bool {
    guard passLabel(), pass(":") else { return false }
    passBlanksAndNewline()
    guard passDestination() else { return false }
    let afterDestination = position
    passBlanksAndNewline()
    if position > afterDestination, passTitle(), passLineEnd() { return true }
    position = afterDestination
    return passLineEnd()
  }

  private mutating func pass(_ character: Unicode.Scalar) -> Bool {
    guard byte == UInt8(ascii: character) else { return false }
    position += 1
    return true
  }

  private mutating func passBlanks() {
    while isAtBlank { position += 1 }
  }

  private mutating func passBlanksAndNewline() {
    passBlanks()
    if pass("\n") { passBlanks() }
  }

  private mutating func passLineEnd() -> Bool {
    passBlanks()
    return position >= text.count || pass("\n")
  }

  private mutating func passLabel() -> Bool {
    guard pass("[") else { return false }
    let start = position
    var isBlank = true
    while byte != 0, byte != UInt8(ascii: "["), byte != UInt8(ascii: "]") {
      isBlank = isBlank && isSpace(byte)
      position += isEscape ? 2 : 1
      guard position - start <= 1000 else { return false }
    }
    return !isBlank && pass("]")
  }

  private mutating func passDestination() -> Bool {
    if byte == UInt8(ascii: "<") { return passPointedDestination() }
    let start = position
    var open = 0
    while byte != 0, !isSpace(byte) {
      if isEscape {
        position += 2
        continue
      }
      if byte == UInt8(ascii: "(") { open += 1 }
      if byte == UInt8(ascii: ")") { open -= 1 }
      if open < 0 { break }
      guard open <= 32 else { return false }
      position += 1
    }
    return position > start && open <= 0 && byte != 0
  }

  private mutating func passPointedDestination() -> Bool {
    position += 1
    while byte != 0 {
      if pass(">") { return byte != 0 }
      if byte == 0x0A || byte == UInt8(ascii: "<") { return false }
      position += byte == UInt8(ascii: "\\") ? 2 : 1
    }
    return false
  }

  /// A quote after a backslash ends the title only when no other one does.
  private mutating func passTitle() -> Bool {
    let open = byte
    guard open == UInt8(ascii: "\"") || open == UInt8(ascii: "'") || open == UInt8(ascii: "(")
    else { return false }
    let close = open == UInt8(ascii: "(") ? UInt8(ascii: ")") : open
    var end: Int?
    position += 1
    while byte != 0 {
      let isEscaped = text[position - 1] == UInt8(ascii: "\\")
      if byte == close { end = position + 1 }
      if byte == close || byte == open, !isEscaped { break }
      position += 1
    }
    guard let end else { return false }
    position = end
    return true
  }

  private var isEscape: Bool {
    byte == UInt8(ascii: "\\") && position + 1 < text.count && isPunctuation(text[position + 1])
  }
}
