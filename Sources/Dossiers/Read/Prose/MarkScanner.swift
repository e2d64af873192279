internal import CommonMark

/// A wikilink or citation in a text.
struct Mark {
  enum Kind {
    case wikilink, citation

    var opening: String { self == .wikilink ? "[[" : "[@" }
  }

  let kind: Kind
  let start: Int
  /// What stands between its brackets; empty where they do not close.
  let inner: Range<Int>
  /// After its closing bracket.
  let end: Int?
}

/// Finds the marks of a text in their order: `[[ … ]]`, and `[ … ]` whose first sign is `@`. Of each kind only
/// the first that does not close is found, since none after it can close either.
struct MarkScanner {
  private let start: Int
  private let end: Int
  private var offset: Int
  private var isWikilinkOpen = false
  private var isCitationOpen = false

  /// A scanner of a part of some bytes.
  init(_ range: Range<Int>) {
    (start, end, offset) = (range.lowerBound, range.upperBound, range.lowerBound)
  }

  mutating func next(in bytes: Span<UInt8>) -> Mark? {
    while let bracket = bytes.place(of: UInt8(ascii: "["), in: offset..<end) {
      offset = bracket + 1
      guard offset < end else { return nil }
      switch bytes[offset] {
      case UInt8(ascii: "@") where !isCitationOpen: return citation(at: bracket, bytes)
      case UInt8(ascii: "[") where !isWikilinkOpen:
        let isEmbed = bracket > start && bytes[bracket - 1] == UInt8(ascii: "!")
        if !isEmbed { return wikilink(at: bracket, bytes) }
      default: continue
      }
    }
    return nil
  }

  private mutating func citation(at bracket: Int, _ bytes: Span<UInt8>) -> Mark {
    guard let close = bytes.place(of: UInt8(ascii: "]"), in: offset..<end) else {
      isCitationOpen = true
      return Mark(kind: .citation, start: bracket, inner: 0..<0, end: nil)
    }
    defer { offset = close + 1 }
    return Mark(kind: .citation, start: bracket, inner: offset..<close, end: close + 1)
  }

  private mutating func wikilink(at bracket: Int, _ bytes: Span<UInt8>) -> Mark {
    let start = offset + 1
    var next = start
    while next < end, let close = bytes.place(of: UInt8(ascii: "]"), in: next..<end) {
      next = close + 1
      guard next < end, bytes[next] == UInt8(ascii: "]") else { continue }
      offset = close + 2
      return Mark(kind: .wikilink, start: bracket, inner: start..<close, end: close + 2)
    }
    isWikilinkOpen = true
    return Mark(kind: .wikilink, start: bracket, inner: 0..<0, end: nil)
  }

  /// Whether each link and citation that begins in a part of some bytes ends in it.
  static func closesAll(_ range: Range<Int>, in bytes: Span<UInt8>) -> Bool {
    var marks = MarkScanner(range)
    while let mark = marks.next(in: bytes) {
      if mark.end == nil { return false }
    }
    return true
  }
}
