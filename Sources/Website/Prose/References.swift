import Dossiers

/// The sources that one page cites, numbered in reading order, with each place that cites them.
struct References {
  /// A source's number on the page, and how often it has been cited so far.
  struct Entry {
    let source: EntityID
    let number: Int
    fileprivate(set) var places: Int
  }

  private(set) var entries: [Entry] = []
  private var positions: [EntityID: Int] = [:]

  /// Counts one more place that cites the source.
  mutating func cite(_ source: EntityID) -> Entry {
    let position = positions[source] ?? entries.count
    if position == entries.count {
      positions[source] = position
      entries.append(Entry(source: source, number: position + 1, places: 0))
    }
    entries[position].places += 1
    return entries[position]
  }
}

extension References.Entry {
  // An underscore leads, which no editor's anchor can have, so that the two never clash.
  var anchor: OwnAnchor { .source(number) }

  func anchor(ofPlace place: Int) -> OwnAnchor { .citation(number, place: place) }
}

/// An anchor that the program makes up: of a source in the list at a page's end, or of a place that cites it.
enum OwnAnchor: TextValue, Hashable {
  case source(Int)
  case citation(Int, place: Int)

  // Nothing in it needs to be escaped anywhere.
  func append(to page: inout Markup, for escape: Escape, by composer: Composer?) {
    page.append(self)
  }
}

extension Markup {
  mutating func append(_ anchor: OwnAnchor) {
    switch anchor {
    case .source(let number):
      raw("_source-")
      append(number: number)
    case .citation(let number, let place):
      raw("_cite-")
      append(number: number)
      raw("-")
      append(number: place)
    }
  }
}
