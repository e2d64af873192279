import Dossiers

/// The sources that a page cites, numbered in the order of its record: what a claim's file says first comes first,
/// whatever the template shows first.
struct Citations: Sendable {
  struct Entry: Sendable {
    let source: EntityID
    let number: Int
    /// The anchors of the page at which it is cited, each once.
    fileprivate(set) var places: [Anchor] = []
  }

  private(set) var entries: [Entry] = []
  /// The entries' sources, and from the seventeenth on their positions: to look through fewer is quicker than to hash.
  private var sources: [EntityID] = []
  private var positions: [EntityID: Int] = [:]

  init() {}

  /// Those of one text, which is at the anchor.
  init(of text: Prose, at anchor: Anchor = .text) { add(text, at: anchor) }

  init(of figure: Figure) {
    for source in figure.roles.flatMap(\.sources) { add(source, at: .roles) }
    add(figure.body, at: .text)
  }

  /// Those of a claim's page, which shows its statements in these orders.
  init(of claim: Claim, in site: Site) {
    let record = site.record
    add(claim.lead, at: .lead)
    for row in claim.sections {
      let section = record[row]
      let anchor = record.anchor(of: section)
      for prose in [section.heading, section.proposition, section.text] {
        add(record[prose], at: anchor)
      }
      for row in site.layout(of: row).inOrder {
        let (statement, anchor) = (record[row], record.anchor(of: row))
        add(record[statement.label], at: anchor)
        add(record[statement.body], at: anchor)
        for citation in record.citations(statement.citations) { add(citation.source, at: anchor) }
      }
    }
  }

  /// The number under which the page lists the source; 0 if it does not.
  func number(of source: EntityID) -> Int { position(of: source).map { $0 + 1 } ?? 0 }

  private func position(of source: EntityID) -> Int? {
    sources.prefix(16).firstIndex(of: source) ?? (sources.count > 16 ? positions[source] : nil)
  }

  private mutating func add(_ source: EntityID, at anchor: Anchor) {
    let position = position(of: source) ?? entries.count
    if position == entries.count {
      if position >= 16 { positions[source] = position }
      sources.append(source)
      entries.append(Entry(source: source, number: position + 1))
    }
    if entries[position].places.last != anchor { entries[position].places.append(anchor) }
  }

  private mutating func add(_ prose: Prose, at anchor: Anchor) {
    prose.forEachInside { element in
      guard element.kind == .citations else { return }
      for citation in element.citations { add(citation.source, at: anchor) }
    }
  }
}
