import Dossiers

/// Finds what a dossier holds by its id, as fast as pages ask for it.
///
/// A reference, since to ask a value would first copy all that it holds.
final class Directory: Sendable {
  let dossier: Dossier
  let titles: Titles
  /// What has a mark in the network.
  let networkNodes: NetworkNodes
  /// What the titles lie in.
  private let memory = LastingMemory()

  init(of dossier: Dossier) {
    self.dossier = dossier
    titles = Titles(of: dossier, in: memory)
    networkNodes = NetworkNodes(of: dossier)
  }

  func title(of entity: EntityID) -> String {
    titles[entity].map { String(decoding: $0, as: UTF8.self) } ?? entity.id
  }

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

  private func held(_ claim: EntityID) -> Held<Claim>? { dossier.claim(claim).map { Held($0) } }
}
