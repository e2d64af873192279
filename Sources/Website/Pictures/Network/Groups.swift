/// Things that have more links among themselves than chance would give them, found without chance: each moves to the
/// neighbours' group where that gains most, then groups move as if they were single things, until nothing gains.
///
/// This is the method of Blondel, Guillaume, Lambiotte and Lefebvre (2008), in whole numbers and in a fixed order.
struct Groups: Sendable {
  /// The members of each, in the order of their numbers; the largest group first, and at equal sizes that of the
  /// lowest number.
  let members: [[Int]]
  /// The place of each thing's group.
  let group: [Int]

  init(of graph: LinkGraph) {
    var group = Array(0..<graph.count)
    var coarse = Coarse(graph)
    while let moved = coarse.groups() {
      for one in group.indices { group[one] = moved.group[group[one]] }
      coarse = Coarse(joining: coarse, moved.group, count: moved.count)
    }
    var members = [[Int]](repeating: [], count: coarse.graph.count)
    for (one, group) in group.enumerated() { members[group].append(one) }
    members.sort { ($1.count, $0[0]) < ($0.count, $1[0]) }
    self.members = members
    for (place, members) in members.enumerated() { for one in members { group[one] = place } }
    self.group = group
  }
}

/// A graph whose nodes may stand for many, with the links inside of each.
private struct Coarse {
  let graph: LinkGraph
  /// Twice the weight of the links inside.
  let inside: [Int]
  /// The weights at each node's ends, those inside counted twice.
  let ends: [Int]
  let total: Int

  init(_ graph: LinkGraph, inside: [Int]? = nil) {
    self.graph = graph
    let inside = inside ?? [Int](repeating: 0, count: graph.count)
    self.inside = inside
    ends = (0..<graph.count).map { one in
      graph.links(of: one).reduce(inside[one]) { $0 + Int(graph.weights[$1]) }
    }
    total = ends.reduce(0, +)
  }

  /// The same with one node for each group.
  init(joining fine: Coarse, _ group: [Int], count: Int) {
    var inside = [Int](repeating: 0, count: count)
    var pairs: [(one: Int32, other: Int32)] = []
    var weights: [Int32] = []
    for one in 0..<fine.graph.count {
      inside[group[one]] += fine.inside[one]
      for link in fine.graph.links(of: one) {
        let other = Int(fine.graph.ends[link])
        if group[one] == group[other] {
          inside[group[one]] += Int(fine.graph.weights[link])
        } else if one < other {
          pairs.append((Int32(group[one]), Int32(group[other])))
          weights.append(fine.graph.weights[link])
        }
      }
    }
    self.init(LinkGraph(count: count, pairs: pairs) { weights[$0] }, inside: inside)
  }

  /// Moves each node to where it gains most. Nil if none gains anywhere; else the groups, numbered in the order of
  /// their first members.
  func groups() -> (group: [Int], count: Int)? {
    var group = Array(0..<graph.count)
    var totals = ends
    var hasMoved = false
    // What a node's links to a group weigh, for the groups that were touched.
    var weights = [Int](repeating: 0, count: graph.count)
    var touched: [Int] = []
    // Only where a neighbour has moved away can there be something new to gain.
    var isDue = [Bool](repeating: true, count: graph.count)
    for _ in 0..<Coarse.rounds {
      var moves = 0
      for one in 0..<graph.count where isDue[one] {
        isDue[one] = false
        for link in graph.links(of: one) {
          let near = group[Int(graph.ends[link])]
          if weights[near] == 0 { touched.append(near) }
          weights[near] += Int(graph.weights[link])
        }
        let own = group[one]
        totals[own] -= ends[one]
        var best = own
        var most = weights[own] * total - ends[one] * totals[own]
        for near in touched where near != own {
          let gain = weights[near] * total - ends[one] * totals[near]
          if gain > most || gain == most && best != own && near < best {
            (best, most) = (near, gain)
          }
        }
        totals[best] += ends[one]
        if best != own {
          group[one] = best
          moves += 1
          for link in graph.links(of: one) where group[Int(graph.ends[link])] != best {
            isDue[Int(graph.ends[link])] = true
          }
        }
        for near in touched { weights[near] = 0 }
        touched.removeAll(keepingCapacity: true)
      }
      if moves == 0 { break }
      hasMoved = true
    }
    guard hasMoved else { return nil }
    var numbers = [Int](repeating: -1, count: graph.count)
    var count = 0
    for one in group.indices {
      if numbers[group[one]] < 0 {
        numbers[group[one]] = count
        count += 1
      }
      group[one] = numbers[group[one]]
    }
    return (group, count)
  }

  /// Nearly all moves are made in the first few.
  private static let rounds = 3
}
