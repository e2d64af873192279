import Dossiers

/// The sources that a page cites, numbered in the order of its record: what a claim's file says first comes first,
/// whatever the template shows first.
struct Citations: Sendable {
  struct Entry: Sendable {
    let source: EntityID
    let number: Int
    /// The anchors of the page at which it is cited, each once.
    fileprivate(set) var places: [String] = []
  }

  private(set) var entries: [Entry] = []
  private var positions: [EntityID: Int] = [:]

  init() {}

  /// Those of one text, which is at the anchor.
  init(of text: Prose, at anchor: String = Anchor.text) { add(text, at: anchor) }

  init(of figure: Figure) {
    for source in figure.roles.flatMap(\.sources) { add(source, at: Anchor.roles) }
    add(figure.body, at: Anchor.text)
  }

  init(of claim: Claim) {
    add(claim.lead, at: Anchor.lead)
    for (number, section) in claim.sections.enumerated() {
      let anchor = Anchor.section(number, of: claim)
      add(section.heading, at: anchor)
      if let point = section.point { add(point.proposition, at: anchor) }
      add(section.text, at: anchor)
      for (index, statement) in SectionLayout(section).inOrder {
        let anchor = Anchor.statement(statement, section: number, index: index)
        add(statement.label, at: anchor)
        add(statement.body, at: anchor)
        for citation in statement.citations { add(citation.source, at: anchor) }
      }
    }
  }

  /// The number under which the page lists the source; 0 if it does not.
  func number(of source: EntityID) -> Int { positions[source].map { $0 + 1 } ?? 0 }

  private mutating func add(_ source: EntityID, at anchor: String) {
    let position = positions[source] ?? entries.count
    if position == entries.count {
      positions[source] = position
      entries.append(Entry(source: source, number: position + 1))
    }
    if entries[position].places.last != anchor { entries[position].places.append(anchor) }
  }

  private mutating func add(_ prose: Prose, at anchor: String) {
    prose.forEachInside { element in
      guard element.kind == .citations else { return }
      for citation in element.citations { add(citation.source, at: anchor) }
    }
  }
}

extension Section {
  /// The editors' text below the heading, without a point's proposition.
  var text: Prose {
    switch self {
    case .point(let point): point.text
    case .passage(let passage): passage.text
    }
  }
}
