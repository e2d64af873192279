/// A statement or an event with its date, by its place in the dossier: there are a hundred of them for each file.
public struct Occurrence: Sendable {
  public enum Subject: Sendable {
    case statement(claim: Int32, section: Int32, index: Int32)
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
    for (place, claim) in claims.enumerated() {
      for (number, section) in claim.sections.enumerated() {
        for (index, statement) in section.statements.enumerated() {
          // A repetition is the same words said once, but its day may be the one that changed this point.
          guard let date = statement.date,
            statement.repeats == nil || section.point?.newStatus(by: statement) != nil
          else { continue }
          all.append(
            Occurrence(
              date: date,
              subject: .statement(
                claim: Int32(place), section: Int32(number), index: Int32(index))))
        }
      }
    }
    return sorted(all) { $0.date.orderFromStart }
  }
}
