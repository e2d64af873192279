import TestSupport

@testable import Dossiers

extension Block {
  /// The words of a paragraph.
  var words: [Inline]? { if case .paragraph(let words) = self { words } else { nil } }
}

extension Dossier {
  /// The body of a page, by its id.
  func body(of page: String) -> [Block] { pages.first { $0.id.id == page }?.body ?? [] }
}
