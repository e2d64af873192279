/// Edges in rows, one for each entity, all in one buffer: a large site has millions of edges.
struct EdgeRows: Sendable {
  /// Where each row begins, and where the last one ends.
  private let starts: [Int]
  private let edges: [Edge]

  /// Puts each edge into the row of the entity that `end` names, in the order in which the edges come; those for
  /// which it names none, or one that the index does not know, are left out.
  init(_ gathered: [[Edge]], _ index: EntityIndex, end: (Edge) -> EntityID?) {
    var rows: [Int32] = []
    rows.reserveCapacity(gathered.reduce(0) { $0 + $1.count })
    var starts = [Int](repeating: 0, count: index.count + 1)
    for edge in gathered.joined() {
      let row = end(edge).flatMap { index[$0] }
      if let row { starts[row + 1] += 1 }
      rows.append(row.map { Int32($0) } ?? -1)
    }
    for row in 0..<index.count { starts[row + 1] += starts[row] }
    var next = starts
    let total = starts[index.count]
    edges = [Edge](unsafeUninitializedCapacity: total) { buffer, count in
      for (row, edge) in zip(rows, gathered.joined()) where row >= 0 {
        buffer.initializeElement(at: next[Int(row)], to: edge)
        next[Int(row)] += 1
      }
      count = total
    }
    self.starts = starts
  }

  subscript(row: Int) -> ArraySlice<Edge> { edges[starts[row]..<starts[row + 1]] }

  /// Every edge once.
  var all: [Edge] { edges }
}
