import Parallel

extension Graph {
  /// The graph of the entities, each file's edges gathered on its own.
  init(of entities: Entities, jobs: Int) {
    let gathered =
      mapInParallel(entities.claims, jobs: jobs) { claim in
        EdgeCollector.edges(about: 90) { $0.add(claim) }
      }
      + mapInParallel(entities.figures, jobs: jobs) { figure in
        EdgeCollector.edges { $0.add(figure) }
      }
      + mapInParallel(entities.sources, jobs: jobs) { source in
        EdgeCollector.edges { $0.add(source) }
      }
      + mapInParallel(entities.events, jobs: jobs) { event in EdgeCollector.edges { $0.add(event) }
      }
    let index = entities.index
    (outgoing, incoming) = together(jobs: jobs) {
      EdgeRows(gathered, index) { $0.from.entity }
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
