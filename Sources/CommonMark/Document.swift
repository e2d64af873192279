/// A Markdown text as a tree of values, each with its line.
public struct Document: Sendable {
  /// The blocks of the text, in its order.
  public let blocks: [Block]
  /// What the text holds that a careful reader would misread, sorted by line.
  public let oddities: [Oddity]
  /// The bytes of the text that no reader sees: comments, other HTML and notes, each with its marks.
  public let hidden: [Range<Int>]

  /// The document that `utf8` holds, whose first line is line `firstLine` of its file.
  public init(parsing utf8: some Collection<UInt8>, firstLine: Int = 1) {
    let parse = { (storage: UnsafeBufferPointer<UInt8>) in
      Document(storage: storage, firstLine: firstLine, isClean: false)
    }
    self =
      utf8.withContiguousStorageIfAvailable(parse) ?? Array(utf8).withUnsafeBufferPointer(parse)
  }

  /// The same of what is known to be valid and without NUL, and is not looked through once more: neither for that nor
  /// for its lines, of which the caller knows where they begin.
  public init(parsingClean utf8: ArraySlice<UInt8>, firstLine: Int, lineStarts: [Int]) {
    self = utf8.withUnsafeBufferPointer {
      Document(storage: $0, firstLine: firstLine, isClean: true, lineStarts: lineStarts)
    }
  }

  /// The document that `markdown` holds, whose first line is line `firstLine` of its file.
  public init(parsing markdown: some StringProtocol, firstLine: Int = 1) {
    self.init(parsing: markdown.utf8, firstLine: firstLine)
  }

  /// A text of more bytes than this is not parsed.
  static let largest = 4 << 20

  private init(
    storage: UnsafeBufferPointer<UInt8>, firstLine: Int, isClean: Bool, lineStarts: [Int]? = nil
  ) {
    guard storage.count <= Document.largest else {
      blocks = []
      oddities = [Oddity(kind: .tooLarge, line: firstLine)]
      hidden = []
      return
    }
    let skipped = storage.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    let tree = withCleanText(storage, isClean: isClean) { text in
      // Without a byte-order mark before it, they would begin elsewhere.
      let starts = text.count == storage.count ? lineStarts : nil
      return BlockReader.tree(
        of: starts.map { SourceLines(text, starts: $0) } ?? SourceLines(text), firstLine: firstLine)
    }
    blocks = tree.blocks
    oddities = skipped == 0 ? tree.oddities : tree.oddities.map { $0.moved(by: skipped) }
    hidden = tree.hidden.map { $0.lowerBound + skipped..<$0.upperBound + skipped }
  }
}
