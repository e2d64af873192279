internal import CommonMark

/// Turns one file's Markdown into elements whose links and citations are resolved, and reports what it meets.
///
/// Elements are added to the store in the order in which they are asked for; a range of them is what one part of the file
/// says.
struct ProseParser {
  let document: Document
  let text: SourceText
  let references: References
  /// Where links and citations stand.
  let sourceLocator: SourceLocator
  var store: ProseStore
  var problems: ProblemList
  /// Anchors that links of this file name on other pages; they can be checked when every file is parsed.
  var anchorLinks: [AnchorLink] = []
  var outline = Outline()
  /// Lines whose headings, or what looks like them, were reported already.
  var headingLikes: Set<Int> = []
  /// Whether a bidirectional control may be among the words.
  var mayHoldBidiControl = false
  /// Whether a block quotation is read.
  var isInQuotation = false
  /// Names of what is not published, which no page shows.
  var hidden: [HiddenText] = []

  /// A link to a place on a page.
  struct AnchorLink: Sendable {
    let target: EntityID
    let anchor: String
    let position: Position
  }

  init(
    _ document: consuming Document, of text: SourceText, references: References,
    problems: ProblemList
  ) {
    store = ProseStore(bytes: document.takeBytes())
    store.tokens.reserveCapacity(document.elements.count)
    self.document = document
    self.text = text
    self.references = references
    self.problems = problems
    sourceLocator = SourceLocator(text)
    mayHoldBidiControl = store.bytes.span.holdsBidiControl
  }

  /// Adds some blocks.
  mutating func addBlocks(_ blocks: some Sequence<Int>) -> Range<Int> {
    let start = store.tokens.count
    for block in blocks { addBlock(block) }
    return start..<store.tokens.count
  }

  /// Adds the block, unless nothing of it is published.
  private mutating func addBlock(_ index: Int) {
    let element = document.elements[index]
    switch element.kind {
    case .paragraph: addParagraph(index)
    case .heading: addHeading(index)
    case .quotation:
      reportCallout(in: index)
      let isInside = isInQuotation
      isInQuotation = true
      let quotation = store.add(ProseToken(.quotation))
      _ = addBlocks(document.inside(index))
      store.close(quotation)
      isInQuotation = isInside
    case .bulletList, .orderedList:
      let isNumbered = element.kind == .orderedList
      var token = ProseToken(.list, number: isNumbered ? Int(element.number) : -1)
      token.isTight = element.isTight
      let list = store.add(token)
      for item in document.inside(index) {
        let added = store.add(ProseToken(.item))
        reportTask(in: item)
        _ = addBlocks(document.inside(item))
        store.close(added)
      }
      store.close(list)
    case .table: addTable(index)
    case .codeBlock:
      reportForeignBlock(index)
      reportUnbalancedBidiControl(inCode: store.string(element.text), on: element.lines)
      store.add(ProseToken(.code, text: element.text))
    case .htmlBlock: reportHTML(store.string(element.text), on: Int(element.line))
    case .thematicBreak:
      reportForeignBlock(index)
      store.add(.thematicBreak)
    default: break
    }
  }

  private mutating func addParagraph(_ index: Int) {
    let paragraph = store.add(ProseToken(.paragraph))
    let words = addWords(of: index)
    if store.isBlank(words) {
      store.tokens.removeLast(store.tokens.count - paragraph)
    } else if let image = onlyImage(words) {
      let figure = ProseToken(store.tokens[image], as: .figure)
      let title = store.inside(image).first.map { store.tokens[$0].text }
      store.tokens.removeLast(store.tokens.count - paragraph)
      store.addImage(figure, title: title)
    } else {
      store.close(paragraph)
    }
  }

  /// The words of a paragraph or of a table's cell.
  private mutating func addWords(of index: Int) -> Range<Int> {
    let element = document.elements[index]
    let words = addInlines(inside(index), on: Int(element.line))
    reportUnbalancedBidiControl(in: words, on: element.lines)
    return words
  }

  /// The elements inside an element.
  func inside(_ index: Int) -> Range<Int> { index + 1..<Int(document.elements[index].end) }

  /// The image in words in which there is nothing else to see.
  private func onlyImage(_ words: Range<Int>) -> Int? {
    var image: Int?
    for index in store.siblings(words) where !store.isBlank(index..<store.tokens[index].end) {
      guard image == nil, store.tokens[index].kind == .image else { return nil }
      image = index
    }
    return image
  }

  private mutating func addTable(_ index: Int) {
    let table = store.add(ProseToken(.table))
    for row in document.inside(index) {
      let added = store.add(ProseToken(.row))
      for cell in document.inside(row) {
        let alignment = Int(document.elements[cell].number)
        let opened = store.add(ProseToken(.cell, number: alignment))
        _ = addWords(of: cell)
        store.close(opened)
      }
      store.close(added)
    }
    store.close(table)
  }

  private mutating func addHeading(_ index: Int) {
    let level = Int(document.elements[index].number)
    let added = store.add(ProseToken(.heading, number: level))
    let heading = heading(index)
    guard level > 1 else {
      store.tokens.removeLast(store.tokens.count - added)
      // One that is underlined was reported as that.
      if headingLikes.contains(heading.position.line) { return }
      problems.add(
        .titleHeading, at: heading.position, "a `#` heading stands in the body",
        help: "Begin it with `##`; the page's title is the key `title`.")
      return
    }
    let anchor = level == 2 ? self.anchor(of: heading) : heading.anchor
    claim(anchor: anchor, at: heading.position)
    store.tokens.removeLast(store.tokens.count - heading.words.upperBound)
    if let anchor { store.setTitle(anchor, of: added) }
    store.close(added)
  }
}

extension ProseToken {
  /// The same as another kind.
  fileprivate init(_ token: ProseToken, as kind: Prose.Kind) {
    self.init(kind, text: token.text, number: Int(token.number))
  }
}

extension ProseStore {
  /// Gives a link its title, or a heading its anchor.
  mutating func setTitle(_ title: String, of index: Int) {
    tokens[index].text = add(title)
    tokens[index].hasTitle = true
  }

  /// Adds an image or a figure.
  mutating func addImage(_ image: ProseToken, title: ByteRange?) {
    let added = add(image)
    if let title { add(ProseToken(.title, text: title)) }
    close(added)
  }
}
