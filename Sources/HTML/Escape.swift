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
  /// Between the quotes of a JSON string in a script element that holds data.
  case json
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
      if append(text, for: escape, &direction) { isolate(from: start, direction, for: escape) }
    case .wholeURL: appendURL(text)
    case .partOfURL: appendPartOfURL(text)
    case .json: append(json: text)
    }
  }

  /// Appends a part of a paragraph's text, safe in quoted attributes too: what it opens, another part may close.
  public mutating func run(_ text: String) {
    appendWords(text, for: .attribute)
  }

  /// The same of a text's bytes, which are UTF-8.
  public mutating func run(_ utf8: ArraySlice<UInt8>) {
    if utf8.span.firstSharp() == nil {
      append(utf8)
    } else {
      run(String(decoding: utf8, as: UTF8.self))
    }
  }

  /// Appends words of the page's own, which need no isolation.
  package mutating func appendWords(_ words: String, for escape: Escape) {
    var ignored = TextDirection(isRightToLeft: false)
    switch escape {
    case .text, .attribute, .token: append(words, for: escape, &ignored)
    case .wholeURL, .partOfURL, .json: append(words, for: escape)
    }
  }

  /// Appends a part of a text, of which the whole will be isolated, and notes its direction; false if it has none.
  @discardableResult
  package mutating func append(
    _ text: String, for escape: Escape, _ direction: inout TextDirection
  ) -> Bool {
    let source = text.utf8.span
    guard let sharp = source.firstSharp() else {
      append(text.utf8)
      if isRightToLeft { direction.read(text) }
      return isRightToLeft
    }
    direction.read(text)
    append(source, from: sharp, quotes: escape != .text)
    return true
  }

  // Bytes, not characters: a quote followed by a combining mark is one `Character`, yet a browser sees the quote.
  private mutating func append(_ source: Span<UInt8>, from sharp: Int, quotes: Bool) {
    var (start, next) = (0, sharp as Int?)
    while let place = next {
      let reference: StaticString? =
        switch source[place] {
        case UInt8(ascii: "&"): "&amp;"
        case UInt8(ascii: "<"): "&lt;"
        case UInt8(ascii: ">"): "&gt;"
        case UInt8(ascii: "\"") where quotes: "&quot;"
        case UInt8(ascii: "'") where quotes: "&#39;"
        default: nil
        }
      if let reference {
        append(source.extracting(start..<place))
        raw(reference)
        start = place + 1
      }
      next = source.firstSharp(from: place + 1)
    }
    append(source.extracting(start...))
  }
}
