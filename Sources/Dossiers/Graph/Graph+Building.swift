import Parallel

extension Graph {
  /// The graph of the record, each file's edges gathered on its own.
  init(of record: Record, jobs: Int) {
    func gather<E: Entity>(
      _ entities: [E], about count: Int = 4,
      _ add: @escaping @Sendable (inout EdgeCollector, E) -> Void
    ) -> [[Edge]] {
      mapInParallel(entities, jobs: jobs) { entity in
        var collector = EdgeCollector(capacity: count)
        add(&collector, entity)
        return collector.edges
      }
    }
    let gathered =
      gather(record.claims, about: 90) { $0.add($1, in: record) }
      + gather(record.figures) { $0.add($1) } + gather(record.sources) { $0.add($1) }
      + gather(record.events) { $0.add($1) }
    let index = record.index
    (outgoing, incoming) = together(jobs: jobs) {
      // A link may lead to a withdrawn claim, which is no part of the graph.
      EdgeRows(gathered, index) { index[$0.to.entity] == nil ? nil : $0.from.entity }
    } _: {
      EdgeRows(gathered, index) { $0.to.entity == $0.from.entity ? nil : $0.to.entity }
    }
    self.index = index
  }
}
