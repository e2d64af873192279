import Dossiers

extension Composer {
  /// A table in a frame in which it can be scrolled, by its columns' names for those who listen.
  func append(_ table: Table, to markup: inout Markup) {
    let names = table.header.map(\.plainText).filter { !$0.isEmpty }.joined(separator: ", ")
    markup.raw("<div class=\"written\" role=\"region\" tabindex=\"0\"")
    markup.attribute("aria-label", names.isEmpty ? nil : names)
    markup.raw(">\n<table>\n<thead>\n")
    append(table.header, of: table, isHeader: true, to: &markup)
    markup.raw("</thead>\n")
    if !table.rows.isEmpty {
      markup.raw("<tbody>\n")
      for row in table.rows { append(row, of: table, isHeader: false, to: &markup) }
      markup.raw("</tbody>\n")
    }
    markup.raw("</table>\n</div>\n")
  }

  private func append(
    _ cells: [[Inline]], of table: Table, isHeader: Bool, to markup: inout Markup
  ) {
    markup.raw("<tr>")
    for (column, cell) in cells.enumerated() {
      // A draft may be shown with a row that is too long.
      let alignment = column < table.alignments.count ? table.alignments[column] : .none
      // An empty cell is the header of nothing.
      let isHeader = isHeader && !cell.isEmpty
      markup.raw(isHeader ? "<th scope=\"col\"" : "<td")
      markup.attribute("class", alignment.name)
      markup.raw(">")
      append(cell, to: &markup, .full)
      markup.raw(isHeader ? "</th>" : "</td>")
    }
    markup.raw("</tr>\n")
  }
}

extension Table.Alignment {
  /// Its class in the theme.
  fileprivate var name: String? {
    switch self {
    case .none: nil
    case .left: "left"
    case .center: "center"
    case .right: "right"
    }
  }
}
