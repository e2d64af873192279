/// Where in a page a byte stands, as a browser's tokenizer would see it.
struct Place: Hashable, Sendable {
  enum Kind: Hashable, Sendable {
    case text
    /// After `<`, and after `</`.
    case tagOpen, endTagOpen
    /// After `<!`, or `<!-`, which may begin a comment.
    case declaration
    /// What ends at the next `>`, such as the document type.
    case bogusComment
    case comment
    case tagName, betweenAttributes
    /// In a tag after a section with or without an attribute: a space or the tag's end must follow.
    case afterSection
    case attributeName, afterAttributeName, beforeValue, unquotedValue, quotedValue
    /// In an element whose text has no tags but its own end.
    case rawText
  }

  var kind = Kind.text
  /// The tag's name, or the element's whose raw text this is; lower case.
  var tag: [UInt8] = []
  var isEndTag = false
  /// The attribute's name; lower case.
  var attribute: [UInt8] = []
  var quote: UInt8 = 0
  var url = URLPart.none
  /// What could be the beginning of a comment's end, of a raw text's end, of a comment, or of an address to
  /// which a `<meta>` leads.
  var pending: [UInt8] = []
  /// Whether the tag is a `<meta>` with a name, whose content is text and no instruction.
  var isNamedMeta = false

  static let text = Place()
}

/// How much of a link's target stands before a place.
enum URLPart: Hashable, Sendable {
  /// The place is in no link.
  case none
  case start
  /// In what may be a scheme; a zero stands for a variable's text.
  case scheme([UInt8])
  /// After a section that writes the beginning, or not.
  case unclear
  /// After an allowed scheme or what shows that there is none.
  case rest
  /// After a scheme that could run code.
  case refused
}

extension Place {
  var isText: Bool { kind == .text }

  var tagName: String { String(decoding: tag, as: UTF8.self) }

  var attributeName: String { String(decoding: attribute, as: UTF8.self) }

  /// The place in words, to follow "in".
  var description: String {
    switch kind {
    case .text: "text"
    case .tagOpen, .endTagOpen, .tagName: "a tag's name"
    case .declaration, .bogusComment: "a declaration"
    case .comment: "a comment"
    case .betweenAttributes, .afterSection: "the tag `<\(tagName)>`, between attributes"
    case .attributeName, .afterAttributeName: "an attribute's name"
    case .beforeValue, .unquotedValue: "the unquoted value of `\(attributeName)`"
    case .quotedValue: "the value of `\(attributeName)`"
    case .rawText: "the text of `<\(tagName)>`"
    }
  }
}
