import Parallel

extension Graph {
  /// The graph of the entities, each file's edges gathered on its own.
  init(of entities: Entities, jobs: Int) {
    let gathered =
      mapInParallel(entities.claims, jobs: jobs) { claim in EdgeCollector.edges { $0.add(claim) } }
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
    for edge in gathered.joined() {
      outgoing[edge.from.entity, default: []].append(edge)
      if edge.to.entity != edge.from.entity {
        incoming[edge.to.entity, default: []].append(edge)
      }
    }
    self.outgoing = outgoing
    self.incoming = incoming
  }
}

extension EdgeCollector {
  fileprivate static func edges(_ gather: (inout EdgeCollector) -> Void) -> [Edge] {
    var collector = EdgeCollector()
    gather(&collector)
    return collector.edges
  }
}
