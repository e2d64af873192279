import Dossiers
import HTML

/// Texts without links to pages, which the review does not have; citations name their sources' files.
extension Review {
  func write(_ blocks: Prose, to html: inout HTMLBuffer) {
    for block in blocks { write(block, to: &html) }
  }

  private func write(_ block: Prose.Element, to html: inout HTMLBuffer) {
    switch block.kind {
    case .quotation:
      html.raw("<blockquote>")
      write(block.inside, to: &html)
      html.raw("</blockquote>\n")
    case .list:
      html.raw("<ul>\n")
      for item in block.inside {
        html.raw("<li>")
        write(item.inside, to: &html)
        html.raw("</li>\n")
      }
      html.raw("</ul>\n")
    case .table:
      let rows = block.inside.map { row in row.inside.map { inWords($0.inside) } }
      html.table(rows.first ?? [], Array(rows.dropFirst()))
    case .code: html.element("pre", block.words)
    case .thematicBreak: html.raw("<hr>\n")
    case .figure: html.element("p", "Image: " + block.words)
    default: html.element("p", inWords(block.inside))
    }
  }

  /// The words of a text with its citations: `He refused [globe-20240402, p. 3].`
  func inWords(_ inlines: Prose) -> String {
    var text = ""
    for inline in inlines {
      switch inline.kind {
      case .emphasis, .strong: text += inWords(inline.inside)
      case .citations:
        text +=
          "["
          + inline.citations.map { citation in
            ([citation.source.id] + [citation.locator].compactMap(\.self)).joined(separator: ", ")
          }.joined(separator: "; ") + "]"
      default: text += dossier.plainText(inline.alone)
      }
    }
    return text
  }
}
