internal import CommonMark

/// A heading's words without its anchor.
struct Heading {
  let words: Range<Int>
  /// As written: `{#anchor}`.
  let anchor: String?
  let position: Position
}

extension ProseParser {
  mutating func heading(_ index: Int) -> Heading {
    let element = document.elements[index]
    let line = Int(element.line)
    if element.kind == .heading { outline.add(level: Int(element.number), line: line) }
    let position = text.position(of: "#", onLine: line)
    var words = addInlines(inside(index), on: line, in: .heading)
    reportBidiControl(in: words, of: "the heading", on: element.lines)
    defer { reportEarlyAnchors(words, on: line) }
    // A note after the anchor leaves white space.
    guard let last = store.last(of: words), store.tokens[last].kind == .words,
      case let text = store.tokens[last].text.range,
      let (rest, anchor) = anchorAtEnd(of: text), self.text.holds("{#\(anchor)}", onLine: line)
    else { return Heading(words: words, anchor: nil, position: position) }
    guard !anchor.isEmpty, anchor.unicodeScalars.allSatisfy(isAnchorScalar) else {
      problems.add(
        .invalidAnchor, at: self.text.position(of: "{#", onLine: line),
        "`{#\(anchor)}` is no anchor",
        help: "Use letters, digits and hyphens only, as in `{#first-point}`.")
      return Heading(words: words, anchor: nil, position: position)
    }
    if rest.isEmpty {
      words.removeLast()
    } else {
      store.tokens[last].text = ByteRange(rest)
    }
    return Heading(words: words, anchor: anchor, position: position)
  }

  /// What stands between `{#` and `}` at a text's end, and what stands before it.
  private func anchorAtEnd(of text: Range<Int>) -> (rest: Range<Int>, anchor: String)? {
    let bytes = store.bytes.span
    guard bytes.place(of: UInt8(ascii: "}"), in: text) != nil else { return nil }
    let end = trimmedEnd(of: text)
    guard end > text.lowerBound, bytes[end - 1] == UInt8(ascii: "}"),
      let sign = bytes.extracting(text.lowerBound..<end).lastAnchorSign
    else { return nil }
    let place = text.lowerBound + sign
    return (
      text.lowerBound..<trimmedEnd(of: text.lowerBound..<place - 1),
      bytes.extracting(place + 1..<end - 1).text
    )
  }

  /// The end of a text without the white space at its end.
  private func trimmedEnd(of text: Range<Int>) -> Int {
    if let words = store.bytes.span.trimmed(text), let last = words.last, store.bytes[last] < 0x80 {
      return words.upperBound
    }
    return text.lowerBound + store.string(ByteRange(text)).trimmedEnd.utf8.count
  }

  /// The anchor that words make, unless they have no letter or digit.
  private func slug(of words: Range<Int>) -> String? {
    let slug = Dossiers.slug(store.plainText(words))
    return slug.isEmpty ? nil : slug
  }

  /// `{#id}` in the midst of a heading names nothing, nor does one that does not end.
  private mutating func reportEarlyAnchors(_ words: Range<Int>, on line: Int) {
    for index in store.siblings(words) where store.tokens[index].kind == .words {
      let words = store.tokens[index].text
      guard store.bytes.span.place(of: UInt8(ascii: "{"), in: words.range) != nil else { continue }
      let text = store.string(words)
      guard let open = text.place(of: "{#"), self.text.holds("{#", onLine: line) else { continue }
      let position = self.text.position(of: "{#", onLine: line)
      guard let close = text[open.upperBound...].firstIndex(of: "}") else {
        problems.add(
          .invalidAnchor, at: position, "the anchor does not end",
          help: "Add a `}` after it, as in `{#first-point}`.")
        continue
      }
      guard text[open.upperBound..<close].unicodeScalars.allSatisfy(isAnchorScalar),
        open.upperBound < close,
        self.text.holds(String(text[open.lowerBound...close]), onLine: line)
      else { continue }
      problems.add(
        .invalidAnchor, at: position,
        "`\(text[open.lowerBound...close])` does not stand at the heading's end",
        help: "Move it after the last word of the heading.")
    }
  }

  /// Reports headings two levels or more below the one before them; the page's title is of level 1.
  mutating func reportSkippedHeadings() {
    var above = 1
    for block in document.blocks where document.elements[block].kind == .heading {
      let level = Int(document.elements[block].number)
      let line = Int(document.elements[block].line)
      // What is not a proper heading was reported as that.
      if headingLikes.contains(line) {
        above = max(level, 2)
        continue
      }
      if level > above + 1 {
        problems.add(
          .skippedHeading, at: text.position(of: "#", onLine: line),
          "this heading is of level \(level), and the one before it of level \(above)",
          help: "Begin it with `\(String(repeating: "#", count: above + 1))`.")
      }
      above = level
    }
  }

  /// The anchor that a `##` has or makes of its words; where it can make none, that is reported.
  mutating func anchor(of heading: Heading) -> String? {
    guard !store.isBlank(heading.words) || heading.anchor == nil else {
      problems.add(
        .invalidAnchor, at: heading.position, "the heading has an anchor and no words",
        help: "Write the words that readers are to see.")
      return heading.anchor
    }
    if let anchor = heading.anchor ?? slug(of: heading.words) { return anchor }
    problems.add(
      .invalidAnchor, at: heading.position,
      "the heading has no letter or digit to make an anchor of",
      help: "Give it one at its end, such as `{#part-two}`.")
    return nil
  }

  /// Takes an anchor for a place of this page, or reports who has it.
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

extension Span<UInt8> {
  /// How many bytes there are without the anchor that ends them, whatever that is.
  var countWithoutAnchor: Int {
    guard count > 0, self[count - 1] == UInt8(ascii: "}"), let sign = lastAnchorSign else {
      return count
    }
    return sign - 1
  }

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
