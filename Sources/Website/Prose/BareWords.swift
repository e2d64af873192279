import Dossiers

/// Words that are shown away from their place, without links and citations, so that they can be written whenever the
/// page is.
enum BareWords: HTMLValue {
  case heading(HeldSection)
  /// The heading of a section, and behind a point's where the point stands.
  case name(HeldSection)
  case proposition(Held<Point>)
  case label(Held<Statement>)

  private var inlines: [Inline] {
    switch self {
    case .heading(let section), .name(let section): section.heading
    case .proposition(let point): point.read { $0.proposition }
    case .label(let statement): statement.read { $0.label }
    }
  }

  func isShown(by composer: Composer?) -> Bool {
    let inlines = inlines
    switch inlines.first {
    case nil: return false
    case .text(let text) where !text.isEmpty: return true
    default:
      var markup = Markup(capacity: 100)
      composer?.appendBare(inlines, to: &markup)
      return markup.count > 0
    }
  }

  func append(to page: inout Markup, for escape: Escape, by composer: Composer?) {
    composer?.appendBare(inlines, to: &page)
    if case .name(let section) = self {
      composer?.appendStatus(of: section, to: &page, for: escape)
    }
  }
}
