import Dossiers

extension Composer {
  func append(_ block: Block, to markup: inout Markup, headingsFrom level: Int) {
    switch block {
    case .paragraph(let inlines):
      markup.raw("<p>")
      append(inlines, to: &markup, .full)
      markup.raw("</p>\n")
    case .heading(let written, let inlines, let anchor):
      append(inlines, toHeading: min(6, max(written, level)), anchor: anchor, &markup)
    case .quotation(let blocks):
      markup.raw("<blockquote>\n")
      for block in blocks { append(block, to: &markup, headingsFrom: level) }
      markup.raw("</blockquote>\n")
    case .list(let start, let tight, let entries):
      append(entries, toListFrom: start, tight: tight, &markup, headingsFrom: level)
    case .code(_, let text):
      markup.raw("<pre><code>")
      markup.run(text)
      markup.raw("</code></pre>\n")
    case .thematicBreak:
      markup.raw("<hr>\n")
    case .figure(let asset, let alternative, let caption):
      append(asset, alternative, caption: caption, &markup)
    case .table(let table):
      append(table, to: &markup)
    }
  }

  private func append(
    _ asset: AssetPath, _ alternative: String, caption: String?, _ markup: inout Markup
  ) {
    markup.raw("<figure class=\"image\">")
    append(asset, alternative, title: nil, to: &markup)
    if let caption {
      markup.raw("<figcaption>")
      markup.run(caption)
      markup.raw("</figcaption>")
    }
    markup.raw("</figure>\n")
  }

  private func append(
    _ inlines: [Inline], toHeading level: Int, anchor: String?, _ markup: inout Markup
  ) {
    markup.raw("<h")
    markup.raw(level)
    markup.attribute("id", anchor)
    markup.raw(">")
    append(inlines, to: &markup, .full)
    markup.raw("</h")
    markup.raw(level)
    markup.raw(">\n")
  }

  private func append(
    _ entries: [[Block]], toListFrom start: Int?, tight: Bool, _ markup: inout Markup,
    headingsFrom level: Int
  ) {
    if let start {
      markup.raw("<ol")
      if start != 1 { markup.attribute("start", String(start)) }
      markup.raw(">\n")
    } else {
      markup.raw("<ul>\n")
    }
    for blocks in entries {
      markup.raw("<li>")
      for block in blocks {
        if tight, case .paragraph(let inlines) = block {
          append(inlines, to: &markup, .full)
        } else {
          append(block, to: &markup, headingsFrom: level)
        }
      }
      markup.raw("</li>\n")
    }
    if start == nil { markup.raw("</ul>\n") } else { markup.raw("</ol>\n") }
  }
}
