import Dossiers

/// What a figure's edges lead to. Only the claims at their other ends are read.
extension Composer {
  /// The points that are about the figure.
  func allegedAbout(_ figure: EntityID) -> [PointSummary] {
    claims(site.dossier.graph.edges(to: figure).filter { $0.kind == .about }.map(\.from)).flatMap {
      summaries($0) { $0.about.contains(figure) }
    }
  }

  /// The points that the figure alleges.
  func alleged(by figure: EntityID) -> [PointSummary] {
    let edges = site.dossier.graph.edges(from: figure).filter { $0.kind == .alleges }
    return claims(edges.map(\.to)).flatMap { claim in
      summaries(claim) { point in
        point.statements.contains {
          $0.kind == .allegation
            && $0.speaker?.figures.contains(figure) == true
        }
      }
    }
  }

  /// Everything else that the figure said, the oldest first.
  func said(by figure: EntityID) -> [StatementSummary] {
    let speaking: Set<Edge.Kind> = [
      .denies, .admits, .responds, .finds, .retracts, .takesStep, .comments,
    ]
    let edges = site.dossier.graph.edges(from: figure).filter { speaking.contains($0.kind) }
    let places = claims(edges.map(\.to)).flatMap(\.places).filter { place in
      place.statement.kind != .allegation && place.statement.kind != .commentRequest
        && place.statement.speaker?.figures.contains(figure) == true
    }
    return places.enumerated().sorted {
      (firstDay(of: $0.element), $0.offset) < (firstDay(of: $1.element), $1.offset)
    }.map { summary($0.element) }
  }

  func mentions(of entity: EntityID) -> [LinkView] {
    var seen: Set<Node> = []
    return site.dossier.graph.edges(to: entity)
      .filter { $0.kind == .mentions && seen.insert($0.from).inserted }.map { link($0.from) }
  }

  func events(involving entity: EntityID) -> [EventRow] {
    let edges = site.dossier.graph.edges(to: entity).filter { $0.kind == .involves }
    return rows(unique(edges.map(\.from.entity)).compactMap { site.dossier.event($0) })
  }

  /// What the figure published or wrote, the newest first.
  func documents(of figure: EntityID) -> [SourceRow] {
    let edges = site.dossier.graph.edges(to: figure).filter {
      $0.kind == .publishedBy || $0.kind == .authoredBy
    }
    return rows(unique(edges.map(\.from.entity)).compactMap { site.dossier.source($0) })
  }

  private func claims(_ nodes: [Node]) -> [Claim] {
    unique(nodes.map(\.entity).filter { $0.kind == .claim })
      .compactMap { site.dossier.claim($0) }.newestFirst
  }

  private func firstDay(of place: StatementPlace) -> Int {
    guard let day = place.statement.date?.firstDay else { return 0 }
    return (day.year * 12 + day.month) * 31 + day.day
  }
}

/// Each value once, in the order in which it first comes.
func unique<Value: Hashable>(_ values: [Value]) -> [Value] {
  var seen: Set<Value> = []
  return values.filter { seen.insert($0).inserted }
}
