internal import CCmark

extension TreeBuilder {
  mutating func addInlines(
    of block: CmarkNode, from first: Int, through last: Int, depth: Int
  ) {
    var place = InlineLines(of: block, from: first, through: last)
    leaf = OpenLeaf()
    addInlines(in: block, &place, depth: depth + 1)
    closeLeaf(block, from: first, through: last)
  }

  private mutating func addInlines(in parent: CmarkNode, _ place: inout InlineLines, depth: Int) {
    guard let child = parent.firstChild, !cuts(depth: depth, line: place.line) else { return }
    var next: CmarkNode? = child
    var note: OpenNote?
    while let node = next {
      if node.isText {
        addText(node, place, &note)
      } else {
        let count = elements.count
        addInline(node, &place, depth: depth)
        if note != nil { elements.removeLast(elements.count - count) }
      }
      next = node.next
    }
    if let note { report(.unclosedNote, line: note.line, offset: note.offset) }
  }

  private mutating func addText(_ node: CmarkNode, _ place: InlineLines, _ note: inout OpenNote?) {
    let text = node.literal(at: start(of: node, place), of: bytes) ?? add(node.literal).range
    var escapes = (mayHoldEscapes ? escapes(node, place) : [])[...]
    if mayHoldHTML { findOpenings(in: node, place) }
    if lastComment != nil { findStrayEnd(in: node, place) }
    if mayHoldLookAlikes { reportLookAlikes(in: node, place) }
    if mayHoldEscapes { reportControls(in: node, place) }
    var next = 0
    for mark in mayHoldNotes ? noteMarks(in: node, escapes, place) : [] {
      if let open = note {
        hide(from: open.offset, through: mark.offset.map { $0 + 2 })
        escapes = escapes.drop { $0 < mark.index }
        note = nil
      } else {
        addText(next..<mark.index, of: text, &escapes, line: place.line)
        note = OpenNote(line: place.line, offset: mark.offset)
      }
      next = mark.index + 2
    }
    if note == nil { addText(next..<text.count, of: text, &escapes, line: place.line) }
  }

  /// Adds a part of a text; each escaped mark in it stands alone.
  private mutating func addText(
    _ part: Range<Int>, of text: Range<Int>, _ escapes: inout ArraySlice<Int>, line: Int
  ) {
    var start = part.lowerBound
    while let mark = escapes.first, mark < part.upperBound {
      escapes.removeFirst()
      if start < mark { addText(.text, start..<mark, of: text, line: line) }
      addText(.literal, mark..<mark + 1, of: text, line: line)
      start = mark + 1
    }
    if start < part.upperBound { addText(.text, start..<part.upperBound, of: text, line: line) }
  }

  private mutating func addText(
    _ kind: MarkdownElement.Kind, _ part: Range<Int>, of text: Range<Int>, line: Int
  ) {
    let start = text.lowerBound
    addInline(
      kind, line: line, ByteRange(start + part.lowerBound..<start + part.upperBound))
  }

  private mutating func addInline(
    _ kind: MarkdownElement.Kind, line: Int, _ text: ByteRange = ByteRange()
  ) {
    _ = open(kind, line: inFile(line), text: text)
  }

  private func escapes(_ node: CmarkNode, _ place: InlineLines) -> [Int] {
    Escapes.marks(in: node.literal, source: source(of: node, place))
  }

  /// The source from where a text starts to the end of its line.
  func source(of text: CmarkNode, _ place: InlineLines) -> ArraySlice<UInt8> {
    lines.bytes[start(of: text, place)..<lines[place.line].upperBound]
  }

  /// Where a text starts in the source.
  private func start(of text: CmarkNode, _ place: InlineLines) -> Int {
    let start = textStart(of: place.block, line: place.line)
    let offset = start.offset + place.offset(of: text) - start.extraColumns
    let bounded = min(max(offset, 0), lines[place.line].upperBound)
    return mayHoldTicks ? bounded - ticks(before: bounded, openingTextOf: text) : bounded
  }

  /// How many backticks a text begins with that cmark counts before it: those that open no code.
  private func ticks(before offset: Int, openingTextOf node: CmarkNode) -> Int {
    let sign = UInt8(ascii: "`")
    guard node.isText, node.firstByte == sign else { return 0 }
    var escaped = 0
    while lines.hold("\\`", at: offset + 2 * escaped) { escaped += 1 }
    let ticks = node.literal.prefix { $0 == sign }.count - escaped
    return min(
      max(ticks, 0), lines.bytes[lines.start..<offset].reversed().prefix { $0 == sign }.count)
  }

  /// Where a link or image ends.
  private func end(of link: CmarkNode, _ place: InlineLines) -> Int {
    let start = textStart(of: place.block, line: place.line)
    return start.offset + place.offset(after: link) - start.extraColumns
  }

  /// Whether a link is written `<https://…>`: cmark's columns of it are wrong.
  private func isAutolink(_ link: CmarkNode, _ place: InlineLines) -> Bool {
    guard let text = link.firstChild, text.next == nil, text.isText else { return false }
    let start = start(of: text, place)
    return start > lines.start && lines.bytes[start - 1] == UInt8(ascii: "<")
  }

  /// Adds the inline, unless it is a comment.
  private mutating func addInline(_ node: CmarkNode, _ place: inout InlineLines, depth: Int) {
    let line = place.line
    switch node.type {
    case CMARK_NODE_SOFTBREAK:
      place.pass(newlines: 1)
      addInline(.softBreak, line: line)
    case CMARK_NODE_LINEBREAK:
      passLineBreak(&place)
      addInline(.lineBreak, line: line)
    case CMARK_NODE_CODE:
      place.pass(newlines: node.endLine - node.startLine)
      addInline(.code, line: line, add(node.literal))
    case CMARK_NODE_HTML_INLINE:
      if !passComment(node, &place) { addInline(.html, line: line, add(node.literal)) }
    case CMARK_NODE_LINK, CMARK_NODE_IMAGE:
      addLink(node, &place, depth: depth)
    default:
      let index = open(node.type == CMARK_NODE_STRONG ? .strong : .emphasis, line: inFile(line))
      addInlines(in: node, &place, depth: depth + 1)
      close(index, through: inFile(line))
    }
  }

  private mutating func addLink(_ node: CmarkNode, _ place: inout InlineLines, depth: Int) {
    let first = place.line
    let reached = leaf.reached
    let isAutolink = isAutolink(node, place)
    let (destination, title) = (node.destination, node.title)
    let index = open(
      node.type == CMARK_NODE_IMAGE ? .image : .link, line: inFile(first), text: add(destination),
      title: add(title))
    addInlines(in: node, &place, depth: depth + 1)
    close(index, through: inFile(first))
    if isAutolink {
      // The address is the words.
      leaf.reached = reached
    } else {
      passEnd(of: node, &place)
    }
    reportMarks(
      in: [destination, title], from: first, through: place.line,
      before: isAutolink ? nil : end(of: node, place))
  }

  private func passLineBreak(_ place: inout InlineLines) {
    if lines.bytes[lines[place.line]].last == UInt8(ascii: "\\") {
      place.passEscapedNewline(width: width(of: place.block, place.line))
    } else {
      place.pass(newlines: 1)
    }
  }

  private func passEnd(of link: CmarkNode, _ place: inout InlineLines) {
    let block = place.block
    place.passEnd(of: link) { width(of: block, $0) }
  }

  /// The bytes that cmark keeps of a line of `block`, its newline included.
  private func width(of block: CmarkNode, _ line: Int) -> Int {
    let start = textStart(of: block, line: line)
    return lines[line].upperBound - start.offset + start.extraColumns + 1
  }
}
