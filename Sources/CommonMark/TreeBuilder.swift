internal import CCmark

/// Turns cmark's tree into values, with lines that are right where cmark's are not.
struct TreeBuilder {
  /// Blocks and inlines nested deeper than this are cut off: a deeper value crashes when freed.
  static let deepest = 100

  let lines: SourceLines
  var containers: Containers
  var oddities: [Oddity] = []
  private let firstLine: Int
  let mayHoldEscapes: Bool
  private let mayHoldDefinitions: Bool
  /// The last line of the blocks seen so far.
  private var reached = 0
  private var isCut = false

  private init(_ lines: SourceLines, firstLine: Int) {
    self.lines = lines
    self.firstLine = firstLine
    containers = Containers(lines)
    mayHoldEscapes = Escapes.mayOccur(in: lines)
    mayHoldDefinitions = lines.mayHoldDefinitions
  }

  static func tree(
    of lines: SourceLines, firstLine: Int
  ) -> (blocks: [Block], oddities: [Oddity]) {
    var builder = TreeBuilder(lines, firstLine: firstLine)
    let blocks = withNodes(of: lines.bytes) { builder.blocks(in: $0, depth: 1) } ?? []
    builder.reach(builder.lines.count + 1, through: builder.lines.count)
    builder.oddities.sort { $0.line < $1.line }
    return (blocks, builder.oddities)
  }

  mutating func tell(_ kind: Oddity.Kind, line: Int) {
    oddities.append(Oddity(kind: kind, line: inFile(line)))
  }

  /// The line of the file that is line `line` of the text.
  func inFile(_ line: Int) -> Int { line + firstLine - 1 }

  /// Whether `depth` is too deep, which is told the first time.
  mutating func cuts(depth: Int, line: Int) -> Bool {
    guard depth > TreeBuilder.deepest else { return false }
    if !isCut { tell(.tooDeep, line: line) }
    isCut = true
    return true
  }

  /// Notes that a block takes the lines from `start` to `end`; those before it were skipped.
  mutating func reach(_ start: Int, through end: Int) {
    if mayHoldDefinitions, reached + 1 < start {
      tellDefinitions(betweenBlocks: reached + 1..<start)
    }
    reached = max(reached, end)
  }

  /// The number of the first line of a paragraph that is shown: definitions may stand before it.
  mutating func passDefinitions(_ block: Node, through last: Int) -> Int {
    let first = block.startLine
    guard mayHoldDefinitions, startsLikeDefinition(block) else { return first }
    let found = definitions(of: block, through: last)
    for offset in found.starts { tell(.linkReferenceDefinition, line: first + offset) }
    return min(first + found.lineCount, last)
  }

  /// Where the text of a block begins in one of its lines.
  func textStart(of block: Node, line: Int) -> (offset: Int, extraColumns: Int) {
    if line == block.startLine {
      return (lines[line].lowerBound + block.startColumn - 1, 0)
    }
    let (start, isLazy) = containers.content(line: line)
    guard isLazy else { return (start.skippingBlanks().offset, 0) }
    // cmark puts spaces for the rest of a tab that a marker ends in.
    return (start.offset, start.isInTab ? start.columnsToTabStop - 1 : 0)
  }
}
