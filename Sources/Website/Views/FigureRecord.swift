import Dossiers

/// What a figure's edges lead to. Only the claims at their other ends are read.
extension Composer {
  /// The points that are about the figure.
  func allegedAbout(_ figure: EntityID, _ edges: Edges) -> [PointSummary] {
    claims(edges.incoming.filter { $0.kind == .about }.map(\.from)).flatMap {
      summaries($0) { $0.about.contains(figure) }
    }
  }

  /// The points that the figure alleges.
  func alleged(by figure: EntityID, _ edges: Edges) -> [PointSummary] {
    claims(edges.outgoing.filter { $0.kind == .alleges }.map(\.to)).flatMap { claim in
      summaries(claim) { point in
        point.statements.contains {
          $0.kind == .allegation
            && $0.speaker?.figures.contains(figure) == true
        }
      }
    }
  }

  /// Everything else that the figure said, the oldest first.
  func said(by figure: EntityID, _ edges: Edges) -> [StatementSummary] {
    let speaking: Set<Edge.Kind> = [
      .denies, .admits, .responds, .finds, .retracts, .takesStep, .comments,
    ]
    let spoken = edges.outgoing.filter { speaking.contains($0.kind) }
    let places = claims(spoken.map(\.to)).flatMap(\.places).filter { place in
      place.statement.kind != .allegation && place.statement.kind != .commentRequest
        && place.statement.speaker?.figures.contains(figure) == true
    }
    return places.enumerated().sorted {
      (firstDay(of: $0.element), $0.offset) < (firstDay(of: $1.element), $1.offset)
    }.map { summary($0.element) }
  }

  func mentions(_ edges: Edges) -> [LinkView] {
    var seen: Set<Node> = []
    return edges.incoming
      .filter { $0.kind == .mentions && seen.insert($0.from).inserted }.map { link($0.from) }
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

  private func claims(_ nodes: [Node]) -> [Claim] {
    let claims = unique(nodes.map(\.entity).filter { $0.kind == .claim })
      .compactMap { site.claim($0) }
    return newestFirst(claims.map(\.alleged)).map { claims[$0] }
  }

  private func firstDay(of place: StatementPlace) -> Int {
    guard let day = place.statement.date?.firstDay else { return 0 }
    return (day.year * 12 + day.month) * 31 + day.day
  }
}

/// Each value once, in the order in which it first comes.
func unique<Value: Hashable>(_ values: [Value]) -> [Value] {
  if values.count < 12 {
    // To compare with all before costs less than to hash.
    var kept: [Value] = []
    for value in values where !kept.contains(value) { kept.append(value) }
    return kept
  }
  var seen: Set<Value> = []
  return values.filter { seen.insert($0).inserted }
}
