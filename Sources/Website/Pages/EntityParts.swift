import Dossiers
import HTML
import Templates

/// A source in the list at a page's end, under the number that the text cites.
struct NumberedSource: Sendable {
  /// How many links lead back to where it is cited.
  private static let mostPlaces = 5

  let source: Source
  let entry: Citations.Entry

  static let schema = Schema<WebPage, NumberedSource>("numbered_source") {
    Field.anchor("anchor", "The `id` that citations link to") { .source($1.entry.number) }
    Field.text("title", "The source's title as it can be read alone") {
      $0.site.title(of: $1.source.id)
    }
    Field.href("record", "Link to the source's page") { .entity($1.source.id) }
    Field.text("date_beside", "When it was published, in words, unless the title says so") {
      page, row in
      let date = row.source.date.map { page.words.date($0) } ?? page.words.text("date.unknown")
      return page.site.title(of: row.source.id).holds(date) ? nil : date
    }
    Field.text("address", "Web address of the document, or else of a copy in an archive") {
      $1.source.url ?? $1.source.copyURL
    }
    Field.text("publisher_beside", "Who published it, unless the title names the publisher") {
      $0.publisherBeside(of: $1.source)
    }
    Field.flag("unseen", "Whether the editors have not seen it") { $1.source.seen == .no }
    Field.flag("copy_seen", "Whether they have seen a copy only") { $1.source.seen == .copy }
    Field.rows("places", Place.schema, "Links back to the first places that cite it") { _, row in
      row.entry.places.prefix(mostPlaces).enumerated().map { Place(number: $0, anchor: $1) }
    }
    Field.number("count", "How many more places cite it") {
      let further = $1.entry.places.count - mostPlaces
      return further > 0 ? further : nil
    }
  }

  struct Place: Sendable {
    let number: Int
    let anchor: Anchor

    static let schema = Schema<WebPage, Place>("citing_place") {
      Field.text("letter", "A letter: a, b, c") {
        String(Character(Unicode.Scalar(UInt8(ascii: "a") + UInt8($1.number % 26))))
      }
      Field.href("href", "Link to the place") { .here($1.anchor) }
    }
  }
}

extension WebPage {
  fileprivate func publisherBeside(of source: Source) -> String? {
    let title = site.title(of: source.id)
    let others = source.publishers.map { name(of: $0) }.filter { !title.holds($0) }
    return others.isEmpty ? nil : words.list(others.map(\.isolated))
  }
}

/// Relations of one kind.
struct RelationGroup: Sendable {
  let label: String
  let links: [Link]

  static let schema = Schema<WebPage, RelationGroup>("relation_group") {
    Field.text("label", "What the relation is, in words, such as “Mentioned in”") { $1.label }
    Field.rows("links", Link.schema, "What it leads to or comes from") { $1.links }
  }
}

extension WebPage {
  /// The relations of an entity that its page does not show otherwise.
  func relations(of entity: EntityID, _ edges: SelectedEdges) -> [RelationGroup] {
    groups(edges.outgoing, \.to, isOutward: true, of: entity)
      + groups(edges.incoming, \.from, isOutward: false, of: entity)
  }

  private func groups(
    _ edges: some Collection<Edge>, _ end: (Edge) -> Node, isOutward: Bool, of entity: EntityID
  ) -> [RelationGroup] {
    let isFigure = entity.kind == .figure && !isOutward
    let listed = edges.filter {
      entity.kind.lists($0.kind, isOutward: isOutward)
        || isFigure && isAboutNoPoint($0, among: edges)
    }
    if listed.isEmpty { return [] }
    return Edge.Kind.allCases.filter { kind in listed.contains { $0.kind == kind } }.map { kind in
      RelationGroup(
        label: words.relation(kind, isOutward: isOutward),
        links: unique(listed.filter { $0.kind == kind }.map(end)).map { link($0) })
    }
  }
}

/// Whether a claim is about a figure, and none of its points is: those are on the figure's page.
private func isAboutNoPoint(_ edge: Edge, among edges: some Collection<Edge>) -> Bool {
  edge.kind == .about && !edge.from.isPoint
    && !edges.contains {
      $0.kind == .about && $0.from.isPoint && $0.from.entity == edge.from.entity
    }
}

extension EntityKind {
  /// Whether a page of this kind lists edges of that kind, since nothing else on it shows them.
  func lists(_ kind: Edge.Kind, isOutward: Bool) -> Bool {
    switch self {
    case .claim: !isOutward && (kind == .mentions || kind == .involves)
    case .figure: kind == .asked || !isOutward && (kind == .mentions || kind == .holdsRoleAt)
    case .source, .event: !isOutward && kind == .mentions
    case .page: false
    }
  }
}
