/// Bytes of HTML that may stand in a page's text as they are.
public struct HTML: Sendable, Hashable {
  /// The markup in UTF-8.
  public private(set) var bytes: [UInt8]

  /// No markup at all.
  public init() {
    bytes = []
  }

  /// The text as HTML: what a reader sees is the text itself.
  public init(escaping text: String) {
    var markup = Markup()
    markup.append(text, for: .text)
    bytes = markup.bytes
  }

  /// Markup that this module made itself; what comes from outside goes through `init(escaping:)`.
  init(trusted bytes: [UInt8]) {
    self.bytes = bytes
  }

  public var isEmpty: Bool { bytes.isEmpty }

  public mutating func append(_ other: HTML) {
    bytes.append(contentsOf: other.bytes)
  }

  public static func + (left: HTML, right: HTML) -> HTML {
    var sum = left
    sum.append(right)
    return sum
  }
}
