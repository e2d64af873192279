/// How a text is written at its place so that a browser reads back that text and nothing else.
public enum Escape: Sendable, Hashable {
  /// Text between tags.
  case text
  /// A quoted attribute's value, or text that a browser may read as one.
  case attribute
  /// A quoted attribute's value that only programs read, such as an id: no reader sees it, so that its direction does not matter.
  case token
  /// All of a link's address.
  case wholeURL
  /// One part of a link's address, whose beginning is written already.
  case partOfURL
}

extension Escape {
  /// Of the attribute's value, by its name in lower case.
  public init(ofAttribute name: String) {
    self = attributesForReaders.contains(name) ? .attribute : .token
  }
}

/// Those whose values a reader sees or hears. That of `content` is shown alone, beside nothing.
private let attributesForReaders: Set = [
  "abbr", "alt", "aria-description", "aria-label", "aria-placeholder", "aria-roledescription",
  "aria-valuetext", "label", "placeholder", "summary", "title",
]

extension HTMLBuffer {
  /// Appends a whole text as its place demands; whatever it is, it leaves what is beside it as it was.
  public mutating func append(_ text: String, for escape: Escape) {
    switch escape {
    case .text, .attribute, .token:
      let start = count
      var direction = TextDirection(isRightToLeft: isRightToLeft)
      append(text, for: escape, &direction)
      isolate(from: start, direction, for: escape)
    case .wholeURL: appendURL(text)
    case .partOfURL: appendPartOfURL(text)
    }
  }

  /// Appends a part of a paragraph's text, safe in quoted attributes too: what it opens, another part may close.
  public mutating func run(_ text: String) {
    appendWords(text, for: .attribute)
  }

  /// Appends words of the page's own, which need no isolation.
  package mutating func appendWords(_ words: String, for escape: Escape) {
    var ignored = TextDirection(isRightToLeft: false)
    switch escape {
    case .text, .attribute, .token: append(words, for: escape, &ignored)
    case .wholeURL, .partOfURL: append(words, for: escape)
    }
  }

  /// Appends a part of a text, of which the whole will be isolated, and notes its direction.
  package mutating func append(
    _ text: String, for escape: Escape, _ direction: inout TextDirection
  ) {
    let start = count
    let traits = copy(text)
    if isRightToLeft || traits.contains(.direction) { direction.read(text) }
    if traits.contains(.bracket) || escape != .text && traits.contains(.quote) {
      bytes.removeSubrange(start...)
      appendReplacing(text, quotes: escape != .text)
    }
  }

  // Bytes, not characters: a quote followed by a combining mark is one `Character`, yet a browser sees the quote.
  private mutating func appendReplacing(_ text: String, quotes: Bool) {
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "&"): raw("&amp;")
      case UInt8(ascii: "<"): raw("&lt;")
      case UInt8(ascii: ">"): raw("&gt;")
      case UInt8(ascii: "\"") where quotes: raw("&quot;")
      case UInt8(ascii: "'") where quotes: raw("&#39;")
      default: bytes.append(byte)
      }
    }
  }
}
