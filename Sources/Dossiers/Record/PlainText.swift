internal import CommonMark

extension ProseStore {
  /// Whether there is nothing to see.
  func isBlank(_ range: Range<Int>) -> Bool {
    siblings(range).allSatisfy {
      switch tokens[$0].kind {
      case .words: isBlank(tokens[$0].text)
      case .softBreak, .lineBreak: true
      default: false
      }
    }
  }

  private func isBlank(_ words: ByteRange) -> Bool {
    guard let first = bytes[words.range].first(where: { !isASCIISpace($0) }) else { return true }
    return first >= 0x80 && string(words).isBlank
  }

  /// Whether they are only white space or invisible characters.
  func areInvisible(_ range: Range<Int>) -> Bool {
    siblings(range).allSatisfy {
      switch tokens[$0].kind {
      case .words:
        string(tokens[$0].text).unicodeScalars.allSatisfy {
          $0.properties.isWhitespace || $0.properties.generalCategory == .format
        }
      case .softBreak, .lineBreak: true
      case .emphasis, .strong: areInvisible(inside($0))
      default: false
      }
    }
  }

  func plainText(_ range: Range<Int>) -> String { plainText(range) { _ in "" } }

  /// The words of a range without their form, with a title for each link that has no words of its own.
  func plainText(_ range: Range<Int>, titled title: (Target) -> String) -> String {
    if let only = only(range), tokens[only].kind == .words { return string(tokens[only].text) }
    var text = ""
    for index in siblings(range) {
      let token = tokens[index]
      switch token.kind {
      // A note or comment at a line's edge leaves its blank.
      case .words:
        let words = string(token.text)
        text += text.utf8.last == 0x20 && words.utf8.first == 0x20 ? words.dropFirst() : words[...]
      case .codeSpan, .image: text += string(token.text)
      case .lineBreak where isBetweenChineseOrJapanese(index, in: range): continue
      case .softBreak, .lineBreak: if text.utf8.last != 0x20 { text += " " }
      case .link where token.end == index + 1: text += title(targets[Int(token.number)])
      case .emphasis, .strong, .link: text += plainText(inside(index), titled: title)
      case .citations: while text.last?.isWhitespace == true { text.removeLast() }
      default: continue
      }
    }
    return text
  }
}
