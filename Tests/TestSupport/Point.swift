public import Dossiers
import Testing

/// A point with all that its rows of the record and of the facts refer to.
public struct Point {
  public let anchor: String
  public let statements: [Said]
  public let facts: Facts

  /// What is worked out from its statements, with the rows to which that refers.
  @dynamicMemberLookup public struct Facts {
    let facts: PointFacts
    public let replies: [FigureReply]
    public let history: [HistoryRow]
    public let origins: [Origin]
    public let relays: [RelayingPublisher]

    public subscript<Value>(dynamicMember path: KeyPath<PointFacts, Value>) -> Value {
      facts[keyPath: path]
    }
  }
}

/// A statement with all that its row refers to.
@dynamicMemberLookup public struct Said {
  public enum Voice: Equatable, Sendable {
    case figures([EntityID])
    case document(EntityID)
    case us
    case unnamed(String)
  }

  let statement: Statement
  public let id: String
  public let anchor: String?
  public let speaker: Voice?
  public let via: [Party]
  public let to: [Party]
  public let about: [EntityID]
  public let citations: [Citation]
  public let label: Prose
  public let body: Prose
  /// `claim#id`.
  public let repeats: String?
  public let language: String?
  public let translation: String?

  public subscript<Value>(dynamicMember path: KeyPath<Statement, Value>) -> Value {
    statement[keyPath: path]
  }
}

extension Dossier {
  public func claim(named id: String) throws -> Claim {
    try #require(claims.first { $0.id.id == id })
  }

  /// The point at `claim#anchor`, or the first point of a claim.
  public func point(at path: String) throws -> Point {
    let parts = path.split(separator: "#").map(String.init)
    let points = points(of: try claim(named: parts[0]))
    return try #require(points.first { parts.count == 1 || $0.anchor == parts[1] })
  }

  public func points(of claim: Claim) -> [Point] {
    claim.sections.compactMap { row in
      guard let facts = facts[row], let anchor = record[row].anchor else { return nil }
      return Point(
        anchor: record[anchor], statements: record[row].statements.map(said),
        facts: Point.Facts(
          facts: facts, replies: facts.replies.map { self.facts[$0] },
          history: facts.history.map { self.facts[$0] },
          origins: Array(self.facts.origins(of: facts)),
          relays: facts.relays.map { self.facts[$0] }))
    }
  }

  public func statements(of claim: Claim) -> [Said] { claim.statements.map(said) }

  public func said(_ row: Row<Statement>) -> Said {
    let statement = record[row]
    let speaker: Said.Voice? =
      switch statement.speaker {
      case .figures(let figures): .figures(Array(record.figures(figures)))
      case .document(let document): .document(document)
      case .us: .us
      case .unnamed(let description): .unnamed(record[description])
      case nil: nil
      }
    return Said(
      statement: statement, id: record.id(of: statement),
      anchor: statement.anchor.map { record[$0] }, speaker: speaker,
      via: Array(record.parties(statement.via)), to: Array(record.parties(statement.to)),
      about: Array(record.figures(statement.about)),
      citations: Array(record.citations(statement.citations)), label: record[statement.label],
      body: record[statement.body],
      repeats: statement.repeats.map {
        record.claim(of: $0).id.id + "#" + record.id(of: record[$0])
      }, language: statement.language.map { record[$0] },
      translation: statement.translation.map { record[$0] })
  }
}
