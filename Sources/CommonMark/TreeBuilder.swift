internal import CCmark

/// Turns cmark's tree into flat elements, with lines that are right where cmark's are not.
struct TreeBuilder {
  /// Blocks and inlines nested deeper than this are cut off: whoever walks them calls itself for each level.
  static let deepest = 100

  let lines: SourceLines
  var elements: [MarkdownElement] = []
  /// The text, and after it what is shown otherwise than it is written.
  var bytes: [UInt8]
  var containers: Containers
  var warnings: [ParseWarning] = []
  var hidden: [Range<Int>] = []
  /// What is wrong, whatever a further reading finds.
  var faults: [ParseWarning] = []
  /// What has to be read again, written otherwise.
  var rewritings: [Rewriting] = []
  private let firstLine: Int
  let mayHoldEscapes: Bool
  let mayHoldHTML: Bool
  let mayHoldTicks: Bool
  let mayHoldNotes: Bool
  let mayHoldLookAlikes: Bool
  /// Where the last comment ended, and whether some programs read on to the next `-->`, past empty lines.
  var lastComment: (end: Int, mayGoOn: Bool)?
  private let mayHoldDefinitions: Bool
  /// The last line of the blocks seen so far.
  private var reached = 0
  private var isCut = false
  /// Of the paragraph or heading that is being read.
  var leaf = OpenLeaf()

  private init(_ lines: SourceLines, firstLine: Int) {
    self.lines = lines
    self.firstLine = firstLine
    bytes = lines.bytes
    elements.reserveCapacity((bytes.count - lines.start) / 24 + 4)
    containers = Containers(lines)
    mayHoldEscapes = Escapes.mayOccur(in: lines)
    mayHoldHTML = lines.index(of: UInt8(ascii: "<")) != nil
    mayHoldTicks = lines.index(of: UInt8(ascii: "`")) != nil
    mayHoldNotes = lines.hold(twice: UInt8(ascii: "%"))
    mayHoldLookAlikes = lines.holdLookAlikes
    mayHoldDefinitions = lines.mayHoldDefinitions
  }

  /// Reads a text, and reads it again as long as something of it has to be written otherwise: a large one a few times,
  /// a small one many times. What is still misread then is wrong.
  static func document(of lines: SourceLines, firstLine: Int, readings: Int = 1) -> Document {
    var builder = TreeBuilder(lines, firstLine: firstLine)
    withNodes(of: lines.bytes[lines.start...]) { builder.addBlocks(in: $0, depth: 1) }
    builder.reach(builder.lines.count + 1, through: builder.lines.count)
    builder.reportControls()
    let rewritings = builder.rewritings
    guard !rewritings.isEmpty,
      readings < min(64, 4 + (1 << 22) / max(1, lines.bytes.count - lines.start))
    else {
      let warnings = builder.warnings + builder.faults + rewritings.compactMap(\.ifMisread)
      return Document(
        elements: builder.elements, bytes: builder.bytes,
        warnings: warnings.sorted { $0.line < $1.line }, hidden: builder.hidden)
    }
    var text = lines.bytes
    for rewriting in rewritings { rewriting.apply(to: &text) }
    var document = document(
      of: SourceLines(text, from: lines.start), firstLine: firstLine, readings: readings + 1)
    document.restore(lines.bytes, reporting: builder.faults)
    return document
  }

  mutating func report(_ kind: ParseWarning.Kind, line: Int, offset: Int? = nil) {
    warnings.append(warning(kind, line: line, offset: offset))
  }

  func warning(_ kind: ParseWarning.Kind, line: Int, offset: Int? = nil) -> ParseWarning {
    ParseWarning(kind: kind, line: inFile(line), offset: offset)
  }

  /// The line of the file that is line `line` of the text.
  func inFile(_ line: Int) -> Int { line + firstLine - 1 }

  /// Adds bytes after the text.
  mutating func add(_ added: some Collection<UInt8>) -> ByteRange {
    guard !added.isEmpty else { return ByteRange() }
    let start = bytes.count
    bytes += added
    return ByteRange(start..<bytes.count)
  }

  /// Whether `depth` is too deep, which is reported the first time.
  mutating func cuts(depth: Int, line: Int) -> Bool {
    guard depth > TreeBuilder.deepest else { return false }
    if !isCut { report(.tooDeep, line: line) }
    isCut = true
    return true
  }

  /// Notes that a block takes the lines from `start` to `end`; those before it were skipped.
  mutating func reach(_ start: Int, through end: Int) {
    if mayHoldDefinitions, reached + 1 < start {
      reportDefinitions(betweenBlocks: reached + 1..<start)
    }
    reached = max(reached, end)
  }

  /// The number of the first line of a paragraph that is shown: definitions may stand before it.
  mutating func passDefinitions(_ block: CmarkNode, through last: Int) -> Int {
    let first = block.startLine
    guard mayHoldDefinitions, startsLikeDefinition(block) else { return first }
    let found = definitions(of: block, through: last)
    for offset in found.starts { report(.linkReferenceDefinition, line: first + offset) }
    return min(first + found.lineCount, last)
  }

  /// Where the text of a block begins in one of its lines.
  func textStart(of block: CmarkNode, line: Int) -> (offset: Int, extraColumns: Int) {
    if line == block.startLine {
      return (lines[line].lowerBound + block.startColumn - 1, 0)
    }
    let (start, isLazy) = containers.content(line: line)
    guard isLazy else { return (start.skippingBlanks().offset, 0) }
    // cmark puts spaces for the rest of a tab that a marker ends in.
    return (start.offset, start.isInTab ? start.columnsToTabStop - 1 : 0)
  }
}
