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

extension [Inline] {
  /// Without the line breaks that are not spaces.
  var joiningLines: [Inline] {
    guard indices.contains(where: isJoint) else { return self }
    var result: [Inline] = []
    result.reserveCapacity(count)
    var isBehindJoint = false
    for index in indices {
      if isJoint(index) {
        isBehindJoint = true
        continue
      }
      if isBehindJoint, case .text(let words) = self[index], case .text(var before)? = result.last {
        result.removeLast()
        before += words
        result.append(.text(before))
      } else {
        result.append(self[index])
      }
      isBehindJoint = false
    }
    return result
  }

  private func isJoint(_ index: Int) -> Bool {
    if case .softBreak = self[index] { isBetweenChineseOrJapanese(index) } else { false }
  }

  /// Whether Chinese or Japanese stands on both sides of an inline.
  func isBetweenChineseOrJapanese(_ index: Int) -> Bool {
    guard index > 0, index + 1 < count else { return false }
    return self[..<index].reversed().isChineseOrJapaneseFirst(fromEnd: true) == true
      && self[(index + 1)...].isChineseOrJapaneseFirst(fromEnd: false) == true
  }
}

extension Sequence<Inline> {
  /// Whether the first visible character is Chinese or Japanese; nil where it is not known.
  fileprivate func isChineseOrJapaneseFirst(fromEnd: Bool) -> Bool? {
    for inline in self {
      let found: Bool?
      switch inline {
      case .text(let text), .code(let text):
        guard let edge = fromEnd ? text.utf8.last : text.utf8.first else { continue }
        if edge < 0x80 { return false }
        found =
          fromEnd
          ? text.unicodeScalars.reversed().isChineseOrJapaneseFirst
          : text.unicodeScalars.isChineseOrJapaneseFirst
      case .emphasis(let words), .strong(let words), .link(_, _, let words):
        if words.isEmpty { return nil }
        found =
          fromEnd
          ? words.reversed().isChineseOrJapaneseFirst(fromEnd: true)
          : words.isChineseOrJapaneseFirst(fromEnd: false)
      case .citations: continue
      case .softBreak, .lineBreak, .image: return nil
      }
      if let found { return found }
    }
    return nil
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
  fileprivate var isOfEveryScript: Bool {
    switch self {
    case "“", "”", "‘", "’", "…", "—", "―", "·", "\u{FE00}"..."\u{FE0F}", "\u{E0100}"..."\u{E01EF}",
      "\u{3099}", "\u{309A}":
      true
    default: false
    }
  }
}
