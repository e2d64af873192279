import Dossiers

/// The places on the claims' pages that an anchor leads to, found without a search.
struct Anchors: Sendable {
  /// Where in a claim an anchor stands.
  enum Spot: Hashable, Sendable {
    case section(Int)
    case statement(StatementSpot)
  }

  struct StatementSpot: Hashable, Sendable {
    let section: Int
    let index: Int
  }

  private struct Key: Hashable {
    let claim: EntityID
    let anchor: String
  }

  private let spots: [Key: Spot]

  init(of claims: [Claim]) {
    var spots: [Key: Spot] = [:]
    for claim in claims {
      for (number, section) in claim.sections.enumerated() {
        if let anchor = section.anchor {
          spots[Key(claim: claim.id, anchor: anchor)] = .section(number)
        }
        for (index, statement) in section.statements.enumerated() {
          guard let anchor = statement.anchor else { continue }
          let spot = StatementSpot(section: number, index: index)
          spots[Key(claim: claim.id, anchor: anchor)] = .statement(spot)
        }
      }
    }
    self.spots = spots
  }

  func spot(_ anchor: String, of claim: EntityID) -> Spot? {
    spots[Key(claim: claim, anchor: anchor)]
  }
}
