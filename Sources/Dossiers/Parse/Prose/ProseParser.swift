internal import CommonMark

/// Turns one file's Markdown into blocks whose links and citations are resolved, and tells what it meets.
struct ProseParser {
  let text: SourceText
  let references: References
  /// Where links and citations stand.
  let spots: Spots
  var problems: ProblemList
  /// Anchors that links of this file name on other pages; they can be checked when every file is parsed.
  var anchorLinks: [AnchorLink] = []
  private(set) var outline = Outline()
  /// Lines whose headings, or what looks like them, were told already.
  var headingLikes: Set<Int> = []
  /// Notes and HTML, which no page shows.
  var hidden: [HiddenText] = []

  /// A link to a place on a page.
  struct AnchorLink: Sendable {
    let target: EntityID
    let anchor: String
    let position: Position
  }

  init(_ text: SourceText, references: References, problems: ProblemList) {
    self.text = text
    self.references = references
    self.problems = problems
    spots = Spots(text)
  }

  mutating func blocks(_ blocks: some Collection<CommonMark.Block>) -> [Block] {
    blocks.compactMap { block($0) }
  }

  /// The block, unless nothing of it is published.
  private mutating func block(_ block: CommonMark.Block) -> Block? {
    switch block.kind {
    case .paragraph:
      tellTables(in: block)
      tellHeadingLikes(in: block)
      let words = inlines(block.inlines, on: block.lines.lowerBound)
      tellUnbalancedBidiControl(in: words, on: block.lines)
      return words.isBlank ? nil : .paragraph(words)
    case .heading(let level):
      return heading(block, level: level)
    case .quotation:
      tellCallouts(in: block)
      return .quotation(blocks(block.blocks))
    case .bulletList(let tight):
      return .list(start: nil, tight: tight, block.blocks.map { blocks($0.blocks) })
    case .orderedList(let start, let tight):
      return .list(start: start, tight: tight, block.blocks.map { blocks($0.blocks) })
    case .listItem:
      return nil
    case .code(let info, let text):
      tellUnbalancedBidiControl(inCode: text, on: block.lines)
      return .code(info: info, text: text)
    case .html(let html):
      tellHTML(html, on: block.lines.lowerBound)
      return nil
    case .thematicBreak:
      return .thematicBreak
    }
  }

  private mutating func heading(_ block: CommonMark.Block, level: Int) -> Block? {
    let heading = self.heading(block)
    guard level > 1 else {
      problems.add(
        .titleHeading, at: heading.position, "a `#` heading stands in the body",
        help: "Begin it with `##`; the page's title is the key `title`.")
      return nil
    }
    let anchor = level == 2 ? self.anchor(of: heading) : heading.anchor
    claim(anchor: anchor, at: heading.position)
    return .heading(level: level, heading.words, anchor: anchor)
  }
}

/// The headings and anchors of a page.
struct Outline: Sendable {
  var anchors: [String: Position] = [:]
  /// The lines of the headings with their levels, a section's behind those of its statements.
  private var headings: [(line: Int, level: Int)] = []

  mutating func add(level: Int, line: Int) { headings.append((line, level)) }

  /// The headings in the order of their lines, each with the one that it stands under.
  struct Sections {
    private let anchors: [Int: String]
    private var lines: [Int] = []
    private var parents: [Int?] = []

    init(_ outline: Outline) {
      anchors = Dictionary(outline.anchors.map { ($0.value.line, $0.key) }) { first, _ in first }
      var open: [(level: Int, number: Int)] = []
      for (number, heading) in outline.headings.sorted(by: { $0.line < $1.line }).enumerated() {
        while let last = open.last, last.level >= heading.level { open.removeLast() }
        lines.append(heading.line)
        parents.append(open.last?.number)
        open.append((heading.level, number))
      }
    }

    /// The anchors of the headings that a line stands under, its own heading's included.
    func anchors(around line: Int) -> [String] {
      var found: [String] = []
      var number = last(upTo: line)
      while let heading = number {
        if let anchor = anchors[lines[heading]] { found.append(anchor) }
        number = parents[heading]
      }
      return found
    }

    private func last(upTo line: Int) -> Int? {
      var (low, high) = (0, lines.count)
      while low < high {
        let middle = (low + high) / 2
        if lines[middle] <= line { low = middle + 1 } else { high = middle }
      }
      return low == 0 ? nil : low - 1
    }
  }
}

/// A heading's words without its anchor.
struct Heading {
  let words: [Inline]
  /// As written: `{#anchor}`.
  let anchor: String?
  let position: Position

  /// The anchor that the words make, unless they have no letter or digit.
  var slug: String? {
    let slug = Dossiers.slug(words.plainText)
    return slug.isEmpty ? nil : slug
  }
}

extension ProseParser {
  mutating func heading(_ block: CommonMark.Block) -> Heading {
    let line = block.lines.lowerBound
    if case .heading(let level) = block.kind { outline.add(level: level, line: line) }
    let position = text.position(of: "#", onLine: line)
    var words = inlines(block.inlines, on: line)
    tellBidiControl(in: words, of: "the heading", on: block.lines)
    defer { tellEarlyAnchors(words, on: line) }
    // A note behind the anchor leaves white space.
    guard case .text(let text)? = words.last, let (rest, anchor) = text.anchorAtEnd
    else { return Heading(words: words, anchor: nil, position: position) }
    guard self.text.holds("{#\(anchor)}", onLine: line) else {
      return Heading(words: words, anchor: nil, position: position)
    }
    guard !anchor.isEmpty, anchor.unicodeScalars.allSatisfy(isAnchorScalar) else {
      problems.add(
        .invalidAnchor, at: self.text.position(of: "{#", onLine: line),
        "`{#\(anchor)}` is no anchor",
        help: "Use letters, digits and hyphens only, as in `{#first-point}`.")
      return Heading(words: words, anchor: nil, position: position)
    }
    words.removeLast()
    if !rest.isEmpty { words.append(.text(rest)) }
    return Heading(words: words, anchor: anchor, position: position)
  }

  /// `{#id}` in the midst of a heading names nothing.
  private mutating func tellEarlyAnchors(_ words: [Inline], on line: Int) {
    for case .text(let text) in words where text.holds(UInt8(ascii: "{")) {
      guard let open = text.place(of: "{#"),
        let close = text[open.upperBound...].firstIndex(of: "}"),
        text[open.upperBound..<close].unicodeScalars.allSatisfy(isAnchorScalar),
        open.upperBound < close,
        self.text.holds(String(text[open.lowerBound...close]), onLine: line)
      else { continue }
      problems.add(
        .invalidAnchor, at: self.text.position(of: "{#", onLine: line),
        "`\(text[open.lowerBound...close])` does not stand at the heading's end",
        help: "Move it behind the last word of the heading.")
    }
  }

  /// The anchor that a `##` has or makes of its words; where it can make none, that is told.
  mutating func anchor(of heading: Heading) -> String? {
    if let anchor = heading.anchor ?? heading.slug { return anchor }
    problems.add(
      .invalidAnchor, at: heading.position,
      "the heading has no letter or digit to make an anchor of",
      help: "Give it one at its end, such as `{#part-two}`.")
    return nil
  }

  /// Takes an anchor for a place of this page, or tells who has it.
  mutating func claim(anchor: String?, at position: Position) {
    guard let anchor else { return }
    guard let first = outline.anchors[anchor] else {
      outline.anchors[anchor] = position
      return
    }
    problems.add(
      .duplicateAnchor, at: position, "the anchor `\(anchor)` is taken",
      help: "Give one of the two headings an anchor of its own, such as `{#\(anchor)-2}`.",
      notes: [problems.note(first, "it stands first here")])
  }
}

extension String {
  /// What stands between `{#` and `}` at the text's end, and what stands before it.
  fileprivate var anchorAtEnd: (rest: String, anchor: String)? {
    guard holds(UInt8(ascii: "}")) else { return nil }
    var last = utf8.last == UInt8(ascii: "}") ? self : String(trimmedEnd)
    return last.withUTF8 { bytes in
      guard bytes.last == UInt8(ascii: "}"),
        let sign = bytes.lastAnchorSign
      else { return nil }
      let rest = bytes.part(0..<(sign - 1))
      return (
        rest.trimmedEnd.map(\.text) ?? String(rest.text.trimmedEnd),
        bytes.part((sign + 1)..<(bytes.count - 1)).text
      )
    }
  }
}

extension UnsafeBufferPointer<UInt8> {
  /// Where the `#` of the last `{#` stands.
  fileprivate var lastAnchorSign: Int? {
    var place = count - 1
    while place > 0 {
      if self[place] == UInt8(ascii: "#"), self[place - 1] == UInt8(ascii: "{") { return place }
      place -= 1
    }
    return nil
  }
}

extension StringProtocol {
  /// Where `words` stand last.
  func lastPlace(of words: String) -> Range<Index>? {
    var last: Range<Index>?
    var rest = self[...]
    while let found = rest.place(of: words) {
      last = found
      rest = rest[rest.utf8.index(after: found.lowerBound)...]
    }
    return last
  }

  func trimmingSuffix(while predicate: (Character) -> Bool) -> SubSequence {
    var end = endIndex
    while end > startIndex, predicate(self[index(before: end)]) { end = index(before: end) }
    return self[..<end]
  }
}

extension [Inline] {
  /// Whether there is nothing to see.
  var isBlank: Bool {
    allSatisfy {
      switch $0 {
      case .text(let text): text.isBlank
      case .softBreak, .lineBreak: true
      default: false
      }
    }
  }

  /// The words without their form: links by their words, breaks as spaces, no citations.
  public var plainText: String { plainText(titled: { _ in "" }) }

  /// The same, with a title for each link that has no words of its own.
  func plainText(titled title: (Target) -> String) -> String {
    var text = ""
    for inline in self {
      switch inline {
      case .text(let words), .code(let words): text += words
      case .softBreak, .lineBreak: text += " "
      case .emphasis(let words), .strong(let words): text += words.plainText(titled: title)
      case .link(let target, _, let words):
        text += words.isEmpty ? title(target) : words.plainText(titled: title)
      case .image(_, let alternative, _): text += alternative
      case .citations: while text.last?.isWhitespace == true { text.removeLast() }
      }
    }
    return text
  }
}
