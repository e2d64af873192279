/// A table as comma-separated values (RFC 4180), which spreadsheets open.
struct CSV {
  private(set) var bytes: [UInt8] = []

  init(columns: [String], rows: [[JSON]]) {
    add(columns)
    for row in rows { add(row.map(\.cell)) }
  }

  private mutating func add(_ cells: [String]) {
    for (place, cell) in cells.enumerated() {
      if place > 0 { bytes.append(UInt8(ascii: ",")) }
      bytes += CSV.quoted(cell).utf8
    }
    bytes += "\r\n".utf8
  }

  /// A cell that a spreadsheet would calculate begins with an apostrophe, so that it stays a text: nobody's words are a
  /// program on the newsroom's machines.
  private static func quoted(_ cell: String) -> String {
    let first = cell.unicodeScalars.first { !$0.properties.isWhitespace && !$0.isInvisible }
    let isFormula = first.map { formulaSigns.contains($0) } ?? false
    let startsOddly = cell.unicodeScalars.first.map { $0.value < 0x20 } ?? false
    let text = isFormula || startsOddly ? "'" + cell : cell
    guard text.utf8.contains(where: { "\",\r\n".utf8.contains($0) }) else { return text }
    return "\"" + text.replacing("\"", with: "\"\"") + "\""
  }

  private static let formulaSigns: Set<Unicode.Scalar> = [
    "=", "+", "-", "@", "\u{FF1D}", "\u{FF0B}", "\u{FF0D}", "\u{FF20}", "\u{2212}",
  ]
}

extension JSON {
  /// What a cell has of a value: the elements of a list with semicolons between them, the values of an object with
  /// blanks.
  fileprivate var cell: String {
    switch self {
    case .null: ""
    case .string(let text): text
    case .number(let number): String(number)
    case .flag(let flag): String(flag)
    case .array(let values): values.map(\.cell).joined(separator: "; ")
    case .object(let entries):
      entries.map(\.value.cell).filter { !$0.isEmpty }.joined(separator: " ")
    }
  }
}
