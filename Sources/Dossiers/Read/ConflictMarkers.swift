internal import CommonMark

/// The lines that git leaves where two changes of a file meet.
struct ConflictMarkers {
  /// One of these lines.
  fileprivate struct Marker {
    let sign: UInt8
    let line: Int
    /// Its bytes in the file, with the blanks and marks before it.
    let range: Range<Int>
    /// Where its first sign stands.
    let start: Int
  }

  private let bytes: [UInt8]
  private var markers: [Marker] = []

  /// Those of a text that is no Markdown.
  init(in bytes: [UInt8]) {
    self.bytes = bytes
    guard bytes.span.mayHoldConflict else { return }
    var lines = LineScanner(bytes)
    while let line = lines.next() {
      let start = bytes[line].startAfterMarks
      guard let sign = bytes[start..<line.upperBound].conflictSign else { continue }
      markers.append(Marker(sign: sign, line: lines.count, range: line, start: start))
    }
    markers = markers.withoutStrayDividers
  }

  /// Those of a content file: a fence may show such lines.
  init(in bytes: [UInt8], body: (range: Range<Int>, line: Int)?) {
    self.init(in: bytes)
    guard let body, markers.contains(where: { $0.line >= body.line }) else { return }
    let document = Document(parsing: bytes[body.range], firstLine: body.line)
    let fenced = Set(document.fenced.joined())
    markers.removeAll { $0.line >= body.line && fenced.contains($0.line) }
    markers = markers.withoutStrayDividers
  }

  var isEmpty: Bool { markers.isEmpty }

  /// Where they stand, each with the signs that it begins with.
  var places: [(position: Position, signs: String)] {
    markers.map { marker in
      (
        Position(line: marker.line, column: marker.start - marker.range.lowerBound + 1),
        String(repeating: String(Unicode.Scalar(marker.sign)), count: 7)
      )
    }
  }

  /// The text with nothing on the lines of each marker and of the second of two sides, so that what else is wrong can
  /// be seen.
  var bytesWithOneSide: [UInt8] {
    var text: [UInt8] = []
    var next = 0
    for range in leftOut {
      text += bytes[next..<range.lowerBound]
      text += bytes[range].filter { $0 == 0x0A || $0 == 0x0D }
      next = range.upperBound
    }
    return text + bytes[next...]
  }

  /// The text with nothing on the lines of the markers, and of what both sides began with where git shows that.
  var bytesWithBothSides: [UInt8] {
    var text = bytes
    var base: Int?
    for marker in markers {
      let start = marker.sign == UInt8(ascii: "=") ? base ?? marker.range.lowerBound : nil
      for place in (start ?? marker.range.lowerBound)..<marker.range.upperBound
      where text[place] != 0x0A && text[place] != 0x0D { text[place] = UInt8(ascii: "#") }
      base = marker.sign == UInt8(ascii: "|") ? marker.range.lowerBound : nil
    }
    return text
  }

  private var leftOut: [Range<Int>] {
    var ranges: [Range<Int>] = []
    var divider: Int?
    for marker in markers {
      switch marker.sign {
      case UInt8(ascii: "<"):
        divider = nil
        ranges.append(marker.range)
      case UInt8(ascii: ">"):
        ranges.append((divider ?? marker.range.lowerBound)..<marker.range.upperBound)
        divider = nil
      default: divider = divider ?? marker.range.lowerBound
      }
    }
    return ranges
  }
}

extension ProblemList {
  /// Reports each of them.
  mutating func report(
    _ conflicts: ConflictMarkers,
    help: String =
      "Keep what is right of both sides, and remove all lines that begin with `<<<<<<<`, `|||||||`, `=======` or `>>>>>>>`."
  ) {
    for (position, signs) in conflicts.places {
      add(
        .mergeConflict, at: position, "`\(signs)` is a mark that git left where two changes meet",
        help: help)
    }
  }
}

extension [ConflictMarkers.Marker] {
  /// Without those lines of `=` and `|` that stand between no two others.
  fileprivate var withoutStrayDividers: Self {
    var kept: Self = []
    var dividers: Self = []
    var isOpen = false
    for marker in self {
      switch marker.sign {
      case UInt8(ascii: "<"): (isOpen, dividers) = (true, [])
      case UInt8(ascii: ">"):
        kept += dividers
        (isOpen, dividers) = (false, [])
      default:
        if isOpen { dividers.append(marker) }
        continue
      }
      kept.append(marker)
    }
    return kept
  }
}

extension Document {
  /// The lines of the fences in it.
  fileprivate var fenced: [ClosedRange<Int>] {
    elements.filter { element in
      element.kind == .codeBlock
        && !element.isIndented(String(decoding: bytes[element.text.range], as: UTF8.self).lines)
    }.map(\.lines)
  }
}

extension ArraySlice<UInt8> {
  /// Where a line begins after blanks and the marks of lists and quotations.
  fileprivate var startAfterMarks: Int {
    var rest = drop { $0 == 0x20 || $0 == 0x09 }
    while let mark = rest.first, "->*+".utf8.contains(mark), rest.dropFirst().first == 0x20 {
      rest = rest.dropFirst().drop { $0 == 0x20 }
    }
    return rest.startIndex
  }

  /// The sign of a line that begins with seven of it, and with a blank or nothing after them.
  fileprivate var conflictSign: UInt8? {
    guard let sign = first, "<>=|".utf8.contains(sign), prefix(while: { $0 == sign }).count == 7
    else { return nil }
    let next = dropFirst(7).first
    return next == nil || next == 0x20 || next == 0x09 ? sign : nil
  }
}

extension Span<UInt8> {
  /// Whether seven `<` or `>` stand in a row.
  fileprivate var mayHoldConflict: Bool {
    ["<<<<<<<", ">>>>>>>"].contains { (signs: StaticString) in
      signs.withUTF8Buffer { place(of: $0.span) } != nil
    }
  }
}
