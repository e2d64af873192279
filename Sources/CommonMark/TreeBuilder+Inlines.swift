internal import CCmark

extension TreeBuilder {
  mutating func inlines(of block: Node, from first: Int, through last: Int, depth: Int) -> [Inline]
  {
    var place = InlineLines(of: block, from: first, through: last)
    leaf = OpenLeaf()
    defer { closeLeaf(block, from: first, through: last) }
    return inlines(in: block, &place, depth: depth + 1)
  }

  private mutating func inlines(
    in parent: Node, _ place: inout InlineLines, depth: Int
  ) -> [Inline] {
    guard let child = parent.firstChild, !cuts(depth: depth, line: place.line) else { return [] }
    var inlines: [Inline] = []
    inlines.reserveCapacity(child.siblingCount)
    var next: Node? = child
    var note: OpenNote?
    while let node = next {
      if node.isText {
        appendText(node, place, to: &inlines, &note)
      } else if let inline = inline(node, &place, depth: depth), note == nil {
        inlines.append(inline)
      }
      next = node.next
    }
    if let note { report(.unclosedNote, line: note.line, offset: note.offset) }
    return inlines
  }

  private mutating func appendText(
    _ node: Node, _ place: InlineLines, to inlines: inout [Inline], _ note: inout OpenNote?
  ) {
    let text = node.literal
    var escapes = (mayHoldEscapes ? escapes(node, place) : [])[...]
    if mayHoldHTML { findOpenings(in: node, place) }
    if lastComment != nil { findStrayEnd(in: node, place) }
    if mayHoldLookAlikes { reportLookAlikes(in: node, place) }
    if mayHoldEscapes { reportControls(in: node, place) }
    var start = 0
    for mark in mayHoldNotes ? noteMarks(in: node, escapes, place) : [] {
      if let open = note {
        hide(from: open.offset, through: mark.offset.map { $0 + 2 })
        escapes = escapes.drop { $0 < mark.index }
        note = nil
      } else {
        appendText(text[start..<mark.index], &escapes, line: place.line, to: &inlines)
        note = OpenNote(line: place.line, offset: mark.offset)
      }
      start = mark.index + 2
    }
    if note == nil { appendText(text[start...], &escapes, line: place.line, to: &inlines) }
  }

  /// Adds a part of a text; each escaped mark in it stands alone.
  private func appendText(
    _ text: Slice<UnsafeBufferPointer<UInt8>>, _ escapes: inout ArraySlice<Int>, line: Int,
    to inlines: inout [Inline]
  ) {
    let line = inFile(line)
    var start = text.startIndex
    while let mark = escapes.first, mark < text.endIndex {
      escapes.removeFirst()
      if start < mark {
        inlines.append(Inline(kind: .text(string(text[start..<mark])), line: line))
      }
      inlines.append(Inline(kind: .literal(string(text[mark...mark])), line: line))
      start = mark + 1
    }
    guard start < text.endIndex else { return }
    inlines.append(Inline(kind: .text(string(text[start...])), line: line))
  }

  private func string(_ bytes: Slice<UnsafeBufferPointer<UInt8>>) -> String {
    String(decoding: UnsafeBufferPointer(rebasing: bytes), as: UTF8.self)
  }

  private func escapes(_ node: Node, _ place: InlineLines) -> [Int] {
    Escapes.marks(in: node.literal, source: source(of: node, place))
  }

  /// The source from where a text starts to the end of its line.
  func source(of text: Node, _ place: InlineLines) -> Slice<UnsafeBufferPointer<UInt8>> {
    let end = lines[place.line].upperBound
    let start = textStart(of: place.block, line: place.line)
    let offset = start.offset + place.offset(of: text) - start.extraColumns
    let bounded = min(max(offset, 0), end)
    return lines.bytes[(bounded - ticks(before: bounded, openingTextOf: text))..<end]
  }

  /// How many backticks a text begins with that cmark counts before it: those that open no code.
  private func ticks(before offset: Int, openingTextOf node: Node) -> Int {
    guard node.isText, node.literal.first == UInt8(ascii: "`") else { return 0 }
    let sign = UInt8(ascii: "`")
    var escaped = 0
    while lines.hold("\\`", at: offset + 2 * escaped) { escaped += 1 }
    let ticks = node.literal.prefix { $0 == sign }.count - escaped
    return min(max(ticks, 0), lines.bytes[..<offset].reversed().prefix { $0 == sign }.count)
  }

  /// Where a link or image ends.
  private func end(of link: Node, _ place: InlineLines) -> Int {
    let start = textStart(of: place.block, line: place.line)
    return start.offset + place.offset(behind: link) - start.extraColumns
  }

  /// Whether a link is written `<https://…>`: cmark's columns of it are wrong.
  private func isAutolink(_ link: Node, _ place: InlineLines) -> Bool {
    guard let text = link.firstChild, text.next == nil, text.isText else { return false }
    let start = source(of: text, place).startIndex
    return start > 0 && lines.bytes[start - 1] == UInt8(ascii: "<")
  }

  /// The inline, unless it is a comment.
  private mutating func inline(_ node: Node, _ place: inout InlineLines, depth: Int) -> Inline? {
    let line = inFile(place.line)
    switch node.type {
    case CMARK_NODE_SOFTBREAK:
      place.pass(newlines: 1)
      return Inline(kind: .softBreak, line: line)
    case CMARK_NODE_LINEBREAK:
      passLineBreak(&place)
      return Inline(kind: .lineBreak, line: line)
    case CMARK_NODE_CODE:
      place.pass(newlines: node.endLine - node.startLine)
      return Inline(kind: .code(node.literalText), line: line)
    case CMARK_NODE_HTML_INLINE:
      return html(node, &place)
    case CMARK_NODE_LINK, CMARK_NODE_IMAGE:
      return link(node, &place, depth: depth)
    default:
      let kind = node.type == CMARK_NODE_STRONG ? Inline.Kind.strong : .emphasis
      return Inline(kind: kind, line: line, inlines: inlines(in: node, &place, depth: depth + 1))
    }
  }

  private mutating func link(_ node: Node, _ place: inout InlineLines, depth: Int) -> Inline {
    let first = place.line
    let reached = leaf.reached
    let isAutolink = isAutolink(node, place)
    let inlines = inlines(in: node, &place, depth: depth + 1)
    if isAutolink {
      // The address is the words.
      leaf.reached = reached
    } else {
      passEnd(of: node, &place)
    }
    let (destination, title) = (node.destination, node.title)
    reportMarks(
      in: [destination, title], from: first, through: place.line,
      before: isAutolink ? nil : end(of: node, place))
    let kind: Inline.Kind =
      node.type == CMARK_NODE_IMAGE
      ? .image(destination: destination, title: title)
      : .link(destination: destination, title: title)
    return Inline(kind: kind, line: inFile(first), inlines: inlines)
  }

  private func passLineBreak(_ place: inout InlineLines) {
    if lines.bytes[lines[place.line]].last == UInt8(ascii: "\\") {
      place.passEscapedNewline(width: width(of: place.block, place.line))
    } else {
      place.pass(newlines: 1)
    }
  }

  private func passEnd(of link: Node, _ place: inout InlineLines) {
    let block = place.block
    place.passEnd(of: link) { width(of: block, $0) }
  }

  /// The bytes that cmark keeps of a line of `block`, its newline included.
  private func width(of block: Node, _ line: Int) -> Int {
    let start = textStart(of: block, line: line)
    return lines[line].upperBound - start.offset + start.extraColumns + 1
  }
}
