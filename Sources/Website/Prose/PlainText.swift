import Dossiers

extension Composer {
  /// The words alone, for places that take no markup, each text escaped for its place.
  func appendPlainText(_ inlines: [Inline], to page: inout Markup, for escape: Escape) {
    for inline in inlines { append(inline, to: &page, for: escape) }
  }

  private func append(_ inline: Inline, to page: inout Markup, for escape: Escape) {
    switch inline {
    case .text(let words), .code(let words): page.append(run: words, for: escape)
    case .softBreak, .lineBreak: page.raw(" ")
    case .emphasis(let inlines), .strong(let inlines):
      appendPlainText(inlines, to: &page, for: escape)
    case .link(.entity(let entity, _), _, let inlines) where inlines.isEmpty:
      append(titleOf: entity, to: &page, for: escape)
    case .link(_, _, let inlines):
      page.isolating { appendPlainText(inlines, to: &$0, for: escape) }
    case .image(_, let alternative, _): page.append(run: alternative, for: escape)
    case .citations: break
    }
  }
}
