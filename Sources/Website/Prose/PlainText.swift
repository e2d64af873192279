import Dossiers

extension Composer {
  /// The words alone, for places that take no markup.
  func plainText(_ inlines: [Inline]) -> String {
    var text = ""
    for inline in inlines { append(inline, to: &text) }
    return text
  }

  private func append(_ inline: Inline, to text: inout String) {
    switch inline {
    case .text(let words), .code(let words): text += words
    case .softBreak, .lineBreak: text += " "
    case .emphasis(let inlines), .strong(let inlines): text += plainText(inlines)
    case .link(.entity(let entity, _), _, let inlines) where inlines.isEmpty:
      text += site.title(of: entity).isolated
    case .link(_, _, let inlines): text += plainText(inlines).isolated
    case .image(_, let alternative, _): text += alternative
    case .citations: break
    }
  }
}
