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
  /// Behind its closing bracket.
  let end: Int?
}

/// Finds the marks of a text in their order: `[[ … ]]`, and `[ … ]` whose first sign is `@`. Of each kind only
/// the first that does not close is found, since none behind it can close either.
struct MarkScanner {
  private let bytes: UnsafeBufferPointer<UInt8>
  private var offset = 0
  private var isWikilinkOpen = false
  private var isCitationOpen = false

  init(_ bytes: UnsafeBufferPointer<UInt8>) { self.bytes = bytes }

  mutating func next() -> Mark? {
    while let bracket = bytes.place(of: UInt8(ascii: "["), from: offset) {
      offset = bracket + 1
      guard offset < bytes.count else { return nil }
      switch bytes[offset] {
      case UInt8(ascii: "@") where !isCitationOpen: return citation(at: bracket)
      case UInt8(ascii: "[") where !isWikilinkOpen:
        let isEmbed = bracket > 0 && bytes[bracket - 1] == UInt8(ascii: "!")
        if !isEmbed { return wikilink(at: bracket) }
      default: continue
      }
    }
    return nil
  }

  private mutating func citation(at bracket: Int) -> Mark {
    guard let close = bytes.place(of: UInt8(ascii: "]"), from: offset) else {
      isCitationOpen = true
      return Mark(kind: .citation, start: bracket, inner: 0..<0, end: nil)
    }
    defer { offset = close + 1 }
    return Mark(kind: .citation, start: bracket, inner: offset..<close, end: close + 1)
  }

  private mutating func wikilink(at bracket: Int) -> Mark {
    let start = offset + 1
    var next = start
    while let close = bytes.place(of: UInt8(ascii: "]"), from: next) {
      next = close + 1
      guard next < bytes.count, bytes[next] == UInt8(ascii: "]") else { continue }
      offset = close + 2
      return Mark(kind: .wikilink, start: bracket, inner: start..<close, end: close + 2)
    }
    isWikilinkOpen = true
    return Mark(kind: .wikilink, start: bracket, inner: 0..<0, end: nil)
  }
}

extension String {
  /// Whether each link and citation that begins in this text ends in it.
  var closesMarks: Bool {
    var text = self
    return text.withUTF8 { bytes in
      var marks = MarkScanner(bytes)
      while let mark = marks.next() {
        if mark.end == nil { return false }
      }
      return true
    }
  }
}
