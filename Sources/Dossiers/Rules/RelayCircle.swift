/// A circle of relays has no origin.
enum RelayCircle {
  static func problems(in sources: [Source]) -> [Problem] {
    let relays = Dictionary(uniqueKeysWithValues: sources.map { ($0.id, $0.relays) })
    var state: [EntityID: Bool] = [:]
    var problems: [Problem] = []
    for source in sources where state[source.id] == nil {
      // Depth first, without recursion: a chain of relays may be long.
      var path: [(source: Source, next: Int)] = [(source, 0)]
      state[source.id] = false
      let byID = { (id: EntityID) in sources[position(of: id, in: sources)] }
      while let (current, next) = path.last {
        guard next < (relays[current.id]?.count ?? 0), let relay = relays[current.id]?[next] else {
          state[current.id] = true
          path.removeLast()
          continue
        }
        path[path.count - 1].next += 1
        switch state[relay.source] {
        case nil:
          guard relays[relay.source] != nil else { continue }
          state[relay.source] = false
          path.append((byID(relay.source), 0))
        case false?:
          problems.append(circle(path.map(\.source), back: relay, from: current))
        case true?:
          continue
        }
      }
    }
    return problems
  }

  private static func circle(_ path: [Source], back relay: Source.Relay, from source: Source)
    -> Problem
  {
    let start = path.firstIndex { $0.id == relay.source } ?? 0
    let names = (path[start...].map(\.id.id) + [relay.source.id]).joined(separator: " → ")
    var list = ProblemList(source.file)
    list.add(
      .relayCircle, at: relay.position, "these sources relay each other: \(names)",
      help: "Remove the `relays` of the one that was there first.")
    return list.problems[0]
  }

  private static func position(of id: EntityID, in sources: [Source]) -> Int {
    var low = 0
    var high = sources.count
    while low < high {
      let middle = (low + high) / 2
      if sources[middle].id < id { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
