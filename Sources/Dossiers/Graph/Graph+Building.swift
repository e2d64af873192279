import Parallel

extension Graph {
  /// The graph of the entities, each file's edges gathered on its own.
  init(of entities: Entities, jobs: Int) {
    var gathered =
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
    var outgoing: [EntityID: [Edge]] = [:]
    var incoming: [EntityID: [Edge]] = [:]
    // What was taken over is let go of at once: a large site has millions of edges.
    gathered.reverse()
    while let edges = gathered.popLast() {
      for edge in edges {
        outgoing[edge.from.entity, default: []].append(edge)
        if edge.to.entity != edge.from.entity {
          incoming[edge.to.entity, default: []].append(edge)
        }
      }
    }
    self.outgoing = outgoing
    self.incoming = incoming
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
