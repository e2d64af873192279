internal import CommonMark

/// Some blocks or words of an editor's Markdown with their links and citations resolved: a part of a text's tokens.
public struct Prose: Sendable {
  let text: ProseText
  let range: Range<Int>

  init(_ text: ProseText, _ range: Range<Int>) { (self.text, self.range) = (text, range) }

  /// No words.
  static let none = Prose(ProseText(ProseStore(bytes: [])), 0..<0)

  /// Whether it has no block and no word.
  public var isEmpty: Bool { range.isEmpty }

  /// A block or an inline.
  public struct Element: Sendable {
    fileprivate let token: ProseToken
    fileprivate let index: Int
    fileprivate let text: ProseText
  }

  /// What an element is.
  public enum Kind: UInt8, BitwiseCopyable, Sendable {
    /// Blocks with words inside; a `figure` is a paragraph that is one image.
    case paragraph, heading, code, figure
    /// Blocks with blocks inside. A list has its items, a table its rows, a row its cells, and a cell words.
    case quotation, list, item, table, row, cell
    case thematicBreak
    /// Words and breaks between them.
    case words, codeSpan, softBreak, lineBreak
    /// Words with words inside. Without any, a link shows the title of what it leads to.
    case emphasis, strong, link
    case image
    /// The title of an image or a figure, right inside it.
    case title
    /// What stood between one pair of brackets: `[@a; @b, p. 3]`.
    case citations
  }

  /// How the words of a table's column are aligned; `none` is how the page aligns what it does not align otherwise.
  public enum Alignment: Int32, Sendable {
    case none, left, center, right
  }
}

extension Prose: Sequence {
  /// The elements that are in no other, in reading order.
  public struct Iterator: IteratorProtocol {
    fileprivate let text: ProseText
    fileprivate var indices: ProseStore.Siblings

    public mutating func next() -> Element? { indices.next().map(text.element) }
  }

  public func makeIterator() -> Iterator {
    Iterator(text: text, indices: text.store.siblings(range))
  }

  /// The first of its elements.
  public var first: Element? { first { _ in true } }

  /// Its element, if there is no other.
  public var only: Element? { text.store.only(range).map(text.element) }
}

extension Prose.Element {
  public var kind: Prose.Kind { token.kind }
  public var isQuotation: Bool { kind == .quotation }
  /// The words or the code; an image's description.
  public var words: String { text.store.string(token.text) }
  /// The bytes of `words`, in UTF-8.
  public var bytes: ArraySlice<UInt8> { text.store.bytes[token.text.range] }
  /// What is inside it.
  public var inside: Prose { Prose(text, index + 1..<token.end) }
  /// It alone.
  public var alone: Prose { Prose(text, index..<token.end) }
  /// A heading's level.
  public var level: Int { Int(token.number) }
  /// A heading's permalink on its page, the title of a link or an image, or a figure's caption.
  public var title: String? {
    if kind == .image || kind == .figure { return inside.first?.words }
    return token.hasTitle ? text.store.string(token.text) : nil
  }
  /// The number with which a numbered list begins.
  public var start: Int? { token.number < 0 ? nil : Int(token.number) }
  /// Whether a list's paragraphs are without space between them.
  public var isTight: Bool { token.isTight }
  /// How a cell is aligned.
  public var alignment: Prose.Alignment { Prose.Alignment(rawValue: token.number) ?? .none }
  /// Where a link leads.
  public var target: Target { text.store.targets[Int(token.number)] }
  /// The file of an image or a figure, or of a link that leads to one.
  public var asset: AssetPath? { if case .asset(let asset) = target { asset } else { nil } }
  public var citations: ArraySlice<Citation> { text.store.citations(of: token) }
}

extension Prose {
  /// Calls `body` with each element, and with those that are inside it after it.
  public func forEachInside(_ body: (Element) -> Void) {
    for index in range { body(text.element(index)) }
  }

  /// The words without their form: links by their words, breaks as spaces, no citations.
  public var plainText: String { plainText { _ in "" } }

  /// The same, with a title for each link that has no words of its own.
  func plainText(titled title: (Target) -> String) -> String {
    text.store.plainText(range, titled: title)
  }

  /// The blocks that are quotations, and others after them.
  func quotations(and others: Prose) -> Prose {
    Prose(joining: filter(\.isQuotation).map(\.alone) + [others])
  }

  /// The blocks that are no quotations.
  public var withoutQuotations: Prose {
    Prose(joining: filter { !$0.isQuotation }.map(\.alone))
  }

  private init(joining parts: [Prose]) {
    var joined = ProseStore(bytes: [])
    for part in parts { joined.add(part) }
    self.init(ProseText(joined), 0..<joined.tokens.count)
  }

  /// Whether a block is a quotation.
  public var holdsQuotation: Bool { contains(where: \.isQuotation) }
}

/// Everything that one file's Markdown says. A reference, since many parts of it are handed about.
final class ProseText: Sendable {
  let store: ProseStore

  init(_ store: ProseStore) { self.store = store.trimmed }

  fileprivate func element(_ index: Int) -> Prose.Element {
    Prose.Element(token: store.tokens[index], index: index, text: self)
  }
}

/// An element in the array of all, which what is inside it follows.
struct ProseToken: BitwiseCopyable, Sendable {
  let kind: Prose.Kind
  var isTight = false
  var hasTitle = false
  /// A heading's level, the number that begins a list or -1, a cell's alignment, the index of a link's or an image's
  /// target, or that of the first citation.
  var number: Int32 = -1
  /// The index after the last element inside it.
  private var last: Int32 = 0
  /// Words, code or a description; of citations the range is as long as they are many; the title of a link, or a
  /// heading's anchor.
  var text = ByteRange()

  init(_ kind: Prose.Kind, text: ByteRange = ByteRange(), number: Int = -1) {
    (self.kind, self.text, self.number) = (kind, text, Int32(clamping: number))
  }

  var end: Int {
    get { Int(last) }
    set { last = Int32(clamping: newValue) }
  }
}

/// The elements of a text as they are put together.
struct ProseStore: Sendable {
  /// What the elements' ranges are of.
  var bytes: [UInt8]
  var tokens: [ProseToken] = []
  var targets: [Target] = []
  var citations: [Citation] = []

  init(bytes: [UInt8]) { self.bytes = bytes }

  func string(_ range: ByteRange) -> String { String(decoding: bytes[range.range], as: UTF8.self) }

  /// The same in as much memory as it needs: most sites have very many texts, and hold them all.
  fileprivate var trimmed: ProseStore {
    var trimmed = ProseStore(bytes: bytes.trimmed)
    trimmed.tokens = tokens.trimmed
    trimmed.targets = targets.trimmed
    trimmed.citations = citations.trimmed
    return trimmed
  }

  /// Adds an element with nothing inside it yet, and returns its index.
  @discardableResult
  mutating func add(_ token: ProseToken) -> Int {
    tokens.append(token)
    tokens[tokens.count - 1].end = tokens.count
    return tokens.count - 1
  }

  mutating func add(_ kind: Prose.Kind) { add(ProseToken(kind)) }

  /// Ends an element, inside which everything is that was added since.
  mutating func close(_ index: Int) { tokens[index].end = tokens.count }

  mutating func add(_ words: String) -> ByteRange {
    let start = bytes.count
    bytes += words.utf8
    return ByteRange(start..<bytes.count)
  }

  /// Adds bytes that it has already. No slice of the bytes is held meanwhile, which would make a copy of all of them.
  mutating func repeatBytes(_ range: Range<Int>) {
    for place in range { bytes.append(bytes[place]) }
  }

  mutating func addWords(_ words: String) { add(ProseToken(.words, text: add(words))) }

  /// The number of a target.
  mutating func add(_ target: Target) -> Int {
    targets.append(target)
    return targets.count - 1
  }

  /// What was cited between one pair of brackets.
  func citations(of token: ProseToken) -> ArraySlice<Citation> {
    let first = Int(token.number)
    return citations[first..<first + token.text.count]
  }

  /// The indices of the elements in a range that are in no other.
  func siblings(_ range: Range<Int>) -> Siblings { Siblings(tokens: tokens, range) }

  struct Siblings: Sequence, IteratorProtocol {
    private let tokens: [ProseToken]
    private var place: Int
    private let end: Int

    init(tokens: [ProseToken], _ range: Range<Int>) {
      self.tokens = tokens
      (place, end) = (range.lowerBound, range.upperBound)
    }

    mutating func next() -> Int? {
      guard place < end else { return nil }
      defer { place = tokens[place].end }
      return place
    }
  }

  func inside(_ index: Int) -> Range<Int> { index + 1..<tokens[index].end }

  /// The last element of a range that is in no other.
  func last(of range: Range<Int>) -> Int? {
    var last: Int?
    for index in siblings(range) { last = index }
    return last
  }

  /// The only element of a range.
  func only(_ range: Range<Int>) -> Int? {
    range.isEmpty || tokens[range.lowerBound].end != range.upperBound ? nil : range.lowerBound
  }

  /// Adds elements of another text.
  mutating func add(_ other: Prose) {
    let (moved, from) = (tokens.count - other.range.lowerBound, other.text.store)
    for index in other.range {
      var token = from.tokens[index]
      token.end += moved
      switch token.kind {
      case .link, .image, .figure: token.number = Int32(add(from.targets[Int(token.number)]))
      case .citations:
        token.number = Int32(citations.count)
        citations += from.citations(of: from.tokens[index])
      default: break
      }
      if token.kind != .citations { token.text = copy(token.text, of: from) }
      tokens.append(token)
    }
  }

  private mutating func copy(_ range: ByteRange, of other: ProseStore) -> ByteRange {
    let start = bytes.count
    bytes += other.bytes[range.range]
    return ByteRange(start..<bytes.count)
  }
}

extension Array {
  /// The same without room for more.
  var trimmed: [Element] {
    guard capacity > count else { return self }
    var trimmed: [Element] = []
    trimmed.reserveCapacity(count)
    trimmed += self
    return trimmed
  }
}
