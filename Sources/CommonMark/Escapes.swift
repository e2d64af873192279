/// Finds the characters of a text that the writer escaped, by reading its source beside it.
///
/// cmark joins what was escaped with the text around it, so only the source can tell.
struct Escapes {
  private let text: [UInt8]
  private let source: ArraySlice<UInt8>
  private var inText = 0
  private var inSource: Int
  private var isAfterEntity = false

  /// Whether an escaped `byte` must not be read as part of a wikilink, citation or note, or of what other Markdowns
  /// know.
  static func isMark(_ byte: UInt8) -> Bool {
    switch Unicode.Scalar(byte) {
    case "[", "]", "@", "%", "~", "!", "^", "|", "$", "=", "+", ":", "#", "*", "_", "{", "\\", ".":
      true
    default: false
    }
  }

  /// Whether any text of a document with this source may be escaped.
  static func mayOccur(in source: SourceLines) -> Bool {
    source.index(of: UInt8(ascii: "\\")) != nil || source.index(of: UInt8(ascii: "&")) != nil
  }

  /// The indices of the escaped marks in `text`, which `source` begins with.
  static func marks(
    in text: [UInt8], source: ArraySlice<UInt8>
  ) -> [Int] {
    guard text.contains(where: isMark) else { return [] }
    var escapes = Escapes(text: text, source: source)
    return escapes.find()
  }

  /// Where the characters at some indices of `text`, in their order, are written in `source`, which `text` begins; of
  /// those after the first that is not found, nothing is known.
  static func places(
    of indices: [Int], in text: [UInt8],
    source: ArraySlice<UInt8>
  ) -> [Int] {
    var escapes = Escapes(text: text, source: source)
    var found: [Int] = []
    for index in indices {
      guard escapes.pass(to: index) else { break }
      found.append(escapes.inSource)
    }
    return found
  }

  private init(
    text: [UInt8], source: ArraySlice<UInt8>
  ) {
    self.text = text
    self.source = source
    inSource = source.startIndex
  }

  private mutating func find() -> [Int] {
    var found: [Int] = []
    while inText < text.count, inSource < source.endIndex {
      let start = inText
      guard let isEscaped = passOne() else { break }
      if isEscaped, inText > start, Escapes.isMark(text[start]) { found.append(start) }
    }
    return found
  }

  /// Passes what stands before an index of the text, and says whether the source has its character next.
  private mutating func pass(to index: Int) -> Bool {
    while inText < index || inText == index && isAtDelimiter {
      guard inSource < source.endIndex, passOne() != nil else { return false }
    }
    return inText == index && inSource < source.endIndex
  }

  /// Whether the source has a delimiter here that the text has not.
  private var isAtDelimiter: Bool {
    guard inText < text.count, inSource < source.endIndex else { return false }
    let byte = source[inSource]
    return byte != text[inText] && (byte == UInt8(ascii: "*") || byte == UInt8(ascii: "_"))
  }

  /// Passes one character and says whether it was escaped, or nil where text and source part.
  private mutating func passOne() -> Bool? {
    if let end = entityEnd() {
      inSource = end
      isAfterEntity = true
      passScalar()
      return true
    }
    let isEscaped = isBackslashEscape
    let byte = source[isEscaped ? inSource + 1 : inSource]
    let isDelimiter = byte == UInt8(ascii: "*") || byte == UInt8(ascii: "_")
    if byte == text[inText] {
      inText += 1
    } else if isAfterEntity {
      // A few entities stand for two characters.
      isAfterEntity = false
      passScalar()
      return false
    } else if !isDelimiter {
      return nil
    }
    // What stands in the source alone is a delimiter that became emphasis.
    isAfterEntity = false
    inSource += isEscaped ? 2 : 1
    return isEscaped
  }

  private mutating func passScalar() {
    inText += 1
    while inText < text.count, text[inText] & 0xC0 == 0x80 { inText += 1 }
  }

  private var isBackslashEscape: Bool {
    guard source[inSource] == UInt8(ascii: "\\"), inSource + 1 < source.endIndex else {
      return false
    }
    return isPunctuation(source[inSource + 1])
  }

  /// The end of the entity in the source here, or nil when there is only a `&`.
  private func entityEnd() -> Int? {
    guard source[inSource] == UInt8(ascii: "&") else { return nil }
    let longest = 40
    let name = source[(inSource + 1)...].prefix(longest).prefix {
      $0 == UInt8(ascii: "#") || isLetterOrDigit($0)
    }
    guard !name.isEmpty, name.endIndex < source.endIndex,
      source[name.endIndex] == UInt8(ascii: ";")
    else { return nil }
    let isPlain = text[inText] == UInt8(ascii: "&") && !isAmpersand(name)
    return isPlain ? nil : name.endIndex + 1
  }

  private func isAmpersand(_ name: ArraySlice<UInt8>) -> Bool {
    let name = String(decoding: name, as: UTF8.self)
    if name == "amp" || name == "AMP" { return true }
    guard name.first == "#" else { return false }
    let digits = name.dropFirst()
    let isHexadecimal = digits.first == "x" || digits.first == "X"
    let value = isHexadecimal ? Int(digits.dropFirst(), radix: 16) : Int(digits)
    return value == 0x26 && digits.count <= 7
  }
}
