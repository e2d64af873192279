/// A block or an inline of a document, in reading order: what is inside it follows it in the array, up to `end`.
public struct MarkdownElement: BitwiseCopyable, Sendable {
  /// What the element is.
  public let kind: Kind
  /// Of a list, whether no blank lines part its items.
  public let isTight: Bool
  /// A heading's level, from 1 to 6; the number with which a numbered list begins; of a table's cell, how its column is
  /// aligned, as ``Alignment`` numbers it.
  public let number: Int32
  /// The line of the file on which the element begins.
  public let line: Int32
  /// A block's last line; an inline's first.
  public internal(set) var lastLine: Int32
  /// The index after the last element inside this one.
  public internal(set) var end: Int32
  /// The bytes of text, code or HTML; the address of a link or an image.
  public let text: ByteRange
  /// The title of a link or an image, or the words after a fence.
  public let title: ByteRange

  /// What an element is.
  public enum Kind: UInt8, BitwiseCopyable, Sendable {
    /// Plain running text, with inlines inside.
    case paragraph
    /// A heading, with inlines inside.
    case heading
    /// A block quotation, with blocks inside.
    case quotation
    /// A list with bullets, with items inside.
    case bulletList
    /// A numbered list, with items inside.
    case orderedList
    /// One item of a list, with blocks inside.
    case listItem
    /// A code block, fenced or indented.
    case codeBlock
    /// A block of raw HTML.
    case htmlBlock
    /// A line across the page.
    case thematicBreak
    /// A pipe table: its rows, of which the first is the header.
    case table
    /// A row of a table: its cells.
    case tableRow
    /// A cell of a row, with inlines inside.
    case tableCell
    /// Text within one line, as long as it can be.
    case text
    /// One of ``[ ] @ % ~ ! ^ | $ = + : # * _ { \ .`` that the writer escaped, so that it means only itself.
    case literal
    /// The end of a line within a paragraph.
    case softBreak
    /// The end of a line that the writer wants kept.
    case lineBreak
    /// A code span.
    case code
    /// A raw HTML tag.
    case html
    /// Emphasised text, with inlines inside.
    case emphasis
    /// Strongly emphasised text, with inlines inside.
    case strong
    /// A link, with its words inside.
    case link
    /// An image, with its description inside.
    case image
  }

  /// How the words of a table's column are aligned.
  public enum Alignment: Int32, BitwiseCopyable, Sendable {
    /// As the page aligns them.
    case none
    case left, center, right
  }

  init(
    _ kind: Kind, line: Int, isTight: Bool = false, number: Int = 0, end: Int,
    text: ByteRange = ByteRange(), title: ByteRange = ByteRange()
  ) {
    (self.kind, self.isTight, self.text, self.title) = (kind, isTight, text, title)
    self.number = Int32(clamping: number)
    self.line = Int32(clamping: line)
    lastLine = self.line
    self.end = Int32(clamping: end)
  }

  /// The lines of the file from the block's first to its last.
  public var lines: ClosedRange<Int> { Int(line)...Int(lastLine) }

  /// How a table's cell is aligned.
  public var alignment: Alignment { Alignment(rawValue: number) ?? .none }

  /// The same in an array with so many elements more before it, of bytes with so many more before them, on another line.
  func moved(elements: Int, bytes: Int, to line: Int) -> MarkdownElement {
    var node = MarkdownElement(
      kind, line: line, isTight: isTight, number: Int(number), end: Int(end) + elements,
      text: text.moved(by: bytes), title: title.moved(by: bytes))
    node.lastLine = node.line
    return node
  }
}

/// A part of a document's bytes.
public struct ByteRange: BitwiseCopyable, Hashable, Sendable {
  private let start: UInt32
  private let size: UInt32

  /// No bytes.
  public init() { (start, size) = (0, 0) }

  /// The bytes of a range; a document has at most 4 GiB.
  public init(_ range: Range<Int>) {
    (start, size) = (UInt32(range.lowerBound), UInt32(range.count))
  }

  /// The places of the bytes.
  public var range: Range<Int> { Int(start)..<Int(start) + Int(size) }
  /// How many bytes there are.
  public var count: Int { Int(size) }
  /// Whether there are none.
  public var isEmpty: Bool { size == 0 }

  func moved(by count: Int) -> ByteRange {
    let range = range
    return ByteRange(range.lowerBound + count..<range.upperBound + count)
  }
}
