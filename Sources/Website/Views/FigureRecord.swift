import Dossiers

/// What a figure's edges lead to. Only the claims at their other ends are read.
extension Composer {
  /// The points that are about the figure.
  func pointsAbout(_ edges: Edges) -> [(claim: Claim, point: Point)] {
    points(edges.incoming.lazy.filter { $0.kind == .about }.map(\.from))
  }

  /// The points that are about the figure, in short.
  func allegedAbout(_ edges: Edges) -> [PointSummary] {
    pointsAbout(edges).map { summary($0.point, of: $0.claim) }
  }

  /// The points that the figure alleges.
  func alleged(_ edges: Edges) -> [PointSummary] {
    points(edges.outgoing.lazy.filter { $0.kind == .alleges }.map(\.to))
      .map { summary($0.point, of: $0.claim) }
  }

  /// Everything else that the figure said, the oldest first.
  func said(by figure: EntityID, _ edges: Edges) -> [StatementSummary] {
    var said: [(day: Int, place: StatementPlace)] = []
    for (claim, sections) in claims(edges.outgoing.lazy.filter(\.kind.isSaid).map(\.to)) {
      for section in sections {
        let section = HeldSection(claim.sections[section])
        for statement in section.statements
        where statement.kind != .allegation && statement.kind != .commentRequest
          && (statement.onlyFigure == figure || statement.speaker?.isOne(figure) == true)
        {
          let place = StatementPlace(Held(statement), in: section, of: claim.id)
          said.append((firstDay(of: statement), place))
        }
      }
    }
    let order = said.indices.sorted { (said[$0].day, $0) < (said[$1].day, $1) }
    return order.map { summary(said[$0].place) }
  }

  func mentions(_ edges: Edges) -> [LinkView] {
    edges.incoming.filter { $0.kind == .mentions }.map { link($0.from) }
  }

  func eventsInvolving(_ edges: Edges) -> [EventRow] {
    let involving = edges.incoming.filter { $0.kind == .involves }
    return rows(unique(involving.map(\.from.entity)).compactMap { site.dossier.event($0) })
  }

  /// What the figure published or wrote, the newest first.
  func documents(_ edges: Edges) -> [SourceRow] {
    let documents = edges.incoming.filter { $0.kind == .publishedBy || $0.kind == .authoredBy }
    return rows(unique(documents.map(\.from.entity)).compactMap { site.source($0) })
  }

  /// The points among the nodes, those of the newest claims first.
  private func points(_ nodes: some Sequence<Node>) -> [(claim: Claim, point: Point)] {
    let points = nodes.filter { if case .point = $0 { true } else { false } }
    return claims(points).flatMap { claim, sections in
      sections.compactMap { section in
        claim.point(at: section).map { (claim, $0) }
      }
    }
  }

  /// The claims of the nodes, the newest first, each with the sections that the nodes name: points, or for a claim
  /// all that belongs to no point. A claim's nodes follow upon each other, as the graph has its edges.
  private func claims(_ nodes: some Sequence<Node>) -> [(claim: Claim, sections: [Int])] {
    var claims: [(claim: Claim, sections: [Int])] = []
    for node in nodes {
      if claims.last?.claim.id != node.entity {
        guard let claim = site.claim(node.entity) else { continue }
        claims.append((claim, []))
      }
      let last = claims.count - 1
      if case .point(let point) = node {
        claims[last].sections.append(point.section)
      } else {
        let claim = claims[last].claim
        claims[last].sections += claim.sections.indices.filter { claim.point(at: $0) == nil }
      }
    }
    let dates = claims.map(\.claim.facts.firstAlleged)
    return newestFirst(dates).map { (claims[$0].claim, unique(claims[$0].sections).sorted()) }
  }

  private func firstDay(of statement: Statement) -> Int {
    guard let day = statement.date?.firstDay else { return 0 }
    return (day.year * 12 + day.month) * 31 + day.day
  }
}

extension Edge.Kind {
  /// Whether it leads from a speaker to what a statement other than an allegation is about.
  fileprivate var isSaid: Bool {
    switch self {
    case .denies, .admits, .responds, .finds, .retracts, .takesStep, .comments: true
    default: false
    }
  }
}

extension Speaker {
  /// Whether the figure is among the speakers.
  func isOne(_ figure: EntityID) -> Bool {
    if case .figures(let figures) = self { figures.contains(figure) } else { false }
  }
}

/// Each value once, in the order in which it first comes.
func unique<Value: Hashable>(_ values: [Value]) -> [Value] {
  if values.count < 24 {
    // To compare with all before costs less than to hash.
    var kept: [Value] = []
    for value in values where !kept.contains(value) { kept.append(value) }
    return kept
  }
  var seen = Set<Value>(minimumCapacity: values.count)
  return values.filter { seen.insert($0).inserted }
}
