internal import CommonMark

extension ProseParser {
  /// The words of a paragraph or heading that begins on a line.
  mutating func inlines(_ inlines: [CommonMark.Inline], on line: Int, in place: WordsPlace = .prose)
    -> [Inline]
  {
    var result: [Inline] = []
    if inlines.contains(where: { $0.mayHoldForeignMarks(in: place) }) {
      reportForeignMarks(in: inlines, in: place)
    }
    reportEmphasisInWords(inlines)
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
        scan(Run(inlines[start..<end]), in: place, into: &result)
      }
      start = end
    }
    return result.joiningLines
  }

  /// Reports emphasis that begins and ends within words. Its marks are not shown, and were mostly meant to be: in
  /// `Bürger*innen und Schüler*innen`, in `f**k and s**t`, in `5*4*3`.
  private mutating func reportEmphasisInWords(_ inlines: [CommonMark.Inline]) {
    for place in inlines.indices.dropFirst().dropLast() {
      let mark =
        switch inlines[place].kind {
        case .emphasis: "*"
        case .strong: "**"
        default: ""
        }
      guard !mark.isEmpty, case .text(let before) = inlines[place - 1].kind,
        case .text(let after) = inlines[place + 1].kind,
        before.unicodeScalars.last?.isOfSpacedWord == true,
        after.unicodeScalars.first?.isOfSpacedWord == true
      else { continue }
      problems.add(
        .unsupportedSyntax,
        at: spots.place(
          of: Spots.Wanted(words: mark, after: [String(before.suffix(20))]),
          onLine: inlines[place].line),
        "emphasis begins and ends within words here, and takes its asterisks away",
        help: "Write `\\*` for each asterisk that readers are to see.")
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
      reportHTML(html, on: inline.line)
      return nil
    case .emphasis:
      return .emphasis(inlines(inline.inlines, on: inline.line, in: place))
    case .strong:
      return .strong(inlines(inline.inlines, on: inline.line, in: place))
    case .link(let destination, let title):
      if let mark = footnote(inline) { return mark }
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
}

extension ProseParser {
  /// The mark of a footnote, `[^1]`, whose text is one word: Markdown takes that for an address.
  private mutating func footnote(_ link: CommonMark.Inline) -> Inline? {
    guard link.inlines.count == 1, case .text(let label) = link.inlines[0].kind,
      label.hasPrefix("^"), text.holds("[\(label)]", onLine: link.line),
      !text.holds("[\(label)](", onLine: link.line)
    else { return nil }
    let wanted = Spots.Wanted(words: "[\(label)]")
    report(.footnote, at: spots.place(of: wanted, onLine: link.line))
    return .text("[\(label)]")
  }

  /// Keeps in mind the name of something unpublished, which no page may show.
  mutating func hide(_ name: String, on line: Int) {
    if let name = HiddenText(name, onLine: line, of: text, .prose) { hidden.append(name) }
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
  fileprivate func mayHoldForeignMarks(in place: WordsPlace) -> Bool {
    guard case .text(let words) = kind else { return false }
    return words.utf8.withContiguousStorageIfAvailable {
      (place == .heading ? $0.withoutAnchor : $0).mayHoldForeignMarks
    } ?? true
  }

  /// Whether it is scanned for links and citations together with its neighbours.
  fileprivate var isOfRun: Bool {
    switch kind {
    case .text, .literal, .softBreak: true
    default: false
    }
  }
}

extension Unicode.Scalar {
  /// Whether it is a letter or digit of a script that puts spaces between words and seldom marks a part of one: Latin,
  /// Greek, Cyrillic and Armenian.
  fileprivate var isOfSpacedWord: Bool {
    value < 0x590 && (properties.isAlphabetic || properties.numericType != nil)
  }
}
