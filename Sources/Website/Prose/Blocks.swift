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
  func write(_ blocks: Prose, to html: inout HTMLBuffer, headingsFrom level: Int = 2) {
    for block in blocks { write(block, to: &html, headingsFrom: level) }
  }

  func write(_ block: Prose.Element, to html: inout HTMLBuffer, headingsFrom level: Int) {
    switch block.kind {
    case .paragraph:
      html.raw("<p>")
      write(words: block.inside, to: &html)
      html.raw("</p>\n")
    case .heading: write(heading: block, level: min(6, max(block.level, level)), &html)
    case .quotation:
      html.raw("<blockquote>")
      write(block.inside, to: &html, headingsFrom: level)
      html.raw("</blockquote>\n")
    case .list: write(list: block, &html, headingsFrom: level)
    case .code:
      html.raw("<pre><code>")
      html.run(block.bytes)
      html.raw("</code></pre>\n")
    case .thematicBreak:
      html.raw("<hr>\n")
    case .figure:
      html.raw("<figure class=\"image\">")
      write(image: block, title: nil, to: &html)
      if let caption = block.title {
        html.raw("<figcaption>")
        html.run(caption)
        html.raw("</figcaption>")
      }
      html.raw("</figure>\n")
    case .table: write(table: block, to: &html)
    default: write(words: block.alone, to: &html)
    }
  }

  private func write(heading: Prose.Element, level: Int, _ html: inout HTMLBuffer) {
    html.raw("<h")
    html.raw(level)
    html.attribute("id", heading.title)
    html.raw(">")
    write(words: heading.inside, to: &html)
    html.raw("</h")
    html.raw(level)
    html.raw(">\n")
  }

  private func write(
    list: Prose.Element, _ html: inout HTMLBuffer, headingsFrom level: Int
  ) {
    if let start = list.start {
      html.raw("<ol")
      if start != 1 { html.attribute("start", String(start)) }
      html.raw(">\n")
    } else {
      html.raw("<ul>\n")
    }
    for item in list.inside {
      html.raw("<li>")
      for block in item.inside {
        if list.isTight, block.kind == .paragraph {
          write(words: block.inside, to: &html)
        } else {
          write(block, to: &html, headingsFrom: level)
        }
      }
      html.raw("</li>\n")
    }
    if list.start == nil { html.raw("</ul>\n") } else { html.raw("</ol>\n") }
  }

  private func write(table: Prose.Element, to html: inout HTMLBuffer) {
    var rows = table.inside.makeIterator()
    guard let header = rows.next() else { return }
    // It scrolls in its frame, which must be reachable by the keyboard and so needs a name.
    let names = header.inside.map { plainText($0.inside) }.filter { !$0.isEmpty }
    let alignments = header.inside.map(\.alignment)
    html.raw("<div class=\"written\" role=\"region\" tabindex=\"0\"")
    html.attribute("aria-label", names.isEmpty ? nil : words.list(names))
    html.raw(">\n<table>\n<thead>\n")
    write(row: header, alignments, isHeader: true, to: &html)
    html.raw("</thead>\n")
    if let first = rows.next() {
      html.raw("<tbody>\n")
      write(row: first, alignments, isHeader: false, to: &html)
      while let row = rows.next() { write(row: row, alignments, isHeader: false, to: &html) }
      html.raw("</tbody>\n")
    }
    html.raw("</table>\n</div>\n")
  }

  private func write(
    row: Prose.Element, _ alignments: [Prose.Alignment], isHeader: Bool,
    to html: inout HTMLBuffer
  ) {
    html.raw("<tr>")
    for (column, cell) in row.inside.enumerated() {
      // A draft may be shown with a row that is too long.
      let alignment = column < alignments.count ? alignments[column] : .none
      // An empty cell is the header of nothing.
      let isHeader = isHeader && !cell.inside.isEmpty
      html.raw(isHeader ? "<th scope=\"col\"" : "<td")
      html.attribute("class", alignment.name)
      html.raw(">")
      write(words: cell.inside, to: &html)
      html.raw(isHeader ? "</th>" : "</td>")
    }
    html.raw("</tr>\n")
  }
}

extension Prose.Alignment {
  fileprivate var name: String? {
    switch self {
    case .none: nil
    case .left: "left"
    case .center: "center"
    case .right: "right"
    }
  }
}
