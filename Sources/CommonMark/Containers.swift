/// The quotations and list items around a block, and what each line must begin with to be in them.
///
/// cmark does not say which lines of a paragraph are lazy, nor where its lines begin.
struct Containers {
  private struct Container {
    /// The columns to indent by, or nil for a quotation.
    let indentation: Int?
    let firstLine: Int
    let content: LineCursor
  }

  private let lines: SourceLines
  private var stack: [Container] = []

  init(_ lines: SourceLines) { self.lines = lines }

  var isEmpty: Bool { stack.isEmpty }

  mutating func enterQuotation(line: Int) {
    var cursor = opening(line: line).skippingBlanks()
    Containers.passQuotationMark(&cursor)
    stack.append(Container(indentation: nil, firstLine: line, content: cursor))
  }

  mutating func enterItem(line: Int) {
    var cursor = opening(line: line)
    let indentation = cursor.isAtPlainBullet ? 2 : Containers.indentation(ofItemAt: cursor)
    cursor.advance(columns: indentation)
    stack.append(Container(indentation: indentation, firstLine: line, content: cursor))
  }

  mutating func leave() { stack.removeLast() }

  /// Where the content of a line begins, and whether the line has all the markers before it.
  func content(line: Int) -> (start: LineCursor, isLazy: Bool) {
    var cursor = LineCursor(lines.bytes, lines[line])
    for container in stack {
      let text = cursor.skippingBlanks()
      let indent = text.column - cursor.column
      if let indentation = container.indentation {
        guard indent >= indentation else { return (cursor, true) }
        cursor.advance(columns: indentation)
      } else {
        guard indent < 4, text.byte == UInt8(ascii: ">") else { return (cursor, true) }
        cursor = text
        Containers.passQuotationMark(&cursor)
      }
    }
    return (cursor, false)
  }

  /// Where the content of a line begins that may open some of the containers itself.
  func opening(line: Int) -> LineCursor {
    if let last = stack.last, last.firstLine == line { return last.content }
    return content(line: line).start
  }

  private static func passQuotationMark(_ cursor: inout LineCursor) {
    cursor.advance(columns: 1)
    if cursor.isAtBlank { cursor.advance(columns: 1) }
  }

  private static func indentation(ofItemAt outside: LineCursor) -> Int {
    let marker = outside.skippingBlanks()
    var cursor = marker
    cursor.passListMarker()
    return cursor.column - outside.column + padding(at: cursor)
  }

  /// The columns between a list marker and its content: 1 when that is code or nothing.
  private static func padding(at cursor: LineCursor) -> Int {
    let text = cursor.skippingBlanks()
    let columns = text.column - cursor.column
    return text.byte == nil || columns > 4 || columns < 1 ? 1 : columns
  }
}
