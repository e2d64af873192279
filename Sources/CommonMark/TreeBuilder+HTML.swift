internal import CCmark

// HTML and code: what of it does not end would swallow what follows.
extension TreeBuilder {
  /// Passes an HTML tag within a text, and says whether it is a comment.
  mutating func passComment(_ node: CmarkNode, _ place: inout InlineLines) -> Bool {
    let text = node.literal
    let (line, offset) = (place.line, source(of: node, place).startIndex)
    place.pass(newlines: node.endLine - node.startLine)
    let isThere = lines.hold("<", at: offset)
    let lastLine = text[(text.lastIndex(of: 0x0A).map { $0 + 1 } ?? 0)...]
    let lineStart = textStart(of: place.block, line: place.line)
    let end =
      place.line == line
      ? offset + text.count : lineStart.offset + lastLine.count - lineStart.extraColumns
    if isThere { hide(from: offset, through: min(end, lines.bytes.count)) }
    if text.starts(with: "<!--".utf8) || text.isEmptyOlderComment {
      lastComment = (min(end, lines.bytes.count), text.isEmptyOlderComment)
      return true
    }
    let tag = text[...]
    if leaf.element == nil, let name = HTMLScanner.element(openedBy: tag, hidesOnly: true) {
      leaf.element = (name, line, isThere ? offset : nil)
    } else if HTMLScanner.element(closedBy: tag) == leaf.element?.name {
      leaf.element = nil
    }
    return false
  }

  mutating func addHTML(_ node: CmarkNode) {
    let text = node.literal
    let start = node.startLine
    let last = min(start + max(1, text.lineEnds) - 1, lines.count)
    hidden.append(containers.opening(line: start).offset..<lines[last].upperBound)
    reportFaults(in: text, from: start)
    if text.firstRange(of: "<!--".utf8) != nil {
      let words = text.drop(while: isSpace)
      let mayGoOn = words.starts(with: "<!-->".utf8) || words.starts(with: "<!--->".utf8)
      lastComment = (lines[last].upperBound, mayGoOn)
    }
    addLeaf(.htmlBlock, start...last, text: add(text))
  }

  private mutating func reportFaults(in text: [UInt8], from line: Int) {
    let html = HTMLScanner(text)
    let start = text.firstIndex { !isSpace($0) } ?? 0
    // cmark goes on to `-->`.
    if html.starts("<!--", at: start), let end = html.endOfComment(at: start),
      html.starts("!>", at: end - 2)
    {
      if let stray = html.index(of: "-->", in: end..<text.count) {
        let offset = offset(of: stray, in: text, from: line)
        report(.strayCommentEnd, line: lines.number(of: offset), offset: offset)
        return
      }
      let offset = offset(of: end - 4, in: text, from: line)
      let comment = lines.number(of: offset)
      rewritings.append(
        Rewriting(
          parts: [(offset, Array("x-->".utf8))], ifMisread: warning(.unclosedComment, line: comment)
        )
      )
      return
    }
    guard let (fault, index) = html.firstFault() else { return }
    let offset = offset(of: index, in: text, from: line)
    let number = lines.number(of: offset)
    switch fault {
    case .nestedComment: report(.nestedComment, line: number, offset: offset)
    case .unclosedComment: faults.append(warning(.unclosedComment, line: number, offset: offset))
    case .unclosed: faults.append(warning(.unclosedHTML, line: number, offset: offset))
    }
    if fault != .nestedComment {
      rewritings.append(.line(offset..<lines[number].upperBound))
    }
  }

  /// Where the byte at an index of a block's text stands: each line of it is the end of a line of the source.
  private func offset(of index: Int, in text: [UInt8], from line: Int) -> Int {
    let number = min(line + Array(text[..<index]).lineEnds, lines.count)
    let end = text[index...].firstIndex { $0 == 0x0A || $0 == 0x0D } ?? text.count
    return max(lines[number].lowerBound, lines[number].upperBound - (end - index))
  }

  mutating func addCode(_ node: CmarkNode) {
    let text = node.literal
    let start = node.startLine
    var last = start + text.lineEnds
    if !isFenced(node) {
      last -= 1
    } else if last < lines.count, isFence(line: last + 1, like: node) {
      last += 1
    } else {
      let fence = lines[start].lowerBound + node.startColumn - 1
      faults.append(warning(.unclosedFence, line: start, offset: fence))
      rewritings.append(.line(fence..<lines[start].upperBound))
    }
    last = min(max(start, last), lines.count)
    addLeaf(.codeBlock, start...last, text: add(text), title: add(node.fenceInfo))
  }
}

extension [UInt8] {
  /// How many lines end in it.
  fileprivate var lineEnds: Int {
    indices.count { place in
      self[place] == 0x0A || self[place] == 0x0D && (place + 1 == count || self[place + 1] != 0x0A)
    }
  }

  /// Whether it stands in place of `<!-->` or `<!--->`.
  fileprivate var isEmptyOlderComment: Bool {
    let text = self[...]
    return count < 7 && text.elementsEqual(Array("<!-->".utf8).asOlderComment)
      || text.elementsEqual(Array("<!--->".utf8).asOlderComment)
  }
}

extension ArraySlice<UInt8> {
  /// Whether a `<` that cmark takes for text opens something for an HTML reader that does not end, or ends otherwise:
  /// a comment, an instruction, or an element that hides what follows. `lastEnd` is the text's last `>`.
  func mayOpenHTML(lastEnd: Int) -> Bool {
    guard let sign = dropFirst().first else { return false }
    if sign == UInt8(ascii: "!") || sign == UInt8(ascii: "?") { return true }
    if sign == UInt8(ascii: "/") {
      let next = dropFirst(2).first
      return next.map { 0x61...0x7A ~= $0 | 0x20 || lastEnd > startIndex } == true
    }
    if beginsAttribute || isNameAtEnd { return true }
    guard let name = HTMLScanner.element(openedBy: Array(prefix(16))[...], hidesOnly: false)
    else { return false }
    let next = dropFirst(name.utf8.count + 1).first
    return next.map { isSpace($0) || $0 == UInt8(ascii: "/") } ?? true
  }

  /// Whether it is `<name` and nothing else, so that its tag may go on in the next line.
  var isNameAtEnd: Bool {
    guard let first = dropFirst().first, 0x61...0x7A ~= first | 0x20 else { return false }
    return dropFirst().allSatisfy(isLetterOrDigit)
  }

  /// Whether it begins a tag with an attribute, or an element that hides what follows.
  var opensTag: Bool {
    beginsAttribute
      || HTMLScanner.element(openedBy: Array(prefix(16))[...], hidesOnly: false) != nil
  }

  /// Whether it is `<name attribute=`, which nobody writes who means a sign.
  private var beginsAttribute: Bool {
    let rest = dropFirst().prefix(100)
    guard let first = rest.first, 0x61...0x7A ~= first | 0x20 else { return false }
    let name = rest.drop(while: isLetterOrDigit)
    let attribute = name.drop(while: isSpace)
    let end = attribute.drop { isLetterOrDigit($0) || $0 == UInt8(ascii: "-") }
    let blanks = self[name.startIndex..<attribute.startIndex]
    return !blanks.isEmpty && blanks.count(where: { $0 == 0x0A }) < 2
      && end.startIndex > attribute.startIndex
      && end.first == UInt8(ascii: "=")
  }
}
