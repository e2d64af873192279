import Dossiers

/// A statement or an event with its date.
struct Occurrence: Sendable {
  enum Subject: Sendable {
    case statement(StatementPlace)
    case event(Event)
  }

  let start: PartialDate
  let end: PartialDate?
  let subject: Subject
}

/// A statement and where it stands.
struct StatementPlace: Sendable {
  let claim: Claim
  let section: Int
  let statement: Statement

  /// Its own anchor, else its section's.
  var anchor: String? { statement.anchor ?? claim.sections[section].anchor }
}

extension Claim {
  /// Every statement with its place, in the order of the file.
  var places: [StatementPlace] {
    sections.indices.flatMap { section in
      sections[section].statements.map {
        StatementPlace(claim: self, section: section, statement: $0)
      }
    }
  }
}

extension Dossier {
  /// All that is dated, the oldest first. What is known less precisely comes before what it may contain, and at
  /// equal dates the order is the files'.
  var chronicle: [Occurrence] {
    let happened = events.map {
      Occurrence(start: $0.date.start, end: $0.date.end, subject: .event($0))
    }
    // A repetition is the same words said once.
    let spoken = claims.flatMap(\.places).filter { $0.statement.repeats == nil }
    let said = spoken.compactMap { place in
      place.statement.date.map {
        Occurrence(start: $0, end: nil, subject: .statement(place))
      }
    }
    let all = (happened + said).enumerated()
    return all.sorted { ($0.element.order, $0.offset) < ($1.element.order, $1.offset) }
      .map(\.element)
  }
}

extension Occurrence {
  /// Its start as one number that sorts.
  fileprivate var order: Int {
    (start.year * 13 + (start.month ?? 0)) * 32 + (start.day ?? 0)
  }
}
