/// The edges that the entities of an earlier reading make.
struct GatheredEdges: Sendable {
  private let edges: [ObjectIdentifier: (entity: any Entity, edges: [Edge])]

  init() { edges = [:] }

  /// The edges come in the order of the entities, kind by kind.
  init(_ gathered: [[Edge]], of entities: Entities) {
    var all: [any Entity] = entities.claims
    all += entities.figures as [any Entity]
    all += entities.sources as [any Entity]
    all += entities.events as [any Entity]
    edges = Dictionary(
      uniqueKeysWithValues: zip(all, gathered).map { (ObjectIdentifier($0), ($0, $1)) })
  }

  /// Those of the very same entity.
  subscript(entity: any Entity) -> [Edge]? { edges[ObjectIdentifier(entity)]?.edges }
}
