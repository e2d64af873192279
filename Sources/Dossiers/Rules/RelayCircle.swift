/// A circle of relays has no origin.
enum RelayCircle: Check {
  static func problems(in site: ReadSite) -> [ProblemList] {
    let sources = site.record.sources + site.record.otherSources
    let byID = Dictionary(uniqueKeysWithValues: sources.map { ($0.id, $0) })
    var done: Set<EntityID> = []
    var problems: [ProblemList] = []
    for source in sources.sorted(by: { $0.id < $1.id }) where !done.contains(source.id) {
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
        } else if !done.contains(relay.source), let relayed = byID[relay.source] {
          places[relayed.id] = path.count
          path.append((relayed, 0))
        }
      }
    }
    return problems
  }

  private static func circle(
    _ path: ArraySlice<(source: Source, next: Int)>, _ relay: Source.Relay, from source: Source
  ) -> ProblemList {
    let names = firsts(of: path, joinedBy: " → ") { $0.source.id.id } + " → " + relay.source.id
    var problems = ProblemList(source.file)
    problems.add(
      .relayCircle, at: relay.position, "these sources relay each other: \(names)",
      help: "Remove the `relays` of the one that was there first.")
    return problems
  }
}
