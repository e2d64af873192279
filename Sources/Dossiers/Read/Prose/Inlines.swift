internal import CommonMark

extension ProseParser {
  /// Adds the words of a paragraph or heading that begins on a line, or of an inline.
  mutating func addInlines(_ inlines: Range<Int>, on line: Int, in place: WordsPlace = .prose)
    -> Range<Int>
  {
    if mayHoldForeignMarks(inlines, in: place) { reportForeignMarks(in: inlines, in: place) }
    if inlines.count > 2 { reportEmphasisInWords(inlines) }
    let first = store.tokens.count
    var holdsBreaks = false
    var start = inlines.lowerBound
    while start < inlines.upperBound {
      var end = start
      while end < inlines.upperBound, document.elements[end].isOfRun {
        holdsBreaks = holdsBreaks || document.elements[end].kind == .softBreak
        end += 1
      }
      if start == end {
        addInline(start, in: place)
        end = Int(document.elements[start].end)
      } else {
        scan(start..<end, in: place)
      }
      start = end
    }
    if holdsBreaks { store.joinLines(first..<store.tokens.count) }
    return first..<store.tokens.count
  }

  private func mayHoldForeignMarks(_ inlines: Range<Int>, in place: WordsPlace) -> Bool {
    document.siblings(inlines).contains { index in
      guard document.elements[index].kind == .text else { return false }
      let words = store.bytes.span.extracting(document.elements[index].text.range)
      let shown = place == .heading ? words.countWithoutAnchor : words.count
      return words.extracting(first: shown).mayHoldForeignMarks
    }
  }

  /// Reports emphasis that begins and ends within words. Its marks are not shown, and were mostly meant to be: in
  /// `Bürger*innen und Schüler*innen`, in `f**k and s**t`, in `5*4*3`.
  private mutating func reportEmphasisInWords(_ inlines: Range<Int>) {
    var before: MarkdownElement?
    for index in document.siblings(inlines) {
      let element = document.elements[index]
      defer { before = element }
      guard element.kind == .emphasis || element.kind == .strong, let before, before.kind == .text,
        Int(element.end) < inlines.upperBound, document.elements[Int(element.end)].kind == .text
      else { continue }
      let words = string(before)
      guard words.unicodeScalars.last?.isOfSpacedWord == true,
        string(document.elements[Int(element.end)]).unicodeScalars.first?.isOfSpacedWord == true
      else { continue }
      problems.add(
        .unsupportedSyntax,
        at: sourceLocator.place(
          of: SourceLocator.Wanted(
            words: element.kind == .strong ? "**" : "*", after: [String(words.suffix(20))]),
          onLine: Int(element.line)),
        "emphasis begins and ends within words here, and takes its asterisks away",
        help: "Write `\\*` for each asterisk that readers are to see.")
    }
  }

  /// The bytes of an element as a text.
  func string(_ element: MarkdownElement) -> String { store.string(element.text) }

  private mutating func addInline(_ index: Int, in place: WordsPlace) {
    let element = document.elements[index]
    let line = Int(element.line)
    switch element.kind {
    case .lineBreak: store.add(.lineBreak)
    case .code: store.add(ProseToken(.codeSpan, text: element.text))
    case .html: reportHTML(string(element), on: line)
    case .emphasis, .strong:
      let added = store.add(ProseToken(element.kind == .strong ? .strong : .emphasis))
      _ = addInlines(inside(index), on: line, in: place)
      store.close(added)
    case .link:
      if !addFootnote(index) { addLink(index, in: place) }
    case .image: addImage(index)
    default: break
    }
  }

  /// Adds the mark of a footnote, `[^1]`, whose text is one word: Markdown takes that for an address.
  private mutating func addFootnote(_ index: Int) -> Bool {
    let (link, inside) = (document.elements[index], inside(index))
    guard inside.count == 1, document.elements[inside.lowerBound].kind == .text else {
      return false
    }
    let label = string(document.elements[inside.lowerBound])
    let line = Int(link.line)
    guard label.hasPrefix("^"), text.holds("[\(label)]", onLine: line),
      !text.holds("[\(label)](", onLine: line)
    else { return false }
    report(
      .footnote,
      at: sourceLocator.place(of: SourceLocator.Wanted(words: "[\(label)]"), onLine: line))
    store.addWords("[\(label)]")
    return true
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

extension MarkdownElement {
  /// Whether it is scanned for links and citations together with its neighbours.
  fileprivate var isOfRun: Bool { kind == .text || kind == .literal || kind == .softBreak }
}

extension Unicode.Scalar {
  /// Whether it is a letter or digit of a script that puts spaces between words and seldom marks a part of one: Latin,
  /// Greek, Cyrillic and Armenian.
  fileprivate var isOfSpacedWord: Bool {
    value < 0x590 && (properties.isAlphabetic || properties.numericType != nil)
  }
}
