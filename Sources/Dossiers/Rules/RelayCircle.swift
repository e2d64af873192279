/// A circle of relays has no origin.
enum RelayCircle {
  static func problems(in sources: [Source]) -> [Problem] {
    var done: Set<EntityID> = []
    var problems: [Problem] = []
    for source in sources where !done.contains(source.id) {
      // Depth first, without recursion: a chain of relays may be long.
      var path: [(source: Source, next: Int)] = [(source, 0)]
      var places = [source.id: 0]
      while let (current, next) = path.last {
        guard next < current.relays.count else {
          done.insert(current.id)
          places[current.id] = nil
          path.removeLast()
          continue
        }
        path[path.count - 1].next += 1
        let relay = current.relays[next]
        if let start = places[relay.source] {
          problems.append(circle(path[start...], relay, from: current))
        } else if !done.contains(relay.source), let relayed = find(relay.source, in: sources) {
          places[relayed.id] = path.count
          path.append((relayed, 0))
        }
      }
    }
    return problems
  }

  private static func circle(
    _ path: ArraySlice<(source: Source, next: Int)>, _ relay: Source.Relay, from source: Source
  )
    -> Problem
  {
    let names = firsts(of: path, joinedBy: " → ") { $0.source.id.id } + " → " + relay.source.id
    var list = ProblemList(source.file)
    list.add(
      .relayCircle, at: relay.position, "these sources relay each other: \(names)",
      help: "Remove the `relays` of the one that was there first.")
    return list.problems[0]
  }

  private static func find(_ id: EntityID, in sources: [Source]) -> Source? {
    let position = position(of: id, in: sources)
    return position < sources.count && sources[position].id == id ? sources[position] : nil
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
