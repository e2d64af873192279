internal import CCmark

extension TreeBuilder {
  /// Adds the blocks in a node, and says which line is their last.
  @discardableResult
  mutating func addBlocks(in parent: CmarkNode, depth: Int) -> Int? {
    var next = parent.firstChild
    var last: Int?
    while let node = next {
      if cuts(depth: depth, line: node.startLine) {
        reach(node.startLine, through: max(node.startLine, parent.endLine))
        break
      }
      let index = elements.count
      addBlock(node, depth: depth)
      if index < elements.count { last = Int(elements[index].lastLine) }
      next = node.next
    }
    return last
  }

  private mutating func addBlock(_ node: CmarkNode, depth: Int) {
    switch node.type {
    case CMARK_NODE_PARAGRAPH: addParagraph(node, depth: depth)
    case CMARK_NODE_HEADING: addHeading(node, depth: depth)
    case CMARK_NODE_BLOCK_QUOTE:
      containers.enterQuotation(line: node.startLine)
      addContainer(node, .quotation, depth: depth)
      containers.leave()
    case CMARK_NODE_LIST:
      let start = node.listStart
      addContainer(
        node, start == nil ? .bulletList : .orderedList, isTight: node.isTight, number: start ?? 0,
        depth: depth)
    case CMARK_NODE_ITEM:
      containers.enterItem(line: node.startLine)
      addContainer(node, .listItem, depth: depth)
      containers.leave()
    case CMARK_NODE_CODE_BLOCK: addCode(node)
    case CMARK_NODE_HTML_BLOCK: addHTML(node)
    case CMARK_NODE_THEMATIC_BREAK: addLeaf(.thematicBreak, node.startLine...node.startLine)
    default: break
    }
  }

  private mutating func addContainer(
    _ node: CmarkNode, _ kind: MarkdownElement.Kind, isTight: Bool = false, number: Int = 0,
    depth: Int
  ) {
    let line = inFile(node.startLine)
    let index = open(kind, line: line, isTight: isTight, number: number)
    let last = addBlocks(in: node, depth: depth + 1)
    // cmark ends a container a line too late or before its start, so its last block decides.
    close(index, through: max(line, last ?? line))
  }

  /// Adds a node whose inside follows, and returns its index.
  mutating func open(
    _ kind: MarkdownElement.Kind, line: Int, isTight: Bool = false, number: Int = 0,
    text: ByteRange = ByteRange(), title: ByteRange = ByteRange()
  ) -> Int {
    elements.append(
      MarkdownElement(
        kind, line: line, isTight: isTight, number: number, end: elements.count + 1, text: text,
        title: title))
    return elements.count - 1
  }

  /// Ends a node that was opened, on a line of the file.
  mutating func close(_ index: Int, through line: Int) {
    elements[index].end = Int32(clamping: elements.count)
    elements[index].lastLine = Int32(clamping: line)
  }

  /// Adds a block in which nothing else is.
  mutating func addLeaf(
    _ kind: MarkdownElement.Kind, _ lines: ClosedRange<Int>, text: ByteRange = ByteRange(),
    title: ByteRange = ByteRange()
  ) {
    reach(lines.lowerBound, through: lines.upperBound)
    let index = open(kind, line: inFile(lines.lowerBound), text: text, title: title)
    close(index, through: inFile(lines.upperBound))
  }

  private mutating func addParagraph(_ node: CmarkNode, depth: Int) {
    let start = node.startLine
    let last = min(max(start, node.endLine), lines.count)
    reach(start, through: last)
    reportLazyLines(start + 1, through: last)
    let first = passDefinitions(node, through: last)
    let index = open(.paragraph, line: inFile(first))
    // Read for a table too: what its lines hide or do not close stands at its place in the text.
    addInlines(of: node, from: first, through: last, depth: depth)
    if addTable(node, from: first, through: last, inPlaceOf: index) { return }
    reach(first, through: last)
    close(index, through: inFile(last))
  }

  private mutating func addHeading(_ node: CmarkNode, depth: Int) {
    let start = node.startLine
    guard isUnderlined(node) else {
      let index = open(.heading, line: inFile(start), number: node.headingLevel)
      addInlines(of: node, from: start, through: start, depth: depth)
      reach(start, through: start)
      return close(index, through: inFile(start))
    }
    let underline = underline(of: node)
    reach(start, through: underline)
    let last = max(start, underline - 1)
    reportLazyLines(start + 1, through: last)
    let first = passDefinitions(node, through: last)
    report(.setextHeading, line: first)
    let index = open(.heading, line: inFile(first), number: node.headingLevel)
    addInlines(of: node, from: first, through: last, depth: depth)
    reach(first, through: underline)
    close(index, through: inFile(underline))
  }

  private mutating func reportLazyLines(_ first: Int, through last: Int) {
    guard !containers.isEmpty, first <= last else { return }
    for line in first...last where containers.content(line: line).isLazy {
      report(.lazyContinuation, line: line)
    }
  }
}
