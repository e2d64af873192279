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
  /// Notes and HTML, which no page shows.
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
      tellTables(in: block)
      tellHeadingLikes(in: block)
      let words = inlines(block.inlines, on: block.lines.lowerBound)
      tellUnbalancedBidiControl(in: words, on: block.lines)
      return words.isBlank ? nil : .paragraph(words)
    case .heading(let level):
      return heading(block, level: level)
    case .quotation:
      tellCallouts(in: block)
      return .quotation(blocks(block.blocks))
    case .bulletList(let tight):
      return .list(start: nil, tight: tight, block.blocks.map { blocks($0.blocks) })
    case .orderedList(let start, let tight):
      return .list(start: start, tight: tight, block.blocks.map { blocks($0.blocks) })
    case .listItem:
      return nil
    case .code(let info, let text):
      tellUnbalancedBidiControl(inCode: text, on: block.lines)
      return .code(info: info, text: text)
    case .html(let html):
      tellHTML(html, on: block.lines.lowerBound)
      return nil
    case .thematicBreak:
      return .thematicBreak
    }
  }

  private mutating func heading(_ block: CommonMark.Block, level: Int) -> Block? {
    let heading = self.heading(block)
    guard level > 1 else {
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
