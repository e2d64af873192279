internal import CommonMark

extension ProseParser {
  /// The words of a paragraph or heading that begins on a line.
  mutating func inlines(_ inlines: [CommonMark.Inline], on line: Int, in place: WordsPlace = .prose)
    -> [Inline]
  {
    var result: [Inline] = []
    guard !inlines.contains(where: \.holdsNoteMark) else {
      let pieces = withoutNotes(inlines)
      reportForeignMarks(in: pieces, in: place)
      scan(pieces, in: place, into: &result)
      return result.joiningLines
    }
    if inlines.contains(where: \.mayHoldForeignMarks) {
      reportForeignMarks(in: inlines.map(Piece.init), in: place)
    }
    result.reserveCapacity(inlines.count)
    var start = 0
    while start < inlines.count {
      var end = start
      while end < inlines.count, inlines[end].isOfRun { end += 1 }
      if start == end {
        if let inline = inline(inlines[start], in: place) { result.append(inline) }
        end += 1
      } else if inlines[start..<end].isPlain {
        scanPlain(inlines[start..<end], in: place, into: &result)
      } else {
        scan(inlines[start..<end].map(Piece.init), in: place, into: &result)
      }
      start = end
    }
    return result.joiningLines
  }

  private mutating func scan(
    _ pieces: [Piece], in place: WordsPlace, into result: inout [Inline]
  ) {
    var index = 0
    while index < pieces.count {
      if pieces[index].inline.isOfRun {
        let end = pieces[index...].firstIndex { !$0.inline.isOfRun } ?? pieces.count
        scan(Run(pieces[index..<end]), in: place, into: &result)
        index = end
      } else {
        if let inline = inline(pieces[index].inline, in: place) { result.append(inline) }
        index += 1
      }
    }
  }

  /// Text in which no link goes on behind the end of a line needs not be put together first.
  private mutating func scanPlain(
    _ run: ArraySlice<CommonMark.Inline>, in place: WordsPlace, into result: inout [Inline]
  ) {
    var line = run.first?.line ?? 1
    for inline in run {
      guard case .text(let words) = inline.kind else {
        result.append(.softBreak)
        line += 1
        continue
      }
      if words.holds(UInt8(ascii: "[")) {
        scan(Run(words, line: line), in: place, into: &result)
      } else {
        result.append(.text(words))
      }
    }
  }

  private mutating func inline(_ inline: CommonMark.Inline, in place: WordsPlace) -> Inline? {
    switch inline.kind {
    case .text, .literal, .softBreak:
      return nil
    case .lineBreak:
      return .lineBreak
    case .code(let code):
      return .code(code)
    case .html(let html):
      tellHTML(html, on: inline.line)
      return nil
    case .emphasis:
      return .emphasis(inlines(inline.inlines, on: inline.line, in: place))
    case .strong:
      return .strong(inlines(inline.inlines, on: inline.line, in: place))
    case .link(let destination, let title):
      let count = problems.problems.count
      let words = inlines(inline.inlines, on: inline.line, in: .link)
      return link(
        to: destination, title: title, words, line: inline.line, in: place,
        mayBeEmpty: problems.problems.count > count)
    case .image(let destination, let title):
      let words = inlines(inline.inlines, on: inline.line, in: .link)
      return image(destination, title: title, words, line: inline.line)
    }
  }

  /// The text without its notes `%% … %%`, whatever they hold.
  private mutating func withoutNotes(_ inlines: [CommonMark.Inline]) -> [Piece] {
    var result: [Piece] = []
    var opened: Int?
    for inline in inlines {
      guard inline.holdsNoteMark, case .text(let words) = inline.kind else {
        if opened == nil { result.append(Piece(inline)) } else { hide(inline) }
        continue
      }
      var rest = Substring(words)
      while let mark = rest.place(of: "%%") {
        if opened != nil {
          hide(String(rest[..<mark.lowerBound]), on: inline.line)
        } else if mark.lowerBound > rest.startIndex {
          result.append(Piece(text: rest[..<mark.lowerBound], of: inline))
        }
        opened = opened == nil ? inline.line : nil
        rest = rest[mark.upperBound...]
      }
      if opened != nil {
        hide(String(rest), on: inline.line)
      } else if !rest.isEmpty {
        result.append(Piece(text: rest, of: inline))
      }
    }
    if let opened {
      problems.add(
        .unclosedNote, at: text.position(of: "%%", onLine: opened),
        "a note opens here and does not close",
        help: "Close it with `%%` in the same block; write `\\%%` for two percent signs.")
    }
    return result
  }
}

extension ProseParser {
  /// Keeps in mind what no page may show.
  mutating func hide(_ words: String, on line: Int) {
    hidden += HiddenText.lines(of: words, from: line)
  }

  private mutating func hide(_ inline: CommonMark.Inline) {
    switch inline.kind {
    case .text(let words), .literal(let words), .code(let words), .html(let words):
      hide(words, on: inline.line)
    case .link(let destination, let title), .image(let destination, let title):
      hide(destination, on: inline.line)
      hide(title, on: inline.line)
    case .softBreak, .lineBreak, .emphasis, .strong: break
    }
    for inner in inline.inlines { hide(inner) }
  }
}

/// Where words stand decides what may stand among them.
enum WordsPlace {
  case prose
  /// Words of a heading, which its anchor follows.
  case heading
  /// Words of a link or an image, which hold no further link.
  case link
  /// A value of an attribution list, which links to what it names.
  case attribution
}

extension ArraySlice<CommonMark.Inline> {
  /// Whether each text of a run can be scanned on its own: nothing is escaped, and each link ends in the text in which
  /// it begins.
  fileprivate var isPlain: Bool {
    var isBehindText = false
    for inline in self {
      switch inline.kind {
      case .softBreak: isBehindText = false
      case .text(let words) where !isBehindText:
        isBehindText = true
        if !words.closesMarks { return false }
      default: return false
      }
    }
    return true
  }
}

extension CommonMark.Inline {
  fileprivate var mayHoldForeignMarks: Bool {
    if case .text(let words) = kind { words.mayHoldForeignMarks } else { false }
  }

  fileprivate var holdsNoteMark: Bool {
    guard case .text(let words) = kind, words.holds(UInt8(ascii: "%")) else { return false }
    return words.place(of: "%%") != nil
  }

  /// Whether it is scanned for links and citations together with its neighbours.
  fileprivate var isOfRun: Bool {
    switch kind {
    case .text, .literal, .softBreak: true
    default: false
    }
  }
}
