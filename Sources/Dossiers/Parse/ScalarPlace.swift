/// A place in a text, with the line and column that an editor sees.
struct ScalarPlace {
  private(set) var offset = 0
  private(set) var index = 0
  private(set) var line: Int
  private var column = 1

  init(line: Int) { self.line = line }

  var position: Position { Position(line: line, column: column) }

  /// Passes one character; CR, LF and the two together end a line.
  mutating func pass(_ text: UnsafeBufferPointer<UInt8>) {
    let byte = text[offset]
    offset += 1
    while offset < text.count, text[offset] & 0xC0 == 0x80 { offset += 1 }
    index += 1
    if byte == 0x0D, offset < text.count, text[offset] == 0x0A { return }
    let isEndOfLine = byte == 0x0A || byte == 0x0D
    line += isEndOfLine ? 1 : 0
    column = isEndOfLine ? 1 : column + 1
  }
}
