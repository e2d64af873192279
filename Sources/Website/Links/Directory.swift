import Dossiers

/// Finds what a dossier holds by its id, as fast as pages ask for it.
struct Directory: Sendable {
  let dossier: Dossier
  let titles: Titles
  private let claims: EntityTable<Int>
  private let figures: EntityTable<Int>
  private let sources: EntityTable<Int>
  /// By the places of the claims.
  let allegedDates: [PartialDate?]
  /// What the tables lie in.
  private let memory = LastingMemory()

  init(of dossier: Dossier) {
    self.dossier = dossier
    titles = Titles(of: dossier.entities, in: memory)
    claims = EntityTable(dossier.claims.enumerated().map { ($1.id, $0) }, in: memory)
    figures = EntityTable(dossier.figures.enumerated().map { ($1.id, $0) }, in: memory)
    sources = EntityTable(dossier.sources.enumerated().map { ($1.id, $0) }, in: memory)
    allegedDates = dossier.claims.map(\.alleged)
  }

  func title(of entity: EntityID) -> String {
    titles[entity].map { String(decoding: $0, as: UTF8.self) } ?? entity.id
  }

  func lengthOfTitle(of entity: EntityID) -> Int { titles[entity]?.count ?? entity.id.utf8.count }

  func claim(_ id: EntityID) -> Claim? { claims[id].map { dossier.claims[$0] } }

  func figure(_ id: EntityID) -> Figure? { figures[id].map { dossier.figures[$0] } }

  func source(_ id: EntityID) -> Source? { sources[id].map { dossier.sources[$0] } }

  func point(_ id: PointID) -> Held<Point>? {
    guard case .point(let point) = held(id.claim)?.read({ $0.section(id.section) }) else {
      return nil
    }
    return point
  }

  func statement(_ id: StatementID) -> StatementPlace? {
    held(id.claim)?.read { $0.statement(id.index, in: id.section) }
  }

  func statement(at spot: Anchors.StatementSpot, of claim: EntityID) -> StatementPlace? {
    held(claim)?.read { $0.statement(spot.index, in: spot.section) }
  }

  @inline(__always)
  private func held(_ claim: EntityID) -> Held<Claim>? {
    claims[claim].map { Held(dossier.claims[$0]) }
  }

  /// When a claim was first alleged.
  func alleged(_ claim: EntityID) -> PartialDate? { claims[claim].flatMap { allegedDates[$0] } }
}
