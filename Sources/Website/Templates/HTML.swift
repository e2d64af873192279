/// Bytes of HTML that may stand in a page's text as they are.
public struct HTML: Sendable, Hashable {
  /// The markup in UTF-8.
  public let bytes: [UInt8]
  /// The page's citations that stand in it, by their places in the order of composing.
  let citations: Range<Int>

  /// No markup at all.
  public init() {
    self.init(trusted: [])
  }

  /// The text as HTML: what a reader sees is the text itself.
  public init(escaping text: String) {
    var markup = Markup()
    markup.append(text, for: .text)
    self.init(trusted: markup.bytes)
  }

  /// Markup that this module made itself; what comes from outside goes through `init(escaping:)`.
  init(trusted bytes: [UInt8], citations: Range<Int> = 0..<0) {
    (self.bytes, self.citations) = (bytes, citations)
  }

  public var isEmpty: Bool { bytes.isEmpty }
}
