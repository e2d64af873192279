internal import CommonMark

/// Turns one file's Markdown into blocks whose links and citations are resolved, and tells what it meets.
struct ProseParser {
  let text: SourceText
  let references: References
  /// Where links and citations stand.
  let spots: Spots
  var problems: ProblemList
  /// Anchors that links of this file name on other pages; they can be checked when every file is parsed.
  var anchorLinks: [AnchorLink] = []
  var outline = Outline()
  /// Lines whose headings, or what looks like them, were told already.
  var headingLikes: Set<Int> = []
  /// Whether a block quotation is read.
  var isInQuotation = false
  /// Names of what is not published, which no page shows.
  var hidden: [HiddenText] = []

  /// A link to a place on a page.
  struct AnchorLink: Sendable {
    let target: EntityID
    let anchor: String
    let position: Position
  }

  init(_ text: SourceText, references: References, problems: ProblemList) {
    self.text = text
    self.references = references
    self.problems = problems
    spots = Spots(text)
  }

  mutating func blocks(_ blocks: some Collection<CommonMark.Block>) -> [Block] {
    blocks.compactMap { block($0) }
  }

  /// The block, unless nothing of it is published.
  private mutating func block(_ block: CommonMark.Block) -> Block? {
    switch block.kind {
    case .paragraph:
      let words = words(of: block)
      return words.isBlank ? nil : words.figure ?? .paragraph(words)
    case .heading(let level):
      return heading(block, level: level)
    case .quotation:
      reportCallout(in: block)
      let isInside = isInQuotation
      isInQuotation = true
      defer { isInQuotation = isInside }
      return .quotation(blocks(block.blocks))
    case .bulletList(let tight):
      return .list(start: nil, tight: tight, block.blocks.map { entry($0) })
    case .orderedList(let start, let tight):
      return .list(start: start, tight: tight, block.blocks.map { entry($0) })
    case .listItem, .tableRow, .tableCell:
      return nil
    case .table(let alignments):
      return table(block, alignments)
    case .code(let info, let text):
      reportForeignBlock(block)
      tellUnbalancedBidiControl(inCode: text, on: block.lines)
      return .code(info: info, text: text)
    case .html(let html):
      reportHTML(html, on: block.lines.lowerBound)
      return nil
    case .thematicBreak:
      reportForeignBlock(block)
      return .thematicBreak
    }
  }

  private mutating func entry(_ entry: CommonMark.Block) -> [Block] {
    reportTask(in: entry)
    return blocks(entry.blocks)
  }

  /// The words of a paragraph or of a table's cell.
  private mutating func words(of block: CommonMark.Block) -> [Inline] {
    let words = inlines(block.inlines, on: block.lines.lowerBound)
    tellUnbalancedBidiControl(in: words, on: block.lines)
    return words
  }

  private mutating func table(
    _ block: CommonMark.Block, _ alignments: [CommonMark.Block.Alignment]
  ) -> Block {
    let rows = block.blocks.map { $0.blocks.map { words(of: $0) } }
    return .table(
      Table(
        alignments: alignments.map(Table.Alignment.init), header: rows[0],
        rows: Array(rows.dropFirst())))
  }

  private mutating func heading(_ block: CommonMark.Block, level: Int) -> Block? {
    let heading = self.heading(block)
    guard level > 1 else {
      // One that is underlined was reported as that.
      if headingLikes.contains(heading.position.line) { return nil }
      problems.add(
        .titleHeading, at: heading.position, "a `#` heading stands in the body",
        help: "Begin it with `##`; the page's title is the key `title`.")
      return nil
    }
    let anchor = level == 2 ? self.anchor(of: heading) : heading.anchor
    claim(anchor: anchor, at: heading.position)
    return .heading(level: level, heading.words, anchor: anchor)
  }
}

extension [Inline] {
  /// The figure that a paragraph is if there is nothing but one image in it.
  fileprivate var figure: Block? {
    guard contains(where: { if case .image = $0 { true } else { false } }) else { return nil }
    let seen = filter { ![$0].isBlank }
    guard seen.count == 1, case .image(let asset, let alternative, let title) = seen[0] else {
      return nil
    }
    return .figure(asset, alternative: alternative, caption: title)
  }
}

extension Table.Alignment {
  fileprivate init(_ alignment: CommonMark.Block.Alignment) {
    self =
      switch alignment {
      case .none: .none
      case .left: .left
      case .center: .center
      case .right: .right
      }
  }
}
