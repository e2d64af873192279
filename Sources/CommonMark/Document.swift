/// A Markdown text as cmark reads it: its blocks and inlines in one array, each with its line.
public struct Document: Sendable {
  /// The blocks of the text in its order, each followed by what is inside it.
  public private(set) var elements: [MarkdownElement] = []
  /// What the elements' ranges are of: the text, and after it what is shown otherwise than it is written.
  public private(set) var bytes: [UInt8] = []
  /// What the text holds that a careful reader would misread, sorted by line.
  public private(set) var warnings: [ParseWarning] = []
  /// The bytes of the text that no reader sees: comments, other HTML and notes, each with its marks.
  public private(set) var hidden: [Range<Int>] = []

  /// A text of more bytes than this is not parsed.
  static let largest = 4 << 20

  /// The document that `markdown` holds, whose first line is line `firstLine` of its file.
  public init(parsing markdown: some StringProtocol, firstLine: Int = 1) {
    self.init(parsing: Array(markdown.utf8), firstLine: firstLine)
  }

  /// The same of bytes. What is not UTF-8, and each NUL, is read as U+FFFD.
  public init(parsing utf8: some Sequence<UInt8>, firstLine: Int = 1) {
    self.init(parsingClean: cleanText(Array(utf8)), firstLine: firstLine)
  }

  /// The same of what is known to be UTF-8 without NUL: the end of some bytes.
  public init(parsingClean bytes: [UInt8], from start: Int = 0, firstLine: Int) {
    guard bytes.count - start <= Document.largest else {
      (self.bytes, warnings) = (bytes, [ParseWarning(kind: .tooLarge, line: firstLine)])
      return
    }
    // Of a byte-order mark cmark counts no column.
    let skipped = bytes[start...].starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    let lines = SourceLines(bytes, from: start + skipped)
    if let refusal = ParsingCost.warning(of: lines) {
      self.bytes = bytes
      warnings = [ParseWarning(kind: refusal.kind, line: refusal.line + firstLine - 1)]
    } else {
      self = TreeBuilder.document(of: lines, firstLine: firstLine)
    }
  }

  init(elements: [MarkdownElement], bytes: [UInt8], warnings: [ParseWarning], hidden: [Range<Int>])
  {
    (self.elements, self.bytes, self.warnings, self.hidden) = (elements, bytes, warnings, hidden)
  }

  /// Puts the text back that was read otherwise than it is written, which is hidden wherever they differ, and adds what
  /// is wrong with it.
  mutating func restore(_ text: [UInt8], reporting faults: [ParseWarning]) {
    bytes.replaceSubrange(..<text.count, with: text)
    warnings = (warnings + faults).sorted { $0.line < $1.line }
  }

  /// The bytes, which the document has no longer.
  public mutating func takeBytes() -> [UInt8] {
    defer { bytes = [] }
    return bytes
  }

  /// The indices of all blocks that are in no other.
  public var blocks: Siblings { siblings(elements.indices) }

  /// The indices of what is right inside an element.
  public func inside(_ index: Int) -> Siblings {
    siblings(index + 1..<Int(elements[index].end))
  }

  /// The indices of the elements in a range that are in no other of it.
  public func siblings(_ range: Range<Int>) -> Siblings { Siblings(elements, range) }
}

/// The indices of elements that follow upon each other, without what is inside them.
public struct Siblings: Sequence, IteratorProtocol, Sendable {
  private let elements: [MarkdownElement]
  private var place: Int
  private let end: Int

  init(_ elements: [MarkdownElement], _ range: Range<Int>) {
    self.elements = elements
    (place, end) = (range.lowerBound, range.upperBound)
  }

  /// The next index.
  public mutating func next() -> Int? {
    guard place < end else { return nil }
    defer { place = Int(elements[place].end) }
    return place
  }

  /// The first index.
  public var first: Int? { place < end ? place : nil }
}
