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
