import Dossiers

/// The newest thing that the record tells on a page: a dated statement, a document's or an event's own date, or a newer
/// correction of the page. It is worked out from the record, never from a clock.
struct LastChangeView: View {
  let date: DateView
  var statement: StatementSummary?
  var what: String?
  var correction: String?

  static let shape = Shape<LastChangeView>(
    "last_change",
    [
      .view("date", \.date, "The date of the newest thing on the page"),
      .view("statement", \.statement, "The statement, if it is one"),
      .text("what", \.what, "In words what else it is, such as the document's publication"),
      .text("correction", \.correction, "The kind of the correction of this page, if it is one"),
    ])
}

extension LastChangeView {
  /// Nil of a statement without a date.
  init?(_ statement: StatementSummary) {
    guard let date = statement.date else { return nil }
    self.init(date: date, statement: statement)
  }

  init(_ date: PartialDate, _ what: String) { self.init(date: DateView(date), what: what) }
}

extension Composer {
  /// The newest of a claim's statements, or a newer correction. A repetition is no news.
  func lastChange(of claim: Claim) -> LastChangeView? {
    var newest: (order: Int, place: StatementPlace)?
    for section in claim.sections {
      for statement in section.statements where statement.repeats == nil {
        guard let order = statement.date?.orderFromEnd, order >= newest?.order ?? 0 else {
          continue
        }
        let place = StatementPlace(Held(statement), in: HeldSection(section), of: claim.id)
        newest = (order, place)
      }
    }
    return newer(newest.flatMap { LastChangeView(summary($0.place)) }, or: claim)
  }

  /// The newest of the statements on an entity's page and of what has a date of its own there, or a newer correction
  /// of the page.
  func lastChange(
    of entity: any Entity, among statements: [[StatementSummary]], or own: LastChangeView?
  ) -> LastChangeView? {
    var newest: (order: Int, list: Int, place: Int)?
    for (list, statements) in statements.enumerated() {
      for (place, statement) in statements.enumerated() {
        guard let order = statement.date?.orderFromEnd, order >= newest?.order ?? 0 else {
          continue
        }
        newest = (order, list, place)
      }
    }
    let statement = newest.flatMap { LastChangeView(statements[$0.list][$0.place]) }
    if let statement, let own, own.date.orderFromEnd > statement.date.orderFromEnd {
      return newer(own, or: entity)
    }
    return newer(statement ?? own, or: entity)
  }

  /// A correction of the page, where it is as new as what its subject's record tells.
  func newer(_ change: LastChangeView?, or entity: any Entity) -> LastChangeView? {
    guard let correction = entity.header.corrections.first else { return change }
    let date = DateView(correction.date)
    if let change, change.date.orderFromEnd > date.orderFromEnd { return change }
    return LastChangeView(date: date, correction: correction.kind.inWords)
  }
}

extension DateView {
  var orderFromEnd: Int { text.date.orderFromEnd }
}
