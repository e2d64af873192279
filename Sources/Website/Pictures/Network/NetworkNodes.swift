import Dossiers

/// Numbers for what has a mark in the network: claims, points, figures, sources and events, each kind in the order of
/// the ids, and the points in that of their claims.
struct NetworkNodes: Sendable {
  private let dossier: Dossier
  private let points: [PointID]
  /// By the place of a claim: where its sections begin among those of all claims.
  private let starts: [Int]
  /// By a section's place among those of all claims: the number of its point, or of the claim for a passage.
  private let sections: [Int32]

  let count: Int

  init(of dossier: Dossier) {
    var points: [PointID] = []
    var starts: [Int] = []
    var sections: [Int32] = []
    for (place, claim) in dossier.claims.enumerated() {
      starts.append(sections.count)
      for _ in claim.sections { sections.append(Int32(place)) }
      for point in claim.pointIDs {
        sections[starts[place] + point.section] = Int32(dossier.claims.count + points.count)
        points.append(point)
      }
    }
    self.dossier = dossier
    self.points = points
    self.starts = starts
    self.sections = sections
    count =
      dossier.claims.count + points.count + dossier.figures.count + dossier.sources.count
      + dossier.events.count
  }

  /// Nil of a page, which is no part of the graph. A statement counts as its point, or as its claim outside of points.
  func number(of node: Node) -> Int? {
    guard let place = dossier.place(of: node.entity) else { return nil }
    switch node {
    case .entity(let entity):
      if entity.kind == .page { return nil }
      return entity.kind == .claim ? place : place + points.count
    case .point(let id): return Int(sections[starts[place] + id.section])
    case .statement(let id): return Int(sections[starts[place] + id.section])
    }
  }

  subscript(number: Int) -> Node {
    let claims = dossier.claims.count
    if number < claims { return .entity(dossier.claims[number].id) }
    if number < claims + points.count { return .point(points[number - claims]) }
    let figure = number - claims - points.count
    if figure < dossier.figures.count { return .entity(dossier.figures[figure].id) }
    let source = figure - dossier.figures.count
    if source < dossier.sources.count { return .entity(dossier.sources[source].id) }
    return .entity(dossier.events[source - dossier.sources.count].id)
  }

  /// All numbers, those of a claim's points behind the claim's own.
  var inListOrder: [Int] {
    var order: [Int] = []
    order.reserveCapacity(count)
    var points = pointsOfClaims[...]
    for claim in dossier.claims.indices {
      order.append(claim)
      while let point = points.first, point.claim == claim {
        order.append(point.point)
        points.removeFirst()
      }
    }
    return order + Array(order.count..<count)
  }

  /// The points, with the numbers of their claims.
  var pointsOfClaims: [(point: Int, claim: Int)] {
    points.enumerated().compactMap { number, point in
      dossier.place(of: point.claim).map { (dossier.claims.count + number, $0) }
    }
  }
}
