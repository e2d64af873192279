internal import Parallel

/// What a file of `content/` describes. The folder that it lies in names the kind.
public enum EntityKind: String, CaseIterable, Sendable {
  case claim, figure, source, event, page

  /// The folder of this kind below `content/`.
  public var folder: String {
    switch self {
    case .claim: "claims"
    case .figure: "figures"
    case .source: "sources"
    case .event: "events"
    case .page: "pages"
    }
  }

  /// As a message says it: `a claim`, `an event`.
  var withArticle: String { (self == .event ? "an " : "a ") + rawValue }

  init?(folder: Substring) {
    guard let kind = EntityKind.allCases.first(where: { $0.folder == folder }) else { return nil }
    self = kind
  }
}

/// The kind of an entity and its id, the base name of its file: unique within its kind.
///
/// Ids are interned: what is equal is the same pointer, so that to copy, compare or look one up touches no text and
/// counts no references. Most of what a site holds refers to entities, and every thread asks for the same popular
/// ones. A name that was once used stays in memory until the process ends.
public struct EntityID: Hashable, Comparable, BitwiseCopyable, @unchecked Sendable,
  CustomStringConvertible
{
  private let name: UnsafePointer<Name>

  private struct Name {
    let kind: EntityKind
    let number: Int32
    /// How many bytes lead to the page from as deep as `deepestWay`. They lie behind the name, where it is read anyway;
    /// what leads to the page from elsewhere is an end of them.
    let wayCount: Int
    let id: String
    let page: String

    /// In memory that is never freed.
    static func make(_ kind: EntityKind, _ id: String, number: Int32) -> UnsafePointer<Name> {
      let page = (kind == .page ? "" : kind.folder + "/") + id + "/index.html"
      let way = String(repeating: "../", count: EntityID.deepestWay) + page
      let count = way.utf8.count
      let memory = UnsafeMutableRawPointer.allocate(
        byteCount: MemoryLayout<Name>.stride + count + EntityID.roomBehindWay,
        alignment: MemoryLayout<Name>.alignment)
      let bytes = UnsafeMutableRawBufferPointer(
        start: memory + MemoryLayout<Name>.stride, count: count)
      bytes.copyBytes(from: way.utf8)
      (memory + MemoryLayout<Name>.stride + count).initializeMemory(
        as: UInt8.self, repeating: 0, count: EntityID.roomBehindWay)
      return UnsafePointer(
        memory.initializeMemory(
          as: Name.self,
          to: Name(kind: kind, number: number, wayCount: count, id: id, page: page)))
    }
  }

  public var kind: EntityKind { name.pointee.kind }
  public var id: String { name.pointee.id }
  /// Its place among all ids that were ever made, for tables of what there is for each.
  public var number: Int { Int(name.pointee.number) }
  /// Where its page stands in the published site: `figures/han-dong/index.html`, `methodology/index.html` of a page.
  public var page: String { name.pointee.page }

  /// From how many folders below the site's root `way` can lead.
  public static let deepestWay = 4

  /// The link to its page from one that lies so many folders deep: `../../figures/han-dong/index.html`.
  ///
  /// The bytes stay where they are until the process ends, so that to write a link counts no references either; so many
  /// behind them as `roomBehindWay` tells can be read too.
  public func way(fromDepth depth: Int) -> UnsafeBufferPointer<UInt8> {
    precondition(0...EntityID.deepestWay ~= depth)
    let skipped = (EntityID.deepestWay - depth) * "../".utf8.count
    let bytes = UnsafeRawPointer(name) + MemoryLayout<Name>.stride
    return UnsafeBufferPointer(
      start: (bytes + skipped).assumingMemoryBound(to: UInt8.self),
      count: name.pointee.wayCount - skipped)
  }

  public static let roomBehindWay = 16

  init(_ kind: EntityKind, _ id: String) {
    name = EntityID.names.withLock { names in
      if let name = names[kind.place][id] { return name.pointer }
      let number = names.reduce(0) { $0 + $1.count }
      let pointer = Name.make(kind, id, number: Int32(number))
      names[kind.place][id] = Interned(pointer: pointer)
      return pointer
    }
  }

  /// A name is written before it is shared, and never again.
  private struct Interned: @unchecked Sendable {
    let pointer: UnsafePointer<Name>
  }

  private static let names = Locked<[[String: Interned]]>(
    Array(repeating: [:], count: EntityKind.allCases.count))

  /// As it stands at the ends of exported edges: `figure:han-dong`.
  public var description: String { kind.rawValue + ":" + id }

  /// By the bytes of the id; the kind decides between equal ids.
  public static func < (left: EntityID, right: EntityID) -> Bool {
    if left.name == right.name { return false }
    return left.id == right.id
      ? left.kind.rawValue < right.kind.rawValue
      : precedes(left.id, right.id)
  }
}

extension EntityKind {
  /// Its place among all kinds.
  var place: Int {
    switch self {
    case .claim: 0
    case .figure: 1
    case .source: 2
    case .event: 3
    case .page: 4
    }
  }
}

/// Where a file stands in the site's folder, e.g. `content/claims/two-michaels.md`.
public struct SourcePath: Hashable, Comparable, Sendable, CustomStringConvertible {
  public let text: String

  package init(_ text: String) { self.text = text }

  public var description: String { text }

  /// By bytes: two spellings that Unicode holds equal are two files on a disk.
  public static func == (left: SourcePath, right: SourcePath) -> Bool {
    left.text.hasSameBytes(right.text)
  }

  public func hash(into hasher: inout Hasher) {
    text.utf8.span.withUnsafeBytes { hasher.combine(bytes: $0) }
  }

  public static func < (left: SourcePath, right: SourcePath) -> Bool {
    precedes(left.text, right.text)
  }

  /// The path's parts.
  var components: [Substring] { text.split(separator: "/", omittingEmptySubsequences: true) }
}

/// A path of the published site from its root, e.g. `/figures/han-dong/`; it starts with `/`.
public struct URLPath: Hashable, Sendable, CustomStringConvertible {
  public let text: String

  init(_ text: String) { self.text = text }

  /// An old path as it was copied from a browser: a server decodes it before it looks for the file.
  init(redirect text: String) { self.init(percentDecoded(text)) }

  public var description: String { text }
}

/// The place of one character in a file: lines and columns count from 1, columns in Unicode scalars.
public struct Position: BitwiseCopyable, Hashable, Comparable, Sendable {
  private let (row, place): (Int32, Int32)

  public var line: Int { Int(row) }
  public var column: Int { Int(place) }

  public init(line: Int, column: Int = 1) {
    (row, place) = (Int32(clamping: line), Int32(clamping: column))
  }

  /// The place of what begins at an offset in a text.
  init(of offset: Int, in text: [UInt8]) {
    let before = text.prefix(offset)
    let line = before.lastIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? 0
    self.init(
      line: before.count { $0 == UInt8(ascii: "\n") } + 1,
      column: before[line...].count { $0 & 0xC0 != 0x80 } + 1)
  }

  public static func < (left: Position, right: Position) -> Bool {
    (left.line, left.column) < (right.line, right.column)
  }
}
