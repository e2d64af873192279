/// The newest thing that a page's record holds: what was said or published, or a correction of ours.
public struct LastChange: Sendable {
  public enum Subject: Sendable {
    case statement(Row<Statement>)
    /// The document or the event itself.
    case own
    case correction(Correction)
  }

  public let date: PartialDate
  public let subject: Subject

  init(_ date: PartialDate, _ subject: Subject) { (self.date, self.subject) = (date, subject) }

  /// The newest of a claim's statements, at equal days the one further down. A repetition is no news, and a hearing may
  /// lie ahead.
  init?(of claim: Claim, in record: Record) {
    var newest: (date: PartialDate, day: Day, statement: Row<Statement>)?
    for row in claim.statements {
      let statement = record[row]
      guard let date = statement.date, statement.repeats == nil, statement.stage != .hearing
      else { continue }
      let day = date.lastDay
      if let newest, day < newest.day { continue }
      newest = (date, day, row)
    }
    guard let newest else { return nil }
    self.init(newest.date, .statement(newest.statement))
  }

  /// The newest correction of ours, unless something else on the page is newer.
  init?(_ corrections: [Correction], or other: LastChange?) {
    if let correction = corrections.first, other.map({ $0.isNewer(than: correction) }) != true {
      self.init(correction.date, .correction(correction))
    } else if let other {
      self = other
    } else {
      return nil
    }
  }

  private func isNewer(than correction: Correction) -> Bool {
    date.lastDay > correction.date.lastDay
  }
}

extension Dossier {
  /// The newest thing on an entity's own page, by its own date and our corrections. What others said of it stands with
  /// their claims.
  public func lastChange(of entity: any Entity) -> LastChange? {
    if let claim = entity as? Claim { return facts[claim].lastChange }
    return LastChange(entity.header.corrections, or: entity.ownDate.map { LastChange($0, .own) })
  }

  /// When any of the claims changed last.
  public func lastChange(of claims: some Sequence<Claim>) -> PartialDate? {
    claims.lazy.compactMap { self.facts[$0].lastChange?.date }
      .max { $0.lastDay < $1.lastDay }
  }
}

extension Entity {
  fileprivate var ownDate: PartialDate? {
    switch self {
    case let source as Source: source.date
    case let event as Event: event.date.end ?? event.date.start
    default: nil
    }
  }
}
