import TestSupport

@testable import Dossiers

extension Prose.Element {
  /// The words of a paragraph.
  var paragraph: Prose? { kind == .paragraph ? inside : nil }
}

extension Prose {
  /// How many elements there are that are in no other.
  var count: Int { reduce(0) { count, _ in count + 1 } }
}

extension Dossier {
  /// The body of a page, by its id.
  func body(of page: String) -> Prose { pages.first { $0.id.id == page }?.body ?? .none }
}
