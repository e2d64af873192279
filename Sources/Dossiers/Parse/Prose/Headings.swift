internal import CommonMark

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
    var words = inlines(block.inlines, on: line, in: .heading)
    tellBidiControl(in: words, of: "the heading", on: block.lines)
    defer { reportEarlyAnchors(words, on: line) }
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

  /// `{#id}` in the midst of a heading names nothing, nor does one that does not end.
  private mutating func reportEarlyAnchors(_ words: [Inline], on line: Int) {
    for case .text(let text) in words where text.holds(UInt8(ascii: "{")) {
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
  mutating func reportSkippedHeadings(in blocks: [CommonMark.Block]) {
    var above = 1
    for block in blocks {
      guard case .heading(let level) = block.kind else { continue }
      let line = block.lines.lowerBound
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

  /// The anchor that a `##` has or makes of its words; where it can make none, that is told.
  mutating func anchor(of heading: Heading) -> String? {
    guard !heading.words.isBlank || heading.anchor == nil else {
      problems.add(
        .invalidAnchor, at: heading.position, "the heading has an anchor and no words",
        help: "Write the words that readers are to see.")
      return heading.anchor
    }
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
  /// Without the anchor that ends it, whatever that is.
  var withoutAnchor: UnsafeBufferPointer<UInt8> {
    guard last == UInt8(ascii: "}"), let sign = lastAnchorSign else { return self }
    return part(0..<(sign - 1))
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
