import Testing

@testable import CommonMark

/// Every inline of a document, in reading order.
func inlines(of document: Document) -> [Inline] {
  document.blocks.flatMap(inlines(of:))
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
  return document.blocks.flatMap(flattened)
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

private let markers: [(marker: Character, kind: Oddity.Kind)] = [
  ("🔗", .linkReferenceDefinition), ("🦥", .lazyContinuation), ("🪧", .setextHeading),
]

/// Expects the oddities that markers in `markdown` tell the lines of, and no others.
func expectOddities(
  _ markdown: String, sourceLocation: SourceLocation = #_sourceLocation
) {
  var expected: [Oddity] = []
  for (index, line) in markdown.split(separator: "\n", omittingEmptySubsequences: false)
    .enumerated()
  {
    for (marker, kind) in markers where line.contains(marker) {
      expected.append(Oddity(kind: kind, line: index + 1))
    }
  }
  let isMarker: (Character) -> Bool = { character in markers.contains { $0.marker == character } }
  let clean = String(markdown.filter { !isMarker($0) })
  #expect(Document(parsing: clean).oddities == expected, sourceLocation: sourceLocation)
}
