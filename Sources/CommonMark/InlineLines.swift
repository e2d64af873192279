/// Counts the lines of a paragraph as its inlines pass.
///
/// cmark forgets the newlines between a link's text and its end, and those after a backslash. It
/// counts columns on from the last newline that it did not forget, so the column of a link's end
/// tells how many there were.
struct InlineLines {
  let block: CmarkNode
  let last: Int
  private(set) var line: Int
  /// A line that was reached, and the bytes from where cmark counts columns to that line's start.
  private var known: (line: Int, offset: Int)

  init(of block: CmarkNode, from first: Int, through last: Int) {
    self.block = block
    self.last = last
    line = first
    known = (first, 0)
  }

  mutating func pass(newlines: Int) {
    guard newlines > 0 else { return }
    line = min(line + newlines, last)
    known = (line, 0)
  }

  /// Passes a newline after a backslash, in a line that takes `width` bytes.
  mutating func passEscapedNewline(width: Int) {
    guard line < last else { return }
    known = (known.line + 1, known.offset + width)
    line = known.line
  }

  /// Passes the end of a link or image, where `width` says how many bytes a line takes.
  mutating func passEnd(of link: CmarkNode, width: (_ line: Int) -> Int) {
    guard line < last else { return }
    let end = link.endColumn - (block.startColumn - 1)
    while known.line < last {
      let next = known.offset + width(known.line)
      guard next < end else { break }
      known = (known.line + 1, next)
    }
    line = max(line, known.line)
  }

  /// The bytes from the start of the current line's text to behind a link or image that ends on it.
  func offset(after link: CmarkNode) -> Int {
    link.endColumn - block.startColumn + 1 - known.offset
  }

  /// The bytes from the start of the current line's text to a text node.
  func offset(of text: CmarkNode) -> Int { text.startColumn - block.startColumn - known.offset }
}
