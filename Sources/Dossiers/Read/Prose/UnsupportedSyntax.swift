internal import CommonMark

extension ProseParser {
  /// Reports what other Markdowns know, and citations in another form than the format's.
  mutating func reportForeignMarks(in inlines: Range<Int>, in place: WordsPlace) {
    let text = FlatText(inlines, of: document, store)
    var scanner = ForeignMarkScanner(
      text, in: place, isQuotation: isInQuotation, sources: forms)
    scanner.scan()
    var last = Position(line: 0)
    var isFound = true
    for (found, range) in scanner.found {
      let line = text.line(of: range.lowerBound)
      // What is too far into a very long line to be found is reported once, at the line's beginning.
      if line == last.line, !isFound { continue }
      let spot = sourceLocator.found(
        SourceLocator.Wanted(
          words: text.typed(from: range.lowerBound),
          from: line == last.line ? last.column + 1 : 1,
          orElse: [text.typed(from: range.lowerBound, atMost: range.count)]), onLine: line)
      let position = spot ?? self.text.position(of: "", onLine: line)
      (last, isFound) = (position, spot != nil)
      switch found {
      // Of a line that looks like a heading, its `#` and its anchor are reported as that.
      case .mark(.tag) where headingLikes.contains(line),
        .mark(.attributes) where headingLikes.contains(line):
        break
      case .mark(let mark): report(mark, at: position)
      case .citation(let rewritten):
        reportCitation(text.words(range).withoutNewlines, as: rewritten, at: position)
      }
    }
  }

  mutating func report(_ mark: ForeignMark, at position: Position) {
    problems.add(
      .unsupportedSyntax, at: position, "\(mark.name) is not CommonMark and shows as typed",
      help: mark.instead + (mark.isEscapable ? ForeignMark.escaping : "."))
  }

  /// `> [!note]`.
  mutating func reportCallout(in quotation: Int) {
    guard let (words, line) = firstWords(in: quotation), words.hasPrefix("[!") else { return }
    report(.callout, at: text.position(of: "[!", onLine: line))
  }

  /// `- [ ] to be done`.
  mutating func reportTask(in item: Int) {
    guard let (words, line) = firstWords(in: item), words.holds(UInt8(ascii: "]")),
      ["[ ] ", "[x] ", "[X] ", "[-] ", "[/] "].contains(where: words.hasPrefix)
    else { return }
    report(.task, at: text.position(of: "[", onLine: line))
  }

  /// The text with which the first block in a block begins, if it begins with a bracket.
  private func firstWords(in index: Int) -> (String, line: Int)? {
    guard let first = document.inside(index).first, document.elements[first].kind == .paragraph,
      let text = firstText(first), store.bytes[text.range].first == UInt8(ascii: "[")
    else { return nil }
    return (store.string(text), Int(document.elements[first].line))
  }

  /// The text with which a block's words begin.
  func firstText(_ block: Int) -> ByteRange? {
    let inside = inside(block)
    guard let first = inside.first, document.elements[first].kind == .text else { return nil }
    return document.elements[first].text
  }

  /// Lines of dashes that other Markdowns take for a table's, and code that they draw or run.
  mutating func reportForeignBlock(_ index: Int) {
    let block = document.elements[index]
    let line = Int(block.line)
    if block.kind == .thematicBreak {
      let words = (text.text(ofLine: line) ?? "").split { $0.isWhitespace }
      guard words.count > 1, words.allSatisfy({ $0.hasPrefix("--") }) else { return }
      report(.drawnTable, at: text.position(of: "--", onLine: line))
    } else {
      let info = store.string(block.title)
      let kinds = ["mermaid", "math", "dataview", "dataviewjs"]
      guard info.hasPrefix("{") && !info.hasPrefix("{.") || kinds.contains(info) else { return }
      report(.fence, at: text.position(of: info, onLine: line))
    }
  }

  /// Rows of dashes that make no table, and rows with too few or too many cells.
  mutating func report(noTable warning: ParseWarning.Kind, onLine line: Int) {
    let position = text.position(of: "", onLine: line)
    switch warning {
    case .noTable(let cells?, let columns) where cells != columns:
      problems.add(
        .unevenTable, at: position,
        "this row of dashes has \(columns) \(columns == 1 ? "cell" : "cells"), and the row above it has \(cells)",
        help: "Give both the same number of cells; write `\\|` for a bar within one.")
    case .brokenDashes:
      problems.add(
        .unevenTable, at: position, "this row of dashes makes no table",
        help: "Write `---` in each of its cells, with a colon at one end or both to align it.")
    case .noTable(nil, _):
      problems.add(
        .unevenTable, at: position,
        "the table of this row of dashes begins in the middle of a paragraph",
        help: "Put an empty line before the table's first row.")
    case .noTable(_, let columns):
      problems.add(
        .unevenTable, at: position, "this table has \(columns) columns",
        help: "Split it; a table has at most 100 columns.")
    case .unevenRow(let cells, let columns):
      problems.add(
        .unevenTable, at: position,
        "this row has \(cells) \(cells == 1 ? "cell" : "cells"), and the table has \(columns) \(columns == 1 ? "column" : "columns")",
        help:
          "Give it as many cells as the header, with empty ones where there is nothing to say; write `\\|` for a bar within one. "
          + "If it is not part of the table, put an empty line before it.")
    default: return
    }
  }
}

extension Span<UInt8> {
  /// Whether any mark of another Markdown, or a citation in another form, may be in the text, by a look at its bytes.
  var mayHoldForeignMarks: Bool {
    if starts(with: "import ") || starts(with: "export ") { return true }
    var place = 0
    while place < count {
      let byte = self[place]
      switch byte {
      // Most are letters and blanks.
      case 0x20, 0x41...0x5A, 0x61...0x7A: break
      case UInt8(ascii: "["):
        if place == 0 && !isNext(to: 0, "[") && !isNext(to: 0, "@") || isNext(to: place, "^") {
          return true
        }
        if isNext(to: place, "@") {
          guard let end = self.place(of: UInt8(ascii: "]"), from: place),
            self.place(of: UInt8(ascii: "{"), in: place..<end) == nil
          else { return true }
          // What follows the bracket is looked at too.
          place = end
          continue
        }
      case ..<0x80:
        if byte.isForeignSign, mayHoldForeignMark(at: place, byte) { return true }
      case 0xE2 where place == 0, 0xEF:
        // A bullet, or a full-width `*`, `[` or `|`.
        if mayHoldWideMark(at: place) { return true }
      default: break
      }
      place += 1
    }
    return false
  }

  private func isNext(to place: Int, _ sign: Unicode.Scalar) -> Bool {
    place + 1 < count && self[place + 1] == UInt8(ascii: sign)
  }

  private func isWord(_ place: Int) -> Bool {
    guard indices.contains(place) else { return false }
    let byte = self[place]
    return byte >= 0x80 || (byte | 0x20) &- 0x61 < 26 || byte &- 0x30 < 10
  }

  private func mayHoldForeignMark(at place: Int, _ byte: UInt8) -> Bool {
    switch Unicode.Scalar(byte) {
    case "^", "$", "{", "*", "@": true
    case "~": isNext(to: place, "~") || isWord(place + 1)
    case "=": isNext(to: place, "=")
    case "<": isNext(to: place, "<")
    case "+": isNext(to: place, "+") || place == 0 && (isNext(to: 0, "-") || isNext(to: 0, "="))
    case "#", "\\": isWord(place + 1)
    case "|": place == 0
    case "!": isNext(to: place, "[") || place == 0 && isNext(to: 0, "!")
    case "?": place == 0 && isNext(to: 0, "?")
    case "]": isNext(to: place, "(") || isNext(to: place, "[")
    case "_": place > 0 && self[place - 1] >= 0x80 || place + 1 < count && self[place + 1] >= 0x80
    case ":":
      place == 0 || isNext(to: place, "/") || isNext(to: place, ":")
        || !isWord(place - 1) && (isWord(place + 1) || isNext(to: place, "+"))
    case ".": place > 2 && extracting((place - 3)..<place).starts(with: "www")
    default: false
    }
  }

  private func mayHoldWideMark(at place: Int) -> Bool {
    guard place + 2 < count else { return false }
    let (second, third) = (self[place + 1], self[place + 2])
    return self[place] == 0xE2
      ? second == 0x80 && (third == 0xA2 || third == 0xA3)
      : second == 0xBC && (third == 0x8A || third == 0xBB || third == 0xA0)
        || place == 0 && second == 0xBD && third == 0x9C
  }
}

extension UInt8 {
  /// Whether a mark may begin with it, or end: most bytes of a text are none of these.
  @inline(__always) fileprivate var isForeignSign: Bool {
    switch Unicode.Scalar(self) {
    case "!", "#", "$", "*", "+", ".", ":", "<", "=", "?", "@", "\\", "]", "^", "_", "{", "|", "~":
      true
    default: false
    }
  }
}
