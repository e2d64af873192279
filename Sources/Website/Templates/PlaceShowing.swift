/// Why no variable may stand at a place, and where it may instead.
struct UnsafePlace: Error {
  let reason: String
  let help: String
}

extension Place {
  /// How a variable's text is escaped here, after which the place is behind that text.
  mutating func show() throws(UnsafePlace) -> Escape {
    switch kind {
    case .text: return .text
    // In an SVG image, tags are tags in a title too, so that the text may stand in an attribute.
    case .rawText where ["title", "textarea"].contains(tagName) && pending.isEmpty:
      return .attribute
    case .quotedValue: return try showInValue()
    case .beforeValue, .unquotedValue:
      throw UnsafePlace(
        reason: "a variable in an attribute needs quotes",
        help: "Put quotes round the value of `\(attributeName)`.")
    default: throw .noEscape
    }
  }

  private mutating func showInValue() throws(UnsafePlace) -> Escape {
    if isMetaContent, !isNamedMeta, url == .none { return try showInInstruction() }
    switch AttributeKind(attribute, of: tag) {
    case .plain: return .attribute
    case .code: throw .noEscape
    case .url: return try url.show()
    }
  }
}

extension Place {
  var isMetaContent: Bool { tagName == "meta" && attributeName == "content" }

  /// What a `<meta>` without a name says may be an instruction to the browser; of these only the address that
  /// the page moves to may be a value.
  private mutating func showInInstruction() throws(UnsafePlace) -> Escape {
    let start = pending.filter {
      !$0.isHTMLSpace && !(UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0)
    }
    guard start == Array(";url=".utf8) else {
      throw UnsafePlace(
        reason: "a value could be an instruction to the browser",
        help: "Give the `<meta>` a `name` or `property` first, or write `content=\"0; url={{…}}\"`."
      )
    }
    pending = []
    url = .start
    return try url.show()
  }
}

extension URLPart {
  fileprivate mutating func show() throws(UnsafePlace) -> Escape {
    switch self {
    case .start:
      self = .scheme([0])
      return .wholeURL
    case .scheme(let scheme):
      self = .scheme(scheme + [0])
      return .partOfURL
    case .none, .rest: return .partOfURL
    case .unclear:
      throw UnsafePlace(
        reason: "whether a variable is a link's beginning must not hang on a section",
        help: "Write the whole value in the section, and again in its inverted section.")
    case .refused:
      throw UnsafePlace(
        reason: "a link with a variable has the scheme http, https, mailto or tel, or none",
        help: "Let the link begin with one of these, or with the variable.")
    }
  }
}

extension UnsafePlace {
  fileprivate static let noEscape = UnsafePlace(
    reason: "no escape makes text safe",
    help: "Move it into text or into a quoted attribute that is neither code nor style.")

  static let noHTML = UnsafePlace(
    reason: "HTML cannot stand", help: "Move it into text, or show a text field here.")
}
