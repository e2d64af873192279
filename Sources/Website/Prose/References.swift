import Dossiers

/// The sources that one page cites, numbered in reading order, with each place that cites them.
struct References {
  /// A source's number on the page, and how often it has been cited so far.
  struct Entry: Sendable {
    let source: EntityID
    let number: Int
    fileprivate(set) var places: Int
  }

  private(set) var entries: [Entry] = []
  /// Where among the entries a source stands, of those behind the first few.
  private var positions: [EntityID: Int] = [:]

  /// Among so few a search is quicker than a hash.
  private static let few = 16

  /// The source's entry, once a place cites it.
  func entry(of source: EntityID) -> Entry? { position(of: source).map { entries[$0] } }

  private func position(of source: EntityID) -> Int? {
    entries.prefix(References.few).firstIndex { $0.source == source } ?? positions[source]
  }

  /// Counts one more place that cites the source.
  mutating func cite(_ source: EntityID) -> Entry {
    let position = position(of: source) ?? entries.count
    if position == entries.count {
      if position >= References.few { positions[source] = position }
      entries.append(Entry(source: source, number: position + 1, places: 0))
    }
    entries[position].places += 1
    return entries[position]
  }
}

/// The number of what is cited with its locator, as it stands at one place: `[1, p. 26]`.
struct CitationMark: HTMLValue {
  let entry: References.Entry
  let locator: String?

  func isShown(by composer: Composer?) -> Bool { true }

  func append(to page: inout Markup, for escape: Escape, by composer: Composer?) {
    append(to: &page)
  }

  func append(to page: inout Markup) {
    page.raw("<sup class=\"citation\"><a href=\"#")
    page.append(entry.anchor)
    page.raw("\" id=\"")
    page.append(entry.anchor(ofPlace: entry.places))
    page.raw("\">[")
    page.raw(entry.number)
    if let locator {
      page.raw(", ")
      page.text(locator)
    }
    page.raw("]</a></sup>")
  }
}

extension References.Entry {
  // An underscore leads, which no editor's anchor can have, so that the two never clash.
  var anchor: OwnAnchor { .source(number) }

  func anchor(ofPlace place: Int) -> OwnAnchor { .citation(number, place: place) }
}

/// An anchor that the program makes up: of a source in the list at a page's end, of a place that cites it, or of a
/// year or an entry of the timeline.
enum OwnAnchor: TextValue, Hashable {
  case source(Int)
  case citation(Int, place: Int)
  case year(Int)
  case entry(Int)

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
    case .year(let year):
      raw("_")
      append(number: year)
    case .entry(let number):
      raw("_entry-")
      append(number: number)
    }
  }
}
