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

  /// Whether they are only white space or invisible characters.
  var areInvisible: Bool {
    allSatisfy {
      switch $0 {
      case .text(let text):
        text.unicodeScalars.allSatisfy {
          $0.properties.isWhitespace || $0.properties.generalCategory == .format
        }
      case .softBreak, .lineBreak: true
      case .emphasis(let words), .strong(let words): words.areInvisible
      default: false
      }
    }
  }

  /// The words without their form: links by their words, breaks as spaces, no citations.
  public var plainText: String { plainText(titled: { _ in "" }) }

  /// The same, with a title for each link that has no words of its own.
  func plainText(titled title: (Target) -> String) -> String {
    var text = ""
    for (index, inline) in zip(indices, self) {
      switch inline {
      // A note or comment at a line's edge leaves its blank.
      case .text(let words):
        text += text.utf8.last == 0x20 && words.utf8.first == 0x20 ? words.dropFirst() : words[...]
      case .code(let words): text += words
      case .lineBreak where isBetweenChineseOrJapanese(index): continue
      case .softBreak, .lineBreak: if text.utf8.last != 0x20 { text += " " }
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
