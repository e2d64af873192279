import Dossiers

/// Which of some numbered things are linked, and how strongly: each pair once at both of its ends.
struct LinkGraph: Sendable {
  /// Where the links of each begin, and where the last ones end.
  private(set) var starts: [Int32]
  /// The other ends.
  private(set) var ends: [Int32] = []
  /// How many edges a link stands for.
  private(set) var weights: [Int32] = []

  var count: Int { starts.count - 1 }

  /// The places of the links of one.
  func links(of one: Int) -> Range<Int> { Int(starts[one])..<Int(starts[one + 1]) }

  /// With how many others each is linked.
  func degree(of one: Int) -> Int { Int(starts[one + 1] - starts[one]) }

  /// Joins the pairs, in which either end may come first, and each may come again; a weight counts for each.
  init(count: Int, pairs: [(one: Int32, other: Int32)], weight: (Int) -> Int32 = { _ in 1 }) {
    var room = [Int32](repeating: 0, count: count + 1)
    for pair in pairs where pair.one != pair.other {
      room[Int(pair.one) + 1] += 1
      room[Int(pair.other) + 1] += 1
    }
    for one in 0..<count { room[one + 1] += room[one] }
    var next = room
    var all = [(end: Int32, weight: Int32)](repeating: (0, 0), count: Int(room[count]))
    for (place, pair) in pairs.enumerated() where pair.one != pair.other {
      let weight = weight(place)
      all[Int(next[Int(pair.one)])] = (pair.other, weight)
      all[Int(next[Int(pair.other)])] = (pair.one, weight)
      next[Int(pair.one)] += 1
      next[Int(pair.other)] += 1
    }
    starts = [0]
    starts.reserveCapacity(count + 1)
    // Where the link to an end stands, if it was met in this row.
    var places = [Int32](repeating: -1, count: count)
    for one in 0..<count {
      let first = Int32(ends.count)
      for place in Int(room[one])..<Int(room[one + 1]) {
        let (end, weight) = all[place]
        if places[Int(end)] >= first {
          weights[Int(places[Int(end)])] += weight
        } else {
          places[Int(end)] = Int32(ends.count)
          ends.append(end)
          weights.append(weight)
        }
      }
      starts.append(Int32(ends.count))
    }
  }

  /// The whole graph of a dossier, in which the points are linked with their claims, too.
  init(of dossier: Dossier, _ nodes: NetworkNodes) {
    var pairs: [(one: Int32, other: Int32)] = nodes.pointsOfClaims.map {
      (Int32($0.point), Int32($0.claim))
    }
    for entity in dossier.entities where entity.id.kind != .page {
      for edge in dossier.graph.edges(from: entity.id) {
        guard let from = nodes.number(of: edge.from), let to = nodes.number(of: edge.to) else {
          continue
        }
        pairs.append((Int32(from), Int32(to)))
      }
    }
    self.init(count: nodes.count, pairs: pairs)
  }

  /// Of so many that have most links, in the order of their numbers; at equal counts the lower number comes first.
  func strongest(_ most: Int) -> [Int] {
    let order = (0..<count).sorted { (degree(of: $1), $0) < (degree(of: $0), $1) }
    return order.prefix(most).sorted()
  }
}
