/// A line for each row, with its texts in columns: on the right of those from `firstNumber` on, and on the left of the
/// others. All rows have as many texts.
func columns(_ rows: [[String]], firstNumber: Int = .max) -> [String] {
  let widths = (rows.first ?? []).indices.map { column in rows.map { $0[column].count }.max() ?? 0 }
  return rows.map { row in
    zip(row, widths).enumerated().map { column, cell in
      let (text, width) = cell
      let blank = String(repeating: " ", count: width - text.count)
      if column >= firstNumber { return blank + text }
      return column == row.count - 1 ? text : text + blank
    }.joined(separator: "  ")
  }
}
