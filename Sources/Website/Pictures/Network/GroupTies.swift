/// How many links there are between groups.
struct GroupTies {
  struct Tie {
    let one: Int
    let other: Int
    let count: Int
  }

  private let ties: [Tie]

  /// Among the first groups only.
  init(among most: Int, of groups: Groups, in graph: LinkGraph) {
    var counts = [Int](repeating: 0, count: most * most)
    for one in 0..<graph.count where groups.group[one] < most {
      for link in graph.links(of: one) {
        let (group, other) = (groups.group[one], groups.group[Int(graph.ends[link])])
        // Each link stands at both of its ends.
        if group < other, other < most { counts[group * most + other] += 1 }
      }
    }
    ties = counts.indices.filter { counts[$0] > 0 }
      .map { Tie(one: $0 / most, other: $0 % most, count: counts[$0]) }
      .sorted { ($1.count, $0.one, $0.other) < ($0.count, $1.one, $1.other) }
  }

  /// Those of most links first.
  func strongest(_ most: Int) -> [Tie] { Array(ties.prefix(most)) }

  /// The groups that one is linked with, the strongest links first.
  func others(of group: Int) -> [(group: Int, count: Int)] {
    ties.compactMap { tie in
      if tie.one == group { return (tie.other, tie.count) }
      return tie.other == group ? (tie.one, tie.count) : nil
    }
  }
}
