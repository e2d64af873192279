/// A Markdown text as a tree of values, each with its line.
public struct Document: Sendable {
  /// The blocks of the text, in its order.
  public let blocks: [Block]
  /// What the text holds that a careful reader would misread, sorted by line.
  public let oddities: [Oddity]

  /// The document that `utf8` holds, whose first line is line `firstLine` of its file. What is known to be valid
  /// and without NUL is not looked through once more.
  public init(parsing utf8: some Collection<UInt8>, firstLine: Int = 1, isClean: Bool = false) {
    let parse = { (storage: UnsafeBufferPointer<UInt8>) in
      Document(storage: storage, firstLine: firstLine, isClean: isClean)
    }
    self =
      utf8.withContiguousStorageIfAvailable(parse) ?? Array(utf8).withUnsafeBufferPointer(parse)
  }

  /// The document that `markdown` holds, whose first line is line `firstLine` of its file.
  public init(parsing markdown: some StringProtocol, firstLine: Int = 1) {
    self.init(parsing: markdown.utf8, firstLine: firstLine)
  }

  /// A text of more bytes than this is not parsed.
  static let largest = 4 << 20

  private init(storage: UnsafeBufferPointer<UInt8>, firstLine: Int, isClean: Bool) {
    guard storage.count <= Document.largest else {
      blocks = []
      oddities = [Oddity(kind: .tooLarge, line: firstLine)]
      return
    }
    let tree = withCleanText(storage, isClean: isClean) {
      BlockReader.tree(of: $0, firstLine: firstLine)
    }
    blocks = tree.blocks
    oddities = tree.oddities
  }
}
