import Parallel

extension Graph {
  /// The graph of the entities, each file's edges gathered on its own; those of an earlier reading are not gathered
  /// again.
  init(of entities: Entities, jobs: Int, keeping kept: inout GatheredEdges?) {
    let earlier = kept
    func gather<E: Entity>(
      _ entities: [E], about count: Int = 4,
      _ add: @escaping @Sendable (inout EdgeCollector, E) -> Void
    ) -> [[Edge]] {
      mapInParallel(entities, jobs: jobs) { entity in
        earlier?[entity] ?? EdgeCollector.edges(about: count) { add(&$0, entity) }
      }
    }
    let gathered =
      gather(entities.claims, about: 90) { $0.add($1) } + gather(entities.figures) { $0.add($1) }
      + gather(entities.sources) { $0.add($1) } + gather(entities.events) { $0.add($1) }
    if kept != nil { kept = GatheredEdges(gathered, of: entities) }
    let index = entities.index
    (outgoing, incoming) = together(jobs: jobs) {
      // A link may lead to a withdrawn claim, which is no part of the graph.
      EdgeRows(gathered, index) { index[$0.to.entity] == nil ? nil : $0.from.entity }
    } _: {
      EdgeRows(gathered, index) { $0.to.entity == $0.from.entity ? nil : $0.to.entity }
    }
    self.index = index
  }
}

extension EdgeCollector {
  fileprivate static func edges(about count: Int = 4, _ gather: (inout EdgeCollector) -> Void)
    -> [Edge]
  {
    var collector = EdgeCollector(capacity: count)
    gather(&collector)
    return collector.edges
  }
}
