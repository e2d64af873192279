internal import CommonMark

// A statement that is not recognised as one would be lost in the words around it.
extension ClaimParser {
  /// Statement words that look like a statement's heading and are none.
  mutating func tellHidden(in block: CommonMark.Block) {
    guard !block.isPlain else { return }
    switch block.kind {
    case .quotation, .bulletList, .orderedList, .listItem:
      for inner in block.blocks {
        if case .heading = inner.kind { tellMisplaced(inner) } else { tellHidden(in: inner) }
      }
    case .paragraph:
      for (line, text) in block.linesOfSigns { tellHeadingLike(text, line: line) }
    case .code: tellHidden(inCode: block)
    default: break
    }
  }

  private mutating func tellHidden(inCode block: CommonMark.Block) {
    guard case .code(info: "", let text) = block.kind else { return }
    let first = String(text.prefix { !$0.isNewline })
    let line = block.lines.lowerBound
    // A fence shows its text on purpose.
    if prose.text.position(of: first.trimmed, onLine: line).column > 4 {
      tellHeadingLike(first.trimmed, line: line)
    }
  }

  private mutating func tellHeadingLike(_ text: String, line: Int) {
    guard text.utf8.first == UInt8(ascii: "#") else { return }
    let signs = text.prefix { $0 == "#" }
    guard (2...6).contains(signs.count) else { return }
    let words = text.dropFirst(signs.count)
    let word = words.prefix { $0 != ":" && $0 != "{" }.trimmed
    guard let kind: StatementKind = vocabulary.term(word), !prose.isEscaped("#", onLine: line)
    else { return }
    prose.headingLikes.insert(line)
    prose.problems.add(
      .misplacedStatement, at: prose.text.position(of: "#", onLine: line),
      words.first?.isWhitespace == true
        ? "`\(kind.rawValue)` is indented too far to be a heading"
        : "`\(kind.rawValue)` is no heading without a space behind the `#`",
      help: "Write it at the beginning of its line as `### \(kind.rawValue)`.")
  }

  /// An attribution list with no statement's heading above it, as under `**Denial**`, or one of keys that nothing reads.
  mutating func tellStrayList(_ block: CommonMark.Block) {
    // What is wrong with the heading right above was told.
    let isBelowHeadingLike = (1...3).contains {
      prose.headingLikes.contains(block.lines.lowerBound - $0)
    }
    if !isBelowHeadingLike, !tellAttributionList(block) {
      prose.reportUnreadAttributes(in: block, besides: vocabulary.words(for: AttributionKey.self))
    }
  }

  private mutating func tellAttributionList(_ block: CommonMark.Block) -> Bool {
    guard isAttributionList(block) else { return false }
    let keys = block.blocks.compactMap { entry -> AttributionKey? in
      guard let first = entry.blocks.first else { return nil }
      let (word, value) = firstText(first).cut(at: ":")
      return value == nil ? nil : vocabulary.term(word.trimmed)
    }
    guard keys.contains(.by), keys.count > 1 else { return false }
    prose.problems.add(
      .misplacedStatement,
      at: prose.text.position(of: "", onLine: block.lines.lowerBound),
      "this looks like an attribution list, and no statement begins above it",
      help: "Put the statement's heading right above it, such as `### Denial`.")
    return true
  }
}

extension CommonMark.Block {
  /// The lines of a paragraph that begin with `#`, each up to its first link, emphasis or the like.
  var linesOfSigns: [(line: Int, text: String)] {
    var found: [(line: Int, text: String)] = []
    var line = lines.lowerBound
    var isAtStart = true
    for inline in inlines {
      switch inline.kind {
      case .softBreak, .lineBreak:
        line += 1
        isAtStart = true
      case .text(let text) where isAtStart:
        if text.utf8.first == UInt8(ascii: "#") { found.append((line, text)) }
        isAtStart = false
      default: isAtStart = false
      }
    }
    return found
  }
}

extension ProseParser {
  /// Whether a backslash stands before the first of a sign on a line.
  func isEscaped(_ sign: String, onLine line: Int) -> Bool {
    text.text(ofLine: line)?.contains("\\" + sign) == true
  }

  /// `##Words`: other Markdowns take it for a heading, and it shows as typed.
  mutating func tellHeadingLikes(in block: CommonMark.Block) {
    guard !block.isPlain else { return }
    for (line, words) in block.linesOfSigns where words.hasPrefix("##") {
      let signs = words.prefix { $0 == "#" }
      guard (2...6).contains(signs.count), let next = words.dropFirst(signs.count).first,
        next.isLetter || next.isNumber, !headingLikes.contains(line), !isEscaped("#", onLine: line)
      else { continue }
      problems.add(
        .unsupportedSyntax, at: text.position(of: "##", onLine: line),
        "a heading without a space behind `#` is not CommonMark and shows as typed",
        help: "Put a space behind the last `#`, or a backslash before the first.")
    }
  }
}
