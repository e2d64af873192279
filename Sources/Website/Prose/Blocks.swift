import Dossiers
import HTML

/// How much of a text's markup is shown.
enum InlineSetting {
  /// Links and citations too.
  case full
  /// In a link: without links and citations.
  case linked
  /// Away from its place: without links, citations and images.
  case bare
}

extension WebPage {
  /// Blocks as they are on the page; no heading is of a higher level than `level`.
  func write(_ blocks: [Block], to html: inout HTMLBuffer, headingsFrom level: Int = 2) {
    for block in blocks { write(block, to: &html, headingsFrom: level) }
  }

  func write(_ block: Block, to html: inout HTMLBuffer, headingsFrom level: Int) {
    switch block {
    case .paragraph(let inlines):
      html.raw("<p>")
      write(inlines, to: &html)
      html.raw("</p>\n")
    case .heading(let written, let inlines, let anchor):
      write(inlines, toHeading: min(6, max(written, level)), anchor: anchor, &html)
    case .quotation(let blocks):
      html.raw("<blockquote>")
      write(blocks, to: &html, headingsFrom: level)
      html.raw("</blockquote>\n")
    case .list(let start, let tight, let entries):
      write(entries, toListFrom: start, tight: tight, &html, headingsFrom: level)
    case .code(_, let text):
      html.raw("<pre><code>")
      html.run(text)
      html.raw("</code></pre>\n")
    case .thematicBreak:
      html.raw("<hr>\n")
    case .figure(let asset, let alternative, let caption):
      html.raw("<figure class=\"image\">")
      write(asset, alternative, title: nil, to: &html)
      if let caption {
        html.raw("<figcaption>")
        html.run(caption)
        html.raw("</figcaption>")
      }
      html.raw("</figure>\n")
    case .table(let table):
      write(table, to: &html)
    }
  }

  private func write(
    _ inlines: [Inline], toHeading level: Int, anchor: String?, _ html: inout HTMLBuffer
  ) {
    html.raw("<h")
    html.raw(level)
    html.attribute("id", anchor)
    html.raw(">")
    write(inlines, to: &html)
    html.raw("</h")
    html.raw(level)
    html.raw(">\n")
  }

  private func write(
    _ entries: [[Block]], toListFrom start: Int?, tight: Bool, _ html: inout HTMLBuffer,
    headingsFrom level: Int
  ) {
    if let start {
      html.raw("<ol")
      if start != 1 { html.attribute("start", String(start)) }
      html.raw(">\n")
    } else {
      html.raw("<ul>\n")
    }
    for blocks in entries {
      html.raw("<li>")
      for block in blocks {
        if tight, case .paragraph(let inlines) = block {
          write(inlines, to: &html)
        } else {
          write(block, to: &html, headingsFrom: level)
        }
      }
      html.raw("</li>\n")
    }
    if start == nil { html.raw("</ul>\n") } else { html.raw("</ol>\n") }
  }

  private func write(_ table: Table, to html: inout HTMLBuffer) {
    // It scrolls in its frame, which must be reachable by the keyboard and so needs a name.
    let names = table.header.map { plainText($0) }.filter { !$0.isEmpty }
    html.raw("<div class=\"written\" role=\"region\" tabindex=\"0\"")
    html.attribute("aria-label", names.isEmpty ? nil : words.list(names))
    html.raw(">\n<table>\n<thead>\n")
    write(table.header, of: table, isHeader: true, to: &html)
    html.raw("</thead>\n")
    if !table.rows.isEmpty {
      html.raw("<tbody>\n")
      for row in table.rows { write(row, of: table, isHeader: false, to: &html) }
      html.raw("</tbody>\n")
    }
    html.raw("</table>\n</div>\n")
  }

  private func write(
    _ cells: [[Inline]], of table: Table, isHeader: Bool, to html: inout HTMLBuffer
  ) {
    html.raw("<tr>")
    for (column, cell) in cells.enumerated() {
      // A draft may be shown with a row that is too long.
      let alignment = column < table.alignments.count ? table.alignments[column] : .none
      // An empty cell is the header of nothing.
      let isHeader = isHeader && !cell.isEmpty
      html.raw(isHeader ? "<th scope=\"col\"" : "<td")
      html.attribute("class", alignment.name)
      html.raw(">")
      write(cell, to: &html)
      html.raw(isHeader ? "</th>" : "</td>")
    }
    html.raw("</tr>\n")
  }
}

extension Table.Alignment {
  fileprivate var name: String? {
    switch self {
    case .none: nil
    case .left: "left"
    case .center: "center"
    case .right: "right"
    }
  }
}
