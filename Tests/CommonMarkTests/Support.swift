import Testing

@testable import CommonMark

/// A block as a test says it.
struct Block {
  enum Kind: Equatable {
    case paragraph
    case heading(level: Int)
    case quotation
    case bulletList(tight: Bool)
    case orderedList(start: Int, tight: Bool)
    case listItem
    case code(info: String, text: String)
    case html(String)
    case thematicBreak
    case table([MarkdownElement.Alignment])
    case tableRow
    case tableCell
  }

  let kind: Kind
  let lines: ClosedRange<Int>
  let blocks: [Block]
  let inlines: [Inline]
}

/// An inline as a test says it.
struct Inline {
  enum Kind: Equatable {
    case text(String)
    case literal(String)
    case softBreak
    case lineBreak
    case code(String)
    case html(String)
    case emphasis
    case strong
    case link(destination: String, title: String)
    case image(destination: String, title: String)
  }

  let kind: Kind
  let line: Int
  let inlines: [Inline]
}

extension Document {
  /// The document as a tree of values.
  var tree: [Block] { blocks.compactMap(block) }

  private func string(_ range: ByteRange) -> String {
    String(decoding: bytes[range.range], as: UTF8.self)
  }

  private func block(_ index: Int) -> Block? {
    let element = elements[index]
    let kind: Block.Kind
    switch element.kind {
    case .paragraph: kind = .paragraph
    case .heading: kind = .heading(level: Int(element.number))
    case .quotation: kind = .quotation
    case .bulletList: kind = .bulletList(tight: element.isTight)
    case .orderedList: kind = .orderedList(start: Int(element.number), tight: element.isTight)
    case .listItem: kind = .listItem
    case .codeBlock: kind = .code(info: string(element.title), text: string(element.text))
    case .htmlBlock: kind = .html(string(element.text))
    case .thematicBreak: kind = .thematicBreak
    case .table:
      kind = .table(inside(inside(index).first ?? index).map { elements[$0].alignment })
    case .tableRow: kind = .tableRow
    case .tableCell: kind = .tableCell
    default: return nil
    }
    return Block(
      kind: kind, lines: element.lines, blocks: inside(index).compactMap(block),
      inlines: inside(index).compactMap(inline))
  }

  private func inline(_ index: Int) -> Inline? {
    let element = elements[index]
    let kind: Inline.Kind
    switch element.kind {
    case .text: kind = .text(string(element.text))
    case .literal: kind = .literal(string(element.text))
    case .softBreak: kind = .softBreak
    case .lineBreak: kind = .lineBreak
    case .code: kind = .code(string(element.text))
    case .html: kind = .html(string(element.text))
    case .emphasis: kind = .emphasis
    case .strong: kind = .strong
    case .link: kind = .link(destination: string(element.text), title: string(element.title))
    case .image: kind = .image(destination: string(element.text), title: string(element.title))
    default: return nil
    }
    return Inline(kind: kind, line: Int(element.line), inlines: inside(index).compactMap(inline))
  }
}

/// Every inline of a document, in reading order.
func inlines(of document: Document) -> [Inline] {
  document.tree.flatMap(inlines(of:))
}

private func inlines(of block: Block) -> [Inline] {
  block.inlines.flatMap(flattened) + block.blocks.flatMap(inlines(of:))
}

private func flattened(_ inline: Inline) -> [Inline] {
  [inline] + inline.inlines.flatMap(flattened)
}

/// Every block of a document, containers before what they hold.
func allBlocks(of document: Document) -> [Block] {
  func flattened(_ block: Block) -> [Block] { [block] + block.blocks.flatMap(flattened) }
  return document.tree.flatMap(flattened)
}

/// A document in short: one entry an inline, escaped marks in ⟨ ⟩.
func shown(_ markdown: String) -> [String] {
  inlines(of: Document(parsing: markdown)).map {
    switch $0.kind {
    case .text(let text): text
    case .literal(let mark): "⟨\(mark)⟩"
    case .softBreak: "↵"
    case .lineBreak: "⏎"
    case .code(let text): "`\(text)`"
    case .html(let text): text
    case .emphasis: "*"
    case .strong: "**"
    case .link(let destination, let title): "→\(destination)\(title.isEmpty ? "" : " " + title)"
    case .image(let destination, let title): "!→\(destination)\(title.isEmpty ? "" : " " + title)"
    }
  }
}

private let markers: [(marker: Character, kind: ParseWarning.Kind)] = [
  ("🔗", .linkReferenceDefinition), ("🦥", .lazyContinuation), ("🪧", .setextHeading),
]

/// Expects the warnings that markers in `markdown` give the lines of, and no others.
func expectWarnings(
  _ markdown: String, sourceLocation: SourceLocation = #_sourceLocation
) {
  var expected: [ParseWarning] = []
  for (index, line) in markdown.split(separator: "\n", omittingEmptySubsequences: false)
    .enumerated()
  {
    for (marker, kind) in markers where line.contains(marker) {
      expected.append(ParseWarning(kind: kind, line: index + 1))
    }
  }
  let isMarker: (Character) -> Bool = { character in markers.contains { $0.marker == character } }
  let clean = String(markdown.filter { !isMarker($0) })
  #expect(Document(parsing: clean).warnings == expected, sourceLocation: sourceLocation)
}
