import Dossiers

extension Composer {
  /// The words alone.
  func plainText(_ inlines: [Inline]) -> String {
    var text = Markup(capacity: 200)
    appendPlainText(inlines, to: &text, for: .later)
    return text.withBytes { String(decoding: $0, as: UTF8.self) }
  }

  /// Whether the words of a link are but the title of the source to which it leads, which may be a headline.
  func isTitle(_ inlines: [Inline], of target: Target) -> Bool {
    guard case .entity(let entity, nil) = target, entity.kind == .source, inlines.count == 1,
      case .text(let words) = inlines[0]
    else { return false }
    return words == site.source(entity)?.header.title
  }

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
    case .link(.entity(let entity, let anchor), _, let inlines)
    where inlines.isEmpty || isTitle(inlines, of: .entity(entity, anchor: anchor)):
      append(titleOf: entity, to: &page, for: escape)
    case .link(_, _, let inlines):
      page.isolating { appendPlainText(inlines, to: &$0, for: escape) }
    case .image(_, let alternative, _): page.append(run: alternative, for: escape)
    case .citations: break
    }
  }
}
