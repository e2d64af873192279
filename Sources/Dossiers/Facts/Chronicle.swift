/// A statement or an event with its date.
public struct Occurrence: BitwiseCopyable, Sendable {
  public enum Subject: BitwiseCopyable, Sendable {
    case statement(Row<Statement>)
    /// A place among the dossier's events.
    case event(Int32)
  }

  public let date: PartialDate
  public let subject: Subject
}

extension Dossier {
  /// All that is dated, the oldest first. What is known less precisely comes before what it may contain, and at
  /// equal dates the order is the files'.
  public var chronicle: [Occurrence] {
    var all = events.enumerated().map { place, event in
      Occurrence(date: event.date.start, subject: .event(Int32(place)))
    }
    for (place, statement) in record.tables.statements.enumerated() {
      let row = Row<Statement>(place)
      // A repetition is the same words said once, but its day may be the one that changed this point.
      guard let date = statement.date, statement.repeats == nil || facts.newStatus(by: row) != nil
      else { continue }
      all.append(Occurrence(date: date, subject: .statement(row)))
    }
    return sorted(all) { $0.date.orderFromStart }
  }
}
