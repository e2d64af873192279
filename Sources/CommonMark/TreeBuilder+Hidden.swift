/// A note whose end is not reached.
struct OpenNote {
  let line: Int
  let offset: Int?
}

/// How a sign of a text is written in the source.
enum Writing {
  case at(Int)
  case escaped
  /// It was not found.
  case unknown

  var offset: Int? { if case .at(let offset) = self { offset } else { nil } }
}

/// What is known of a paragraph or heading while its inlines are read.
struct OpenLeaf {
  /// Where a `<!--` stands that cmark takes for text.
  var comments: [Int] = []
  /// An element that hides what follows up to its closing tag, and where it opens.
  var element: (name: String, line: Int, offset: Int?)?
  /// Nothing that is looked for stands before this byte of the text.
  var reached = 0
}

// Notes `%% … %%`, and comments as HTML has them.
extension TreeBuilder {
  /// Notes that some bytes are hidden, where both ends are known.
  mutating func hide(from start: Int?, through end: Int?) {
    guard let start, let end, start < end else { return }
    hidden.append(start..<end)
    leaf.reached = max(leaf.reached, end)
  }

  /// The `%%` of a text that are not escaped, each with its index there and its place.
  mutating func noteMarks(in node: CmarkNode, _ escapes: ArraySlice<Int>, _ place: InlineLines)
    -> [(index: Int, offset: Int?)]
  {
    let (text, sign) = (node.literal, UInt8(ascii: "%"))
    var escapes = escapes
    var (marks, longMarks): ([Int], [Int]) = ([], [])
    var start = 0
    while let first = text[start...].firstIndex(of: sign) {
      start = first + 1
      escapes = escapes.drop { $0 < first }
      if escapes.first == first { continue }
      let end = escapes.first ?? text.count
      start = text[start..<end].firstIndex { $0 != sign } ?? end
      switch start - first {
      case 1: continue
      case 2: marks.append(first)
      default: longMarks.append(first)
      }
    }
    for writing in writings(of: longMarks, in: node, place, as: "%%%") {
      report(.longNoteMark, line: place.line, offset: writing.offset)
    }
    return zip(marks, writings(of: marks, in: node, place, as: "%%")).map { ($0, $1.offset) }
  }

  /// Finds each `<!--` of a text, and reports other HTML that opens in it and does not end.
  mutating func findOpenings(in node: CmarkNode, _ place: InlineLines) {
    let text = node.literal
    guard text.contains(UInt8(ascii: "<")) else { return }
    let lastEnd = text.lastIndex(of: UInt8(ascii: ">")) ?? -1
    var openings: [Int] = []
    var start = 0
    while let opening = text[start...].firstIndex(of: UInt8(ascii: "<")) {
      start = opening + 1
      if text[opening...].mayOpenHTML(lastEnd: lastEnd) { openings.append(opening) }
    }
    guard !openings.isEmpty else { return }
    for (opening, writing) in zip(openings, writings(of: openings, in: node, place, as: "<")) {
      switch writing {
      case .escaped: continue
      case .unknown: report(.unclosedHTML, line: place.line)
      case .at(let offset) where lines.bytes[(offset + 1)...].first != text[opening + 1]: continue
      case .at(let offset)
      where text[opening...].isNameAtEnd && !lines.bytes[offset...].opensTag:
        continue
      case .at(let offset) where lines.hold("<!--", at: offset): leaf.comments.append(offset)
      // One on a line is enough.
      case .at
      where warnings.last?.kind == .unclosedHTML && warnings.last?.line == inFile(place.line):
        continue
      case .at(let offset): report(.unclosedHTML, line: place.line, offset: offset)
      }
    }
  }

  /// Reports a `-->` after a comment that has ended, with no empty line between, and hides what is before it.
  mutating func findStrayEnd(in node: CmarkNode, _ place: InlineLines) {
    let text = node.literal
    let signs = text.indices.filter { text[$0...].starts(with: "-->".utf8) }.map { $0 + 2 }
    guard let comment = lastComment, !signs.isEmpty else { return }
    let first = lines.number(of: max(0, comment.end - 1))
    if !comment.mayGoOn, (first..<max(first, place.line)).contains(where: lines.isBlank) {
      lastComment = nil
      return
    }
    for writing in writings(of: signs, in: node, place, as: ">") {
      guard let offset = writing.offset, lines.hold("-->", at: offset - 2),
        !lines.areEscaped(at: offset - 2)
      else { continue }
      report(.strayCommentEnd, line: place.line, offset: offset - 2)
      hide(from: comment.end, through: offset + 1)
      lastComment = nil
      return
    }
  }

  /// Reports what looks like the mark of a note or of a comment, and is not escaped.
  mutating func reportLookAlikes(in node: CmarkNode, _ place: InlineLines) {
    let text = node.literal
    var marks: [HidingMark] = []
    for index in text.indices where index >= marks.last?.range.upperBound ?? 0 {
      if let mark = text.hidingMark(at: index), !mark.isPlain { marks.append(mark) }
    }
    guard !marks.isEmpty else { return }
    let reached = leaf.reached
    for sign: StaticString in ["%", "％", "﹪", "<", "＜", "﹤"] {
      let marks = marks.filter { mark in
        sign.withUTF8Buffer { text[mark.range].starts(with: $0) }
      }
      leaf.reached = reached
      let writings = writings(of: marks.map(\.range.lowerBound), in: node, place, as: sign)
      for (mark, writing) in zip(marks, writings) {
        if case .escaped = writing { continue }
        report(.lookAlike(mark.kind), line: place.line, offset: writing.offset)
      }
    }
    leaf.reached = reached
  }

  /// Reports what an address and a title on some lines cannot hold: what is to be hidden, unless it is escaped, and
  /// control characters.
  mutating func reportMarks(
    in texts: [[UInt8]], from first: Int, through last: Int, before end: Int?
  ) {
    let marks =
      mayHoldHTML || mayHoldNotes || mayHoldLookAlikes ? texts.flatMap(\.hidingMarks) : []
    let bytes = lines.bytes
    let found: [(kind: ParseWarning.Kind, isThere: Bool, opens: (Int) -> Bool)] = [
      (.commentInAddress, marks.contains(.comment), { bytes.hidingMark(at: $0)?.kind == .comment }),
      (.noteInAddress, marks.contains(.note), { bytes.hidingMark(at: $0)?.kind == .note }),
      (
        .controlCharacter, mayHoldEscapes && texts.contains { $0[...].firstControl != nil },
        { bytes[$0] == UInt8(ascii: "&") }
      ),
    ]
    for (kind, isThere, opens) in found where isThere {
      let start = max(leaf.reached, lines[first].lowerBound)
      let source = start..<max(start, min(end ?? .max, lines[last].upperBound))
      let offset = source.first { opens($0) && !lines.areEscaped(at: $0) }
      guard let offset else { continue }
      leaf.reached = offset + 1
      report(kind, line: lines.number(of: offset), offset: offset)
    }
  }

  /// Where the signs at some indices of a text, in their order, are written.
  private mutating func writings(
    of indices: [Int], in node: CmarkNode, _ place: InlineLines, as sign: StaticString
  ) -> [Writing] {
    guard !indices.isEmpty else { return [] }
    let source = source(of: node, place)
    let found =
      mayHoldEscapes
      ? Escapes.places(of: indices, in: node.literal, source: source)
      : indices.map { source.startIndex + $0 }
    return indices.indices.map { number in
      if number < found.count {
        let offset = found[number]
        if lines.hold(sign, at: offset) {
          leaf.reached = max(leaf.reached, offset)
          return .at(offset)
        }
        if lines.hold("\\", at: offset) || lines.hold("&", at: offset) { return .escaped }
      }
      // cmark did not know where the text begins.
      let line = lines[place.line]
      let next = (max(leaf.reached, line.lowerBound)..<line.upperBound).first {
        lines.hold(sign, at: $0)
      }
      guard let next else { return .unknown }
      leaf.reached = next + 1
      return .at(next)
    }
  }

  /// Has cmark read the comments of a paragraph or heading that it took for text, and reports what does not end.
  mutating func closeLeaf(_ block: CmarkNode, from first: Int, through last: Int) {
    if let element = leaf.element {
      report(.unclosedHTML, line: element.line, offset: element.offset)
    }
    guard !leaf.comments.isEmpty else { return }
    var text = LeafText()
    for line in first...max(first, last) {
      let start = textStart(of: block, line: line).offset
      text.append(lines.bytes[min(start, lines[line].upperBound)..<lines[line].upperBound])
    }
    rewriteComments(of: text)
  }

  private mutating func rewriteComments(of text: LeafText) {
    let html = HTMLScanner(text.bytes)
    var reached = 0
    for offset in leaf.comments {
      let start = text.index(of: offset)
      // One that begins within another is reported with that.
      guard start >= reached else { continue }
      let unclosed = warning(.unclosedComment, line: lines.number(of: offset), offset: offset)
      guard let end = html.endOfComment(at: start) else {
        warnings.append(unclosed)
        return
      }
      let comment = Array(text.bytes[start..<end])
      rewritings.append(
        Rewriting(parts: text.parts(comment.asOlderComment, from: start), ifMisread: unclosed))
      if let inner = html.nestedComment(in: start..<end) {
        let offset = text.offset(of: inner)
        faults.append(
          warning(.nestedComment, line: lines.number(of: offset), offset: offset))
      }
      // Without it, a mark within it may have another partner, and what follows be something else.
      if comment.dropFirst().contains(where: { $0 == UInt8(ascii: "`") || $0 == UInt8(ascii: "<") })
      {
        return
      }
      reached = end
    }
  }
}
