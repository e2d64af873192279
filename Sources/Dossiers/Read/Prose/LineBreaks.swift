internal import CommonMark

// Chinese and Japanese are written without spaces, so the end of a line in the file is not one between them.

/// Whether two lines are joined without a space, since Chinese or Japanese meets Chinese or Japanese.
func areJoined(_ line: Substring, _ next: Substring) -> Bool {
  guard let last = line.utf8.last, last >= 0x80, let first = next.utf8.first, first >= 0x80 else {
    return false
  }
  return line.unicodeScalars.reversed().isChineseOrJapaneseFirst == true
    && next.unicodeScalars.isChineseOrJapaneseFirst == true
}

extension StringProtocol {
  /// With a separator in place of each newline, and nothing between Chinese or Japanese.
  func joiningLines(with separator: String) -> String {
    guard holds(UInt8(ascii: "\n")) else { return String(self) }
    let parts = Substring(self).parts(at: "\n")
    var text = String(parts[0])
    for (line, next) in zip(parts, parts.dropFirst()) {
      if !areJoined(line, next) { text += separator }
      text += next
    }
    return text
  }

  /// In one line.
  var withoutNewlines: String { joiningLines(with: " ") }
}

extension ProseStore {
  /// Takes out the line breaks that are not spaces among some elements, the last ones that there are, and joins the words
  /// on both sides. What is inside an element has been joined by itself.
  mutating func joinLines(_ range: Range<Int>) {
    let joints = siblings(range).filter {
      tokens[$0].kind == .softBreak && isBetweenChineseOrJapanese($0, in: range)
    }
    guard let first = joints.first else { return }
    var rest = joints[...]
    // Elements move forward, each with what is inside it.
    var (read, write) = (first, first)
    var last = self.last(of: range.lowerBound..<first)
    while read < range.upperBound {
      let end = tokens[read].end
      let isAfterJoint = rest.startIndex > 0 && joints[rest.startIndex - 1] == read - 1
      if rest.first == read {
        rest.removeFirst()
      } else if isAfterJoint, tokens[read].kind == .words, let last, tokens[last].kind == .words {
        tokens[last].text = join(tokens[last].text, tokens[read].text)
      } else {
        (last, write) = (write, move(read..<end, to: write))
      }
      read = end
    }
    tokens.removeLast(tokens.count - write)
  }

  /// Moves an element forward, and returns the index after it.
  private mutating func move(_ element: Range<Int>, to place: Int) -> Int {
    for index in element {
      var token = tokens[index]
      token.end -= element.lowerBound - place
      tokens[index - (element.lowerBound - place)] = token
    }
    return place + element.count
  }

  /// The words of one and then of the other. Where the first are the last bytes, they only grow.
  private mutating func join(_ words: ByteRange, _ others: ByteRange) -> ByteRange {
    var start = words.range.lowerBound
    if words.range.upperBound != bytes.count {
      start = bytes.count
      repeatBytes(words.range)
    }
    repeatBytes(others.range)
    return ByteRange(start..<bytes.count)
  }

  /// Whether Chinese or Japanese stands on both sides of a break.
  func isBetweenChineseOrJapanese(_ index: Int, in range: Range<Int>) -> Bool {
    isChineseOrJapaneseLast(range.lowerBound..<index)
      && isChineseOrJapaneseFirst(index + 1..<min(range.upperBound, tokens.count))
  }

  /// Whether the last visible character is Chinese or Japanese.
  private func isChineseOrJapaneseLast(_ range: Range<Int>) -> Bool {
    for index in range.reversed() {
      let token = tokens[index]
      switch token.kind {
      case .words, .codeSpan:
        guard let edge = bytes[token.text.range].last else { continue }
        if edge < 0x80 { return false }
        if let found = string(token.text).unicodeScalars.reversed().isChineseOrJapaneseFirst {
          return found
        }
      case .emphasis, .strong, .link: if token.end == index + 1 { return false }
      case .citations: continue
      default: return false
      }
    }
    return false
  }

  /// Whether the first visible character is Chinese or Japanese.
  private func isChineseOrJapaneseFirst(_ range: Range<Int>) -> Bool {
    for index in range {
      let token = tokens[index]
      switch token.kind {
      case .words, .codeSpan:
        guard let edge = bytes[token.text.range].first else { continue }
        if edge < 0x80 { return false }
        if let found = string(token.text).unicodeScalars.isChineseOrJapaneseFirst { return found }
      case .emphasis, .strong, .link: if token.end == index + 1 { return false }
      case .citations: continue
      default: return false
      }
    }
    return false
  }
}

extension Sequence<Unicode.Scalar> {
  /// Whether the first that is neither a combining mark nor punctuation of every script is Chinese or Japanese.
  fileprivate var isChineseOrJapaneseFirst: Bool? {
    first { !$0.isOfEveryScript }?.isChineseOrJapanese
  }
}

extension Unicode.Scalar {
  /// Whether it is Han, kana or bopomofo, or their punctuation, or a full-width form.
  var isChineseOrJapanese: Bool {
    switch value {
    case 0x2E80...0x312F, 0x3190...0x31FF, 0x3220...0x325F, 0x3280...0x4DBF, 0x4E00...0x9FFF,
      0xF900...0xFAFF, 0xFE30...0xFE4F, 0xFF01...0xFF9F, 0xFFE0...0xFFE6, 0x1AFF0...0x1B16F,
      0x20000...0x3FFFF:
      true
    default: false
    }
  }

  /// Punctuation that Chinese shares with other scripts, and combining marks and variation selectors.
  var isOfEveryScript: Bool {
    switch self {
    case "“", "”", "‘", "’", "…", "—", "―", "·", "\u{FE00}"..."\u{FE0F}", "\u{E0100}"..."\u{E01EF}",
      "\u{3099}", "\u{309A}":
      true
    default: false
    }
  }
}
