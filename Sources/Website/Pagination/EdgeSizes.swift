import Dossiers
import Parallel

/// Estimates the bytes of an edge on a page: of a row of a list, or of a link; 0 where the page does not show it.
///
/// What a node weighs is worked out once: a popular one is at the ends of thousands of edges.
struct EdgeSizes: Sendable {
  private struct SectionSize {
    let heading: Int
    /// Of a point in short; 0 for a passage.
    let point: Int
  }

  private let dossier: Dossier
  /// By the place of an entity: a link to it.
  private let links: [Int]
  /// By the place of an entity: its row in the lists of figures' pages; 0 where it has none.
  private let rows: [Int]
  /// By the place of an entity: when a claim was alleged, a source published, an event began.
  private let dates: [PartialDate?]
  /// By the rows of the sections.
  private let sections: [SectionSize]

  init(of dossier: Dossier, jobs: Int) {
    self.dossier = dossier
    let entities = dossier.entities
    links = entities.map { 60 + $0.id.id.utf8.count + $0.header.title.utf8.count }
    rows = entities.map { entity in
      switch entity {
      case let source as Source: source.rowSize
      case let event as Event: event.rowSize
      default: 0
      }
    }
    dates = entities.map { entity in
      switch entity {
      case let claim as Claim: dossier.facts[claim].firstAlleged
      case let source as Source: source.date
      case let event as Event: event.date.start
      default: nil
      }
    }
    let record = dossier.record
    sections = mapInParallel(dossier.claims, jobs: jobs) { claim in
      claim.sections.map { row in
        let section = record[row]
        return SectionSize(
          heading: record[section.heading].size,
          point: section.isPoint ? record.rowSize(of: section) : 0)
      }
    }.flatMap(\.self)
  }

  func date(of entity: EntityID) -> PartialDate? {
    dossier.place(of: entity).flatMap { dates[$0] }
  }

  /// The size of each edge on a page of the entity, those of the incoming edges after those of the outgoing ones.
  func sizes(of edges: SelectedEdges, on entity: EntityID) -> [Int] {
    edges.outgoing.map {
      row(leaving: entity, $0)
        + (entity.kind.lists($0.kind, isOutward: true) ? link($0.to) : 0)
    }
      + edges.incoming.map {
        row(reaching: entity, $0)
          + (entity.kind.lists($0.kind, isOutward: false) ? link($0.from) : 0)
      }
  }

  private func link(_ node: Node) -> Int {
    guard let place = dossier.place(of: node.entity) else { return 0 }
    switch node {
    case .entity: return links[place]
    case .point(let id): return links[place] + 40 + sections[id.row.index].heading
    case .statement(let id):
      return links[place] + 100 + sections[dossier.record[id.row].section.index].heading
    }
  }

  /// What a figure alleged or said.
  private func row(leaving entity: EntityID, _ edge: Edge) -> Int {
    guard entity.kind == .figure, edge.to.entity.kind == .claim else { return 0 }
    if edge.kind == .alleges { return point(edge.to) }
    return edge.kind.isSaid ? statement(edge.to) : 0
  }

  /// What is alleged about a figure; what rests on a source; documents and events.
  private func row(reaching entity: EntityID, _ edge: Edge) -> Int {
    switch (entity.kind, edge.kind) {
    case (.figure, .about): return edge.from.isPoint ? point(edge.from) : link(edge.from)
    case (.source, .cites):
      if case .statement = edge.from { return statement(edge.from) }
      return link(edge.from)
    case (.figure, .publishedBy), (.figure, .authoredBy), (.figure, .involves):
      return dossier.place(of: edge.from.entity).map { rows[$0] } ?? 0
    case (.source, .relays): return 60 + link(edge.from)
    default: return 0
    }
  }

  /// A point in short; a claim as a whole is shown by its points.
  private func point(_ node: Node) -> Int {
    if case .point(let id) = node { sections[id.row.index].point } else { 0 }
  }

  /// A statement away from its place, below its claim and its point or its day.
  private func statement(_ node: Node) -> Int { 120 + link(node) }
}
