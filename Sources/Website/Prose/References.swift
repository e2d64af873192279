import Dossiers

/// The sources that one page cites, numbered in reading order, with each place that cites them.
struct References {
  /// A source's number on the page, and how many places cite it.
  struct Entry: Sendable {
    let source: EntityID
    let number: Int
    var places = 0

    init(_ source: EntityID, number: Int) { (self.source, self.number) = (source, number) }
  }

  /// What a place that cites a source shows: the source's number, and which of the places that cite it this is, both
  /// from 1.
  struct Mark: Sendable, Hashable {
    let number: Int
    let place: Int
  }

  private(set) var entries: [Entry] = []
  /// Of each citation, in the order of composing.
  private(set) var marks: [Mark] = []
  private let order: CitationOrder?
  /// Where among the entries a source stands, of those behind the first few.
  private var positions: [EntityID: Int] = [:]

  /// Among so few a search is quicker than a hash.
  private static let few = 16

  /// Numbers citations as they come, or as they stand in an order that is known.
  init(by order: CitationOrder? = nil) {
    self.order = order
    for entry in order?.entries ?? [] { add(entry) }
  }

  /// The source's entry, once a place cites it.
  func entry(of source: EntityID) -> Entry? { position(of: source).map { entries[$0] } }

  private func position(of source: EntityID) -> Int? {
    entries.prefix(References.few).firstIndex { $0.source == source } ?? positions[source]
  }

  private mutating func add(_ entry: Entry) {
    if entries.count >= References.few { positions[entry.source] = entries.count }
    entries.append(entry)
  }

  /// Counts one more citation.
  mutating func cite(_ source: EntityID) -> Mark {
    let mark = order.map { $0.marks[marks.count] ?? Mark(number: 0, place: 0) } ?? next(source)
    marks.append(mark)
    return mark
  }

  private mutating func next(_ source: EntityID) -> Mark {
    let position = position(of: source) ?? entries.count
    if position == entries.count { add(Entry(source, number: position + 1)) }
    entries[position].places += 1
    return Mark(number: position + 1, place: entries[position].places)
  }
}

/// The number of what is cited with its locator, as it stands at one place: `[1, p. 26]`.
struct CitationMark: HTMLValue {
  let mark: References.Mark
  let locator: String?
  /// Its place among the page's citations in the order of composing.
  let index: Int

  func isShown(by composer: Composer?) -> Bool { true }

  func append(to page: inout Markup, for escape: Escape, by composer: Composer?) {
    composer?.written.add(index..<index + 1)
    append(to: &page)
  }

  func append(to page: inout Markup) {
    page.raw("<sup class=\"citation\"><a href=\"#")
    page.append(OwnAnchor.source(mark.number))
    page.raw("\" id=\"")
    page.append(OwnAnchor.citation(mark.number, place: mark.place))
    page.raw("\">[")
    page.raw(mark.number)
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
