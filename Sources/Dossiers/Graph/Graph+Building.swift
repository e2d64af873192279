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
        return collector.edges.trimmed
      }
    }
    var gathered =
      gather(record.claims, about: 90) { $0.add($1, in: record) }
      + gather(record.figures) { $0.add($1) } + gather(record.sources) { $0.add($1) }
      + gather(record.events) { $0.add($1) }
    index = record.index
    rows = EdgeRows(emptying: &gathered, index)
  }
}
