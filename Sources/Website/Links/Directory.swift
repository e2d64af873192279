import Dossiers

/// Finds what a dossier holds by its id, as fast as pages ask for it.
///
/// A reference, since to ask a value would first copy all that it holds.
final class Directory: Sendable {
  let dossier: Dossier
  let titles: Titles
  /// Where among the dossier's claims, figures or sources each of them is.
  private let places: EntityTable<Int32>
  /// By the places of the claims.
  let allegedDates: [PartialDate?]
  /// What the tables lie in.
  private let memory = LastingMemory()

  init(of dossier: Dossier) {
    self.dossier = dossier
    titles = Titles(of: dossier.entities, in: memory)
    let ids = [dossier.claims.map(\.id), dossier.figures.map(\.id), dossier.sources.map(\.id)]
    places = EntityTable(
      ids.flatMap { $0.enumerated().map { ($1, Int32($0)) } }, in: memory)
    allegedDates = dossier.claims.map(\.alleged)
  }

  func title(of entity: EntityID) -> String {
    titles[entity].map { String(decoding: $0, as: UTF8.self) } ?? entity.id
  }

  func claim(_ id: EntityID) -> Claim? { place(of: id, .claim).map { dossier.claims[$0] } }

  func figure(_ id: EntityID) -> Figure? { place(of: id, .figure).map { dossier.figures[$0] } }

  func source(_ id: EntityID) -> Source? { place(of: id, .source).map { dossier.sources[$0] } }

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
    place(of: claim, .claim).map { Held(dossier.claims[$0]) }
  }

  @inline(__always)
  private func place(of entity: EntityID, _ kind: EntityKind) -> Int? {
    entity.kind == kind ? places[entity].map { Int($0) } : nil
  }

  /// When a claim was first alleged.
  func alleged(_ claim: EntityID) -> PartialDate? {
    place(of: claim, .claim).flatMap { allegedDates[$0] }
  }
}
