import Dossiers

/// The `id`s of a page. Those that the program gives begin with an underscore, which no editor's anchor can.
enum Anchor {
  static let lead = "_lead"
  static let roles = "_roles"
  static let text = "_text"

  static let record = "_record"
  static let sources = "_sources"
  static let unanswered = "_no-answer"

  static func source(_ number: Int) -> String { "_\(number)" }
  static func year(_ year: Int) -> String { "_\(year)" }
  static func day(_ date: PartialDate) -> String { "_d\(date)" }

  /// The section's own, or the one that its place gives it.
  static func section(_ number: Int, of claim: Claim) -> String {
    claim.sections[number].anchor ?? "_p\(number + 1)"
  }

  /// The statement's own, or the one that its place gives it.
  static func statement(_ statement: Statement, section: Int, index: Int) -> String {
    statement.anchor ?? "_p\(section + 1)-\(index + 1)"
  }
}

/// What the anchors of all claims lead to.
struct Anchors: Sendable {
  enum Spot: Hashable, Sendable {
    case section(Int)
    case statement(section: Int, index: Int)
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
          spots[Key(claim: claim.id, anchor: anchor)] = .statement(section: number, index: index)
        }
      }
    }
    self.spots = spots
  }

  func spot(_ anchor: String, of claim: EntityID) -> Spot? {
    spots[Key(claim: claim, anchor: anchor)]
  }
}
