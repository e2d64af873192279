internal import JSONText

/// Bytes of HTML that may be in a page's text as they are.
public struct HTML: Sendable, Hashable {
  /// The markup in UTF-8.
  public let bytes: [UInt8]

  /// No markup at all.
  public init() {
    bytes = []
  }

  /// The text as HTML: what a reader sees is the text itself.
  public init(escaping text: String) {
    var buffer = HTMLBuffer(capacity: text.utf8.count)
    buffer.text(text)
    bytes = buffer.bytes
  }

  /// Markup that the program made itself; what comes from outside goes through `init(escaping:)`.
  public init(trusted bytes: [UInt8]) {
    self.bytes = bytes
  }

  /// Whether there is no markup.
  public var isEmpty: Bool { bytes.isEmpty }
}

/// A page or a piece of one in the making: markup of the program's own, and texts escaped for their places.
public struct HTMLBuffer: Sendable {
  /// Whether the page is written from right to left.
  public let isRightToLeft: Bool
  /// What was written so far, in UTF-8.
  public private(set) var bytes: [UInt8]

  /// An empty buffer with room for so many bytes.
  public init(isRightToLeft: Bool = false, capacity: Int = 4096) {
    self.isRightToLeft = isRightToLeft
    bytes = []
    bytes.reserveCapacity(capacity)
  }

  /// A buffer that goes on after these bytes, in their place if nothing else holds them.
  public init(isRightToLeft: Bool, after bytes: [UInt8]) {
    (self.isRightToLeft, self.bytes) = (isRightToLeft, bytes)
  }

  /// How many bytes were written so far.
  public var count: Int { bytes.count }

  /// What was written so far.
  public var html: HTML { HTML(trusted: bytes) }

  /// Appends tags and character references that the program itself spells out.
  public mutating func raw(_ literal: StaticString) {
    literal.withUTF8Buffer { bytes.append(contentsOf: $0) }
  }

  /// Appends markup as it is.
  public mutating func raw(_ html: HTML) {
    // Not the array itself, whose users would be counted twice.
    html.bytes.withContiguousStorageIfAvailable { bytes.append(contentsOf: $0) }
  }

  /// Appends the number's decimal digits.
  public mutating func raw(_ number: Int) {
    if number < 0 { return unescaped(String(number)) }
    if number > 9 { raw(number / 10) }
    append(0x30 + UInt8(number % 10))
  }

  /// Appends a text that means nothing to a browser, such as an id that was checked.
  public mutating func unescaped(_ text: String) { append(text.utf8.span) }

  /// Appends a whole text between tags.
  public mutating func text(_ text: String) {
    append(text, for: .text)
  }

  /// Appends ` name="value"`, or nothing for nil. The value is beside nothing that its direction could turn.
  public mutating func attribute(_ name: StaticString, _ value: String?) {
    guard let value else { return }
    raw(" ")
    raw(name)
    raw("=\"")
    append(value, for: .token)
    raw("\"")
  }

  /// Appends a text as it stands in a JSON string of a script element.
  mutating func append(json text: String) { bytes.append(json: text, inScript: true) }

  /// Appends a text's bytes, which are UTF-8, as they stand between the quotes of a JSON string.
  package mutating func append(json text: [UInt8]) {
    bytes.append(json: text.span, inScript: true)
  }

  /// Takes away, and returns, what was added since an earlier count.
  package mutating func cut(to count: Int) -> [UInt8] {
    defer { bytes.removeSubrange(count...) }
    return Array(bytes[count...])
  }

  mutating func append(_ byte: UInt8) { bytes.append(byte) }

  mutating func append(_ source: some Collection<UInt8>) { bytes.append(contentsOf: source) }

  mutating func append(_ source: Span<UInt8>) {
    bytes.append(addingCapacity: source.count) { output in
      for index in source.indices { output.append(source[index]) }
    }
  }

  /// Puts texts around what was added since an earlier count.
  mutating func surround(from start: Int, _ before: String, _ after: String) {
    bytes.insert(contentsOf: before.utf8, at: start)
    unescaped(after)
  }
}
