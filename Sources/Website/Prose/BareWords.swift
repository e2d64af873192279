import Dossiers

/// Words that are shown away from their place, without links and citations, so that they can be written whenever the
/// page is.
struct BareWords: HTMLValue {
  let inlines: [Inline]

  func isShown(by composer: Composer?) -> Bool {
    switch inlines.first {
    case nil: return false
    case .text(let text) where !text.isEmpty: return true
    default:
      var markup = Markup(capacity: 100)
      append(to: &markup, for: .text, by: composer)
      return markup.count > 0
    }
  }

  func append(to page: inout Markup, for escape: Escape, by composer: Composer?) {
    composer?.appendBare(inlines, to: &page)
  }
}
