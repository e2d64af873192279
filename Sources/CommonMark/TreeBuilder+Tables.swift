/// Pipe tables, which cmark takes for paragraphs.
extension TreeBuilder {
  /// A table of more columns would be nothing that anybody can read.
  private static let mostColumns = 100

  /// Puts the table that a paragraph is, if it is one, in the place of the paragraph's elements, and says whether it is. A row
  /// of dashes that makes no table is reported.
  mutating func addTable(
    _ paragraph: CmarkNode, from first: Int, through last: Int, inPlaceOf index: Int
  ) -> Bool {
    guard first < last else { return false }
    guard let (dashes, alignments) = dashes(in: paragraph, first + 1...last) else {
      reportBrokenDashes(in: paragraph, first + 1...last)
      return false
    }
    let header = TableRow(of: row(paragraph, dashes - 1))
    guard dashes == first + 1, header.cells.count == alignments.count,
      alignments.count <= TreeBuilder.mostColumns
    else {
      let cells = dashes == first + 1 ? header.cells.count : nil
      report(.noTable(cells: cells, columns: alignments.count), line: dashes)
      return false
    }
    var rows = [(line: first, cells: header.cells)]
    for line in dashes..<last {
      let cells = TableRow(of: row(paragraph, line + 1)).cells
      rows.append((line + 1, cells))
      if cells.count != alignments.count {
        report(.unevenRow(cells: cells.count, columns: alignments.count), line: line + 1)
      }
    }
    reach(first, through: last)
    elements.removeLast(elements.count - index)
    let table = open(.table, line: inFile(first))
    add(rows, alignments)
    close(table, through: inFile(last))
    return true
  }

  private func dashes(
    in paragraph: CmarkNode, _ lines: ClosedRange<Int>
  ) -> (line: Int, alignments: [MarkdownElement.Alignment])? {
    for line in lines {
      if let alignments = TableRow.alignments(row(paragraph, line)) { return (line, alignments) }
    }
    return nil
  }

  /// Reports the first row that was meant as one of dashes, below a line with bars.
  private mutating func reportBrokenDashes(in paragraph: CmarkNode, _ lines: ClosedRange<Int>) {
    let broken = lines.first { line in
      let row = row(paragraph, line)
      return TableRow.isOfDashes(row) && row.contains(UInt8(ascii: "-"))
        && self.row(paragraph, line - 1).contains(UInt8(ascii: "|"))
    }
    if let broken { report(.brokenDashes, line: broken) }
  }

  private func row(_ paragraph: CmarkNode, _ line: Int) -> ArraySlice<UInt8> {
    let end = lines[line].upperBound
    return lines.bytes[min(textStart(of: paragraph, line: line).offset, end)..<end]
  }

  /// Adds the rows. Each cell is read by cmark as a heading in a text of its own: a heading holds nothing but inlines,
  /// whatever it begins with, and the signs at its end keep those of the cell.
  private mutating func add(
    _ rows: [(line: Int, cells: [[UInt8]])], _ alignments: [MarkdownElement.Alignment]
  ) {
    var text: [UInt8] = []
    for cell in rows.lazy.flatMap(\.cells) { text += Array("# ".utf8) + cell + Array(" #\n".utf8) }
    let read = TreeBuilder.document(of: SourceLines(text), firstLine: 1)
    reportCells(read.warnings, of: rows)
    let offset = bytes.count
    bytes += read.bytes
    var headings = read.blocks
    for row in rows {
      let place = inFile(row.line)
      let opened = open(.tableRow, line: place)
      for column in row.cells.indices {
        let alignment = column < alignments.count ? alignments[column] : .none
        let cell = open(.tableCell, line: place, number: Int(alignment.rawValue))
        if let heading = headings.next() {
          let inside = heading + 1..<Int(read.elements[heading].end)
          let moved = elements.count - inside.lowerBound
          elements += read.elements[inside].map {
            $0.moved(elements: moved, bytes: offset, to: place)
          }
        }
        close(cell, through: place)
      }
      close(opened, through: place)
    }
  }

  /// Reports what is odd in a cell read alone and was not odd in its line: a note that begins in one cell and ends in
  /// another is closed in the line and open in both cells.
  private mutating func reportCells(
    _ found: [ParseWarning], of rows: [(line: Int, cells: [[UInt8]])]
  ) {
    let rowOfCell = rows.flatMap { row in row.cells.map { _ in row.line } }
    for warning in found where rowOfCell.indices.contains(warning.line - 1) {
      let line = rowOfCell[warning.line - 1]
      if warning.kind == .tooDeep {
        _ = cuts(depth: TreeBuilder.deepest + 1, line: line)
      } else if !(warnings + faults).contains(where: {
        $0.kind == warning.kind && $0.line == inFile(line)
      }) {
        report(warning.kind, line: line)
      }
    }
  }
}

/// A line of a table, taken apart at its bars.
struct TableRow {
  private let bytes: ArraySlice<UInt8>
  private(set) var cells: [[UInt8]] = []
  private var cell: [UInt8] = []
  private var place: Int
  /// Where the last run of so many backticks begins.
  private var lastBackticks: [Int: Int]?
  private var mayHoldLinks = true

  /// The cells of a row without the spaces around them. A bar that is escaped, or within `[[…]]` or code, separates
  /// nothing.
  init(of row: ArraySlice<UInt8>) {
    bytes = TableRow.trimmed(row)
    place = bytes.startIndex
    if bytes.first == UInt8(ascii: "|") { place += 1 }
    while place < bytes.endIndex { pass() }
    // After the bar at the row's end there is no cell.
    if !cell.isEmpty || bytes.last != UInt8(ascii: "|") { endCell() }
  }

  private mutating func pass() {
    switch bytes[place] {
    case UInt8(ascii: "|"):
      place += 1
      endCell()
    case UInt8(ascii: "\\"): append(through: place + 2)
    case UInt8(ascii: "`"): passCode()
    case UInt8(ascii: "["): append(through: endOfLink() ?? place + 1)
    default: append(through: place + 1)
    }
  }

  private mutating func append(through end: Int) {
    let end = min(end, bytes.endIndex)
    cell += bytes[place..<end]
    place = end
  }

  private mutating func endCell() {
    cells.append(Array(TableRow.trimmed(cell[...])))
    cell = []
  }

  /// In code a backslash before a bar belongs to the table.
  private mutating func passCode() {
    let run = backticks(at: place)
    guard let end = endOfCode(opening: run) else { return append(through: place + run) }
    while place < end {
      let isEscape =
        bytes[place] == UInt8(ascii: "\\") && bytes[place + 1] == UInt8(ascii: "|")
      if isEscape { place += 1 }
      append(through: place + 1)
    }
  }

  private func backticks(at start: Int) -> Int {
    bytes[start...].prefix { $0 == UInt8(ascii: "`") }.count
  }

  private mutating func endOfCode(opening run: Int) -> Int? {
    let last = lastBackticks ?? backtickRuns()
    lastBackticks = last
    // Where no run of the length follows, nothing is searched.
    guard var next = last[run].map({ $0 > place ? place + run : bytes.endIndex }) else {
      return nil
    }
    while next < bytes.endIndex {
      let length = backticks(at: next)
      if length == run { return next + run }
      next += max(length, 1)
    }
    return nil
  }

  private func backtickRuns() -> [Int: Int] {
    var (runs, next) = ([Int: Int](), place)
    while next < bytes.endIndex {
      let length = backticks(at: next)
      if length > 0 { runs[length] = next }
      next += max(length, 1)
    }
    return runs
  }

  /// The end of the wikilink that begins here.
  private mutating func endOfLink() -> Int? {
    guard mayHoldLinks, bytes[place...].starts(with: "[[".utf8) else { return nil }
    let end = bytes[place...].firstRange(of: "]]".utf8)?.upperBound
    mayHoldLinks = end != nil
    return end
  }

  /// Whether a row holds nothing but what rows of dashes are made of, and at least one bar.
  static func isOfDashes(_ row: ArraySlice<UInt8>) -> Bool {
    row.allSatisfy { "|:- \t".utf8.contains($0) } && row.contains(UInt8(ascii: "|"))
  }

  /// How a row of dashes aligns the columns, if this is one: `| --- | :-: |`.
  static func alignments(_ row: ArraySlice<UInt8>) -> [MarkdownElement.Alignment]? {
    guard isOfDashes(row) else { return nil }
    var alignments: [MarkdownElement.Alignment] = []
    for cell in TableRow(of: row).cells {
      let (left, right) = (cell.first == UInt8(ascii: ":"), cell.last == UInt8(ascii: ":"))
      let dashes = cell.dropFirst(left ? 1 : 0).dropLast(right && cell.count > 1 ? 1 : 0)
      guard !dashes.isEmpty, dashes.allSatisfy({ $0 == UInt8(ascii: "-") }) else { return nil }
      alignments.append(left ? right ? .center : .left : right ? .right : .none)
    }
    return alignments.isEmpty ? nil : alignments
  }

  private static func trimmed<Bytes: BidirectionalCollection<UInt8>>(
    _ bytes: Bytes
  ) -> Bytes.SubSequence {
    let isBlank: (UInt8) -> Bool = { $0 == 0x20 || $0 == 0x09 }
    let start = bytes.firstIndex { !isBlank($0) } ?? bytes.endIndex
    let end = bytes.lastIndex { !isBlank($0) }.map { bytes.index(after: $0) } ?? start
    return bytes[start..<end]
  }
}
