import Dossiers

/// Finds what a dossier holds by its id, as fast as pages ask for it.
struct Directory: Sendable {
  let dossier: Dossier
  private let titles: EntityTable<String>
  private let claims: EntityTable<Int>
  private let sources: EntityTable<Int>

  init(of dossier: Dossier) {
    self.dossier = dossier
    titles = EntityTable(dossier.entities.map { ($0.id, $0.header.title) })
    claims = EntityTable(dossier.claims.enumerated().map { ($1.id, $0) })
    sources = EntityTable(dossier.sources.enumerated().map { ($1.id, $0) })
  }

  func title(of entity: EntityID) -> String { titles[entity] ?? entity.id }

  func claim(_ id: EntityID) -> Claim? { claims[id].map { dossier.claims[$0] } }

  func source(_ id: EntityID) -> Source? { sources[id].map { dossier.sources[$0] } }
}
