/// A paragraph, heading, list or other block, with the lines of the file that it stands on.
public struct Block: Sendable {
  /// What the block is.
  public let kind: Kind
  /// The lines of the file from the block's first to its last.
  public var lines: ClosedRange<Int> { Int(first)...Int(last) }
  /// The blocks inside a quotation, list, list item, table or row of a table.
  public var blocks: [Block] {
    switch content {
    case .blocks(let blocks): blocks
    case .entries(let entries): entries.indices.map(entry)
    case .inlines: []
    }
  }
  /// The text of a paragraph, heading or cell of a table.
  public var inlines: [Inline] {
    if case .inlines(let inlines) = content { inlines } else { [] }
  }
  /// Whether it is certain that no line of it looks like a heading, but for its own, and that no code stands in it.
  public let isPlain: Bool
  private let content: Content
  private let first: Int32
  private let last: Int32

  /// What stands in a block.
  private enum Content {
    case blocks([Block])
    case inlines([Inline])
    /// Of a list, its entries, each of which is one line of plain words. Most lists are such, and to hold each entry
    /// as a block with a paragraph with a text would take long.
    case entries([String])
  }

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
    /// A pipe table, with how each of its columns is aligned: its rows, of which the first is the header.
    indirect case table([Alignment])
    /// A row of a table: its cells.
    case tableRow
    /// A cell of a row, with inlines as a paragraph has them.
    case tableCell
  }

  /// How the words of a table's column are aligned.
  public enum Alignment: Sendable, Equatable {
    /// As the page aligns them.
    case none
    case left, center, right
  }

  init(kind: Kind, lines: ClosedRange<Int>, blocks: [Block], isPlain: Bool = false) {
    self.init(kind, lines, .blocks(blocks), isPlain: isPlain)
  }

  init(kind: Kind, lines: ClosedRange<Int>, inlines: [Inline] = [], isPlain: Bool = false) {
    self.init(kind, lines, .inlines(inlines), isPlain: isPlain)
  }

  /// A list with bullets, each of whose lines is an entry of plain words.
  init(entries: [String], lines: ClosedRange<Int>) {
    self.init(.bulletList(tight: true), lines, .entries(entries), isPlain: true)
  }

  private init(_ kind: Kind, _ lines: ClosedRange<Int>, _ content: Content, isPlain: Bool) {
    (self.kind, self.content, self.isPlain) = (kind, content, isPlain)
    first = Int32(truncatingIfNeeded: lines.lowerBound)
    last = Int32(truncatingIfNeeded: lines.upperBound)
  }
}

extension Block {
  /// The entries of a list, if each of them is one line of plain words: the first stands on the list's first line.
  public var plainEntries: [String]? {
    if case .entries(let entries) = content { entries } else { nil }
  }

  /// One of the entries of a list as a block.
  public func entry(_ index: Int) -> Block {
    guard case .entries(let entries) = content else { return blocks[index] }
    let line = lines.lowerBound + index
    let paragraph = Block(
      kind: .paragraph, lines: line...line,
      inlines: [Inline(kind: .text(entries[index]), line: line)], isPlain: true)
    return Block(kind: .listItem, lines: line...line, blocks: [paragraph], isPlain: true)
  }
}
