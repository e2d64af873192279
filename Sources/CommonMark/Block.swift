/// A paragraph, heading, list or other block, with the lines of the file that it stands on.
public struct Block: Sendable {
  /// What the block is.
  public let kind: Kind
  /// The lines of the file from the block's first to its last.
  public var lines: ClosedRange<Int> { Int(first)...Int(last) }
  /// The blocks inside a quotation, list or list item.
  public let blocks: [Block]
  /// The text of a paragraph or heading.
  public let inlines: [Inline]
  /// Whether it is certain that no line of it looks like a heading, but for its own, and that no code stands in it.
  public let isPlain: Bool
  private let first: Int32
  private let last: Int32

  /// What a block is.
  public enum Kind: Sendable, Equatable {
    /// Plain running text.
    case paragraph
    /// A heading, of level 1 to 6.
    case heading(level: Int)
    /// A block quotation.
    case quotation
    /// A list with bullets, tight when no blank lines part its items.
    case bulletList(tight: Bool)
    /// A numbered list, tight when no blank lines part its items.
    case orderedList(start: Int, tight: Bool)
    /// One item of a list.
    case listItem
    /// A code block, fenced or indented, with the info string after its fence.
    indirect case code(info: String, text: String)
    /// Raw HTML.
    case html(String)
    /// A line across the page.
    case thematicBreak
  }

  init(
    kind: Kind, lines: ClosedRange<Int>, blocks: [Block] = [], inlines: [Inline] = [],
    isPlain: Bool = false
  ) {
    self.kind = kind
    self.isPlain = isPlain
    first = Int32(truncatingIfNeeded: lines.lowerBound)
    last = Int32(truncatingIfNeeded: lines.upperBound)
    self.blocks = blocks
    self.inlines = inlines
  }
}
