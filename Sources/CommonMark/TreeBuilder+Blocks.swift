internal import CCmark

extension TreeBuilder {
  mutating func blocks(in parent: Node, depth: Int) -> [Block] {
    guard let child = parent.firstChild else { return [] }
    var blocks: [Block] = []
    blocks.reserveCapacity(child.siblingCount)
    var next: Node? = child
    while let node = next {
      if cuts(depth: depth, line: node.startLine) {
        reach(node.startLine, through: max(node.startLine, parent.endLine))
        break
      }
      if let block = block(node, depth: depth) { blocks.append(block) }
      next = node.next
    }
    return blocks
  }

  private mutating func block(_ node: Node, depth: Int) -> Block? {
    switch node.type {
    case CMARK_NODE_PARAGRAPH: paragraph(node, depth: depth)
    case CMARK_NODE_HEADING: heading(node, depth: depth)
    case CMARK_NODE_BLOCK_QUOTE: quotation(node, depth: depth)
    case CMARK_NODE_LIST: container(node, node.listKind, depth: depth)
    case CMARK_NODE_ITEM: item(node, depth: depth)
    case CMARK_NODE_CODE_BLOCK: code(node)
    case CMARK_NODE_HTML_BLOCK: html(node)
    case CMARK_NODE_THEMATIC_BREAK: leaf(.thematicBreak, node.startLine, node.startLine)
    default: nil
    }
  }

  private mutating func quotation(_ node: Node, depth: Int) -> Block {
    containers.enterQuotation(line: node.startLine)
    defer { containers.leave() }
    return container(node, .quotation, depth: depth)
  }

  private mutating func item(_ node: Node, depth: Int) -> Block {
    containers.enterItem(line: node.startLine)
    defer { containers.leave() }
    return container(node, .listItem, depth: depth)
  }

  private mutating func container(_ node: Node, _ kind: Block.Kind, depth: Int) -> Block {
    let blocks = blocks(in: node, depth: depth + 1)
    let start = inFile(node.startLine)
    // cmark ends a container a line too late or before its start, so its last block decides.
    let end = max(start, blocks.last?.lines.upperBound ?? start)
    return Block(kind: kind, lines: start...end, blocks: blocks)
  }

  mutating func leaf(
    _ kind: Block.Kind, _ first: Int, _ last: Int, inlines: [Inline] = []
  ) -> Block {
    reach(first, through: last)
    return Block(kind: kind, lines: inFile(first)...inFile(last), inlines: inlines)
  }

  private mutating func paragraph(_ node: Node, depth: Int) -> Block {
    let start = node.startLine
    let last = min(max(start, node.endLine), lines.count)
    reach(start, through: last)
    tellLazyLines(start + 1, through: last)
    let first = passDefinitions(node, through: last)
    // Read for a table too: what its lines hide or do not close stands at its place in the text.
    let inlines = inlines(of: node, from: first, through: last, depth: depth)
    if let table = table(node, from: first, through: last) { return table }
    return leaf(.paragraph, first, last, inlines: inlines)
  }

  private mutating func heading(_ node: Node, depth: Int) -> Block {
    let start = node.startLine
    let kind = Block.Kind.heading(level: node.headingLevel)
    guard isUnderlined(node) else {
      let inlines = inlines(of: node, from: start, through: start, depth: depth)
      return leaf(kind, start, start, inlines: inlines)
    }
    let underline = underline(of: node)
    reach(start, through: underline)
    let last = max(start, underline - 1)
    tellLazyLines(start + 1, through: last)
    let first = passDefinitions(node, through: last)
    report(.setextHeading, line: first)
    let inlines = inlines(of: node, from: first, through: last, depth: depth)
    return leaf(kind, first, underline, inlines: inlines)
  }

  private mutating func tellLazyLines(_ first: Int, through last: Int) {
    guard !containers.isEmpty, first <= last else { return }
    for line in first...last where containers.content(line: line).isLazy {
      report(.lazyContinuation, line: line)
    }
  }
}
