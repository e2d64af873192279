/// The part of a line around a place in it.
public struct SourceExcerpt: Sendable, Equatable {
  /// What is before the place, and what is there and after it.
  public let before: String
  public let after: String
  public let isCutBefore: Bool
  public let isCutAfter: Bool

  package init(before: String, after: String, isCutBefore: Bool = false, isCutAfter: Bool = false) {
    (self.before, self.after) = (before, after)
    (self.isCutBefore, self.isCutAfter) = (isCutBefore, isCutAfter)
  }
}

/// Reads again the lines at which problems lie. Where places are asked for in order, each file is read once and each
/// line passed once, however many problems there are.
public struct SourceExcerpts {
  private let folder: SourceFolder
  private var file: SourcePath?
  private var bytes: [UInt8] = []
  private var starts: [Int32] = []
  private var reached = (position: Position(line: 0), offset: 0)

  public init(of folder: SourceFolder) { self.folder = folder }

  /// How many characters are shown on each side at most.
  private static let reach = 60

  /// Nothing where the file is not text, or the line says nothing.
  public mutating func excerpt(at place: Place) -> SourceExcerpt? {
    if file != place.file { open(place.file) }
    guard place.position.line >= 1, place.position.line <= starts.count else { return nil }
    let line = range(ofLine: place.position.line)
    let offset = offset(of: place.position, in: line)
    let (start, end) = (back(from: offset, in: line), forth(from: offset, in: line))
    let before = String(decoding: bytes[start..<offset], as: UTF8.self)
    let after = String(decoding: bytes[offset..<end], as: UTF8.self)
    guard !(before.isBlank && after.isBlank), before + after != "---" else { return nil }
    return SourceExcerpt(
      before: before, after: after, isCutBefore: start > line.lowerBound,
      isCutAfter: end < line.upperBound)
  }

  private mutating func open(_ path: SourcePath) {
    file = path
    let isText = [".md", ".yml", ".mustache"].contains { path.text.lowercased().hasSuffix($0) }
    bytes = isText ? folder.bytes(of: path) ?? [] : []
    starts = LineScanner.starts(of: bytes)
    reached = (Position(line: 0), 0)
  }

  private func range(ofLine number: Int) -> Range<Int> {
    let start = Int(starts[number - 1])
    var end = number < starts.count ? Int(starts[number]) : bytes.count
    while end > start, bytes[end - 1] == 0x0A || bytes[end - 1] == 0x0D { end -= 1 }
    return start..<end
  }

  private mutating func offset(of position: Position, in line: Range<Int>) -> Int {
    if reached.position.line != position.line || position < reached.position {
      reached = (Position(line: position.line), line.lowerBound)
    }
    var (column, offset) = (reached.position.column, reached.offset)
    while column < position.column, offset < line.upperBound {
      offset = next(to: offset, in: line)
      column += 1
    }
    reached = (Position(line: position.line, column: column), offset)
    return offset
  }

  private func next(to offset: Int, in line: Range<Int>) -> Int {
    var next = offset + 1
    while next < line.upperBound, bytes[next] & 0xC0 == 0x80 { next += 1 }
    return next
  }

  private func forth(from offset: Int, in line: Range<Int>) -> Int {
    var end = offset
    for _ in 0..<SourceExcerpts.reach where end < line.upperBound { end = next(to: end, in: line) }
    return end
  }

  private func back(from offset: Int, in line: Range<Int>) -> Int {
    var start = offset
    for _ in 0..<SourceExcerpts.reach where start > line.lowerBound {
      start -= 1
      while start > line.lowerBound, bytes[start] & 0xC0 == 0x80 { start -= 1 }
    }
    return start
  }
}
