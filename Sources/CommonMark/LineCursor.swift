/// A place in a line, as a byte and as a column with tab stops every four columns.
struct LineCursor {
  let bytes: [UInt8]
  let end: Int
  private(set) var offset: Int
  private(set) var column = 0
  /// Whether the cursor stands within the columns of the tab at `offset`.
  private(set) var isInTab = false

  init(_ bytes: [UInt8], _ line: Range<Int>) {
    self.bytes = bytes
    offset = line.lowerBound
    end = line.upperBound
  }

  var byte: UInt8? { offset < end ? bytes[offset] : nil }
  var isAtBlank: Bool { byte == 0x20 || byte == 0x09 }

  /// Whether a bullet comes next, with one space after it.
  var isAtPlainBullet: Bool {
    guard offset + 2 < end, !isInTab, bytes[offset + 1] == 0x20 else { return false }
    let (mark, next) = (bytes[offset], bytes[offset + 2])
    return next != 0x20 && next != 0x09
      && (mark == UInt8(ascii: "-") || mark == UInt8(ascii: "*") || mark == UInt8(ascii: "+"))
  }

  /// The columns from the cursor to the next tab stop.
  var columnsToTabStop: Int { 4 - column % 4 }

  mutating func advance(columns count: Int) {
    var rest = count
    while rest > 0, let byte {
      let width = byte == 0x09 ? columnsToTabStop : 1
      isInTab = width > rest
      column += min(width, rest)
      offset += isInTab ? 0 : 1
      rest -= min(width, rest)
    }
  }

  /// The cursor at the next byte that is neither a space nor a tab.
  func skippingBlanks() -> LineCursor {
    var cursor = self
    while cursor.isAtBlank {
      cursor.advance(columns: cursor.byte == 0x09 ? cursor.columnsToTabStop : 1)
    }
    return cursor
  }

  /// Passes a `>` or a list marker, and says whether there was one.
  mutating func passMarker() -> Bool {
    guard let byte else { return false }
    if byte == UInt8(ascii: ">") {
      advance(columns: 1)
      return true
    }
    var marker = self
    marker.passListMarker()
    guard marker.offset > offset, marker.byte == nil || marker.isAtBlank else { return false }
    self = marker
    return true
  }

  /// Passes `-`, `12.` and the like.
  mutating func passListMarker() {
    var marker = self
    while let byte = marker.byte, UInt8(ascii: "0")...UInt8(ascii: "9") ~= byte {
      marker.advance(columns: 1)
    }
    let ends: [Unicode.Scalar] = marker.offset > offset ? [".", ")"] : ["-", "+", "*"]
    guard let byte = marker.byte, ends.contains(Unicode.Scalar(byte)) else { return }
    marker.advance(columns: 1)
    self = marker
  }
}
