internal import CommonMark

// Texts that follow upon each other, with the breaks between them, are scanned together: a link may go on in the next
// line.
extension ProseParser {
  /// Takes text apart into words, links and citations.
  mutating func scan(_ inlines: Range<Int>, in place: WordsPlace) {
    // A text alone needs no joining.
    let isAlone = inlines.count == 1 && document.elements[inlines.lowerBound].kind == .text
    guard isAlone || isPlain(inlines) else { return scanJoined(inlines, in: place) }
    for index in inlines {
      let element = document.elements[index]
      if element.kind == .softBreak {
        store.add(.softBreak)
      } else if holdsBracket(element.text) {
        scan(element.text.range, line: Int(element.line), in: place)
      } else {
        store.add(ProseToken(.words, text: element.text))
      }
    }
  }

  private func holdsBracket(_ text: ByteRange) -> Bool {
    store.bytes.span.place(of: UInt8(ascii: "["), in: text.range) != nil
  }

  /// Whether each text can be scanned on its own: nothing is escaped, and each link ends in the text in which it begins.
  private func isPlain(_ inlines: Range<Int>) -> Bool {
    var isAfterText = false
    for index in inlines {
      let element = document.elements[index]
      guard element.kind != .softBreak else {
        isAfterText = false
        continue
      }
      if element.kind == .literal || isAfterText { return false }
      isAfterText = true
      if holdsBracket(element.text),
        !MarkScanner.closesAll(element.text.range, in: store.bytes.span)
      {
        return false
      }
    }
    return true
  }

  /// Scans texts as one: a break is `\n`, and an escaped character is two bytes that are in no UTF-8, so that it is taken
  /// for no mark.
  private mutating func scanJoined(_ inlines: Range<Int>, in place: WordsPlace) {
    let start = store.bytes.count
    for index in inlines {
      let element = document.elements[index]
      switch element.kind {
      // Of the blanks on both sides of a note or comment one stays.
      case .text:
        let isBlankTwice =
          store.bytes.count > start && store.bytes.last == 0x20
          && store.bytes[element.text.range].first == 0x20
        store.repeatBytes(element.text.range.dropFirst(isBlankTwice ? 1 : 0))
      case .literal: store.bytes += [escape, store.bytes[element.text.range.lowerBound] | 0x80]
      default: store.bytes.append(UInt8(ascii: "\n"))
      }
    }
    scan(
      start..<store.bytes.count, line: Int(document.elements[inlines.lowerBound].line), in: place)
  }

  private mutating func scan(_ text: Range<Int>, line first: Int, in place: WordsPlace) {
    var marks = MarkScanner(text)
    var start = text.lowerBound
    var (line, counted) = (first, start)
    while let mark = marks.next(in: store.bytes.span) {
      while !isAsTyped(text),
        let newline = store.bytes.span.place(
          of: UInt8(ascii: "\n"), in: counted..<max(counted, mark.start))
      {
        (line, counted) = (line + 1, newline + 1)
      }
      guard let end = mark.end else {
        reportUnclosed(mark.kind, line: line)
        continue
      }
      addWords(start..<mark.start)
      if place == .link {
        problems.add(
          .unclosedLink,
          at: sourceLocator.place(of: SourceLocator.Wanted(words: mark.kind.opening), onLine: line),
          "a link or citation stands among the words of another link",
          help: "Put it before or after the other link.")
      } else {
        switch mark.kind {
        case .wikilink: addWikilink(mark.inner, line: line, in: place)
        case .citation: addCitations(mark.inner, line: line)
        }
      }
      start = end
    }
    addWords(start..<text.upperBound)
  }

  private mutating func addWords(_ words: Range<Int>) {
    var start = words.lowerBound
    while !isAsTyped(words),
      let end = store.bytes.span.place(of: UInt8(ascii: "\n"), in: start..<words.upperBound)
    {
      if end > start { store.add(ProseToken(.words, text: shown(start..<end))) }
      store.add(.softBreak)
      start = end + 1
    }
    if start < words.upperBound {
      store.add(ProseToken(.words, text: shown(start..<words.upperBound)))
    }
  }

  /// Whether words are a part of a line of the file, and nothing of them is escaped.
  func isAsTyped(_ words: Range<Int>) -> Bool { words.upperBound <= text.bytes.count }

  /// Whether any of the words was escaped.
  func holdsEscapes(_ words: Range<Int>) -> Bool {
    !isAsTyped(words) && store.bytes.span.place(of: escape, in: words) != nil
  }

  /// The words as they were meant, without what stands for escapes.
  mutating func shown(_ words: Range<Int>) -> ByteRange {
    holdsEscapes(words) ? store.add(text(of: words)) : ByteRange(words)
  }

  /// The same as a text.
  func text(of words: Range<Int>) -> String {
    guard holdsEscapes(words) else { return String(decoding: store.bytes[words], as: UTF8.self) }
    var meant: [UInt8] = []
    var isEscaped = false
    for byte in store.bytes[words] {
      if byte == escape {
        isEscaped = true
      } else {
        meant.append(isEscaped ? byte & 0x7F : byte)
        isEscaped = false
      }
    }
    return String(decoding: meant, as: UTF8.self)
  }

  private mutating func reportUnclosed(_ kind: Mark.Kind, line: Int) {
    let opening = kind.opening
    problems.add(
      .unclosedLink,
      at: text.position(of: opening, behindLast: kind == .wikilink ? "]]" : "]", onLine: line),
      "`\(opening)` opens here and does not close",
      help: kind == .wikilink
        ? "Close it with `]]`, or write `\\[\\[` for two brackets."
        : "Close it with `]`, or write `\\[@` for the sign itself.")
  }
}

/// Stands before an escaped character, whose highest bit is set.
private let escape: UInt8 = 0xFF
