import Dossiers

/// One point of a claim: what is alleged and what those say whom it is about, side by side, then the rest.
struct PointView: View {
  let anchor: String
  let heading: HTML?
  let proposition: HTML?
  let text: HTML?
  let data: PointData
  let status: StatusView
  let answers: [AnswerView]
  let origins: OriginsInWords
  let history: [HistoryRowView]
  let allegations: [StatementView]
  let replies: [StatementView]
  /// What stands in place of the replies that are not on record.
  let silences: [String]
  let invitations: [ReplyInvitation]
  let further: [StatementGroup]
  /// Only in a preview.
  let edit: HTML?

  static let shape = Shape<PointView>(
    "point",
    [
      .text("anchor", \.anchor), .html("heading", \.heading), .html("proposition", \.proposition),
      .html("text", \.text), .text("data_status", \.data.status), .text("data_reply", \.data.reply),
      .text("data_origins", \.data.origins), .text("data_relays", \.data.relays),
      .text("data_since", \.data.since), .text("data_as_of", \.data.asOf),
      .view("status", \.status), .list("answers", \.answers), .text("origins", \.origins),
      .list("history", \.history), .list("allegations", \.allegations),
      .list("replies", \.replies), .texts("silences", \.silences), .list("further", \.further),
      .html("edit", \.edit),
      .list("invitations", \.invitations, "How those can reply whose reply is not on record."),
    ])
}

/// A point's record for programs that read the page, in the format's English words.
struct PointData: Sendable {
  let status: String
  let reply: String
  let origins: Int
  let relays: Int
  let since: DateForMachines?
  let asOf: DateForMachines?

  init(_ record: Record) {
    status = record.status.rawValue
    reply = record.reply.rawValue
    origins = record.origins.count
    relays = record.relays.count
    since = record.since.map { DateForMachines(date: CalendarDate($0)) }
    asOf = record.asOf.map { DateForMachines(date: CalendarDate($0)) }
  }
}

/// Whether a figure answered.
struct AnswerView: View {
  let figure: LinkView
  let word: String

  static let shape = Shape<AnswerView>(
    "answer", [.view("figure", \.figure), .text("word", \.word)])
}

/// From a day on the point had a status.
struct HistoryRowView: View {
  let date: DateView
  let status: String

  static let shape = Shape<HistoryRowView>(
    "history_row", [.view("date", \.date), .text("status", \.status)])
}

/// Statements of one kind under their heading.
struct StatementGroup: View {
  let heading: String
  let statements: [StatementView]

  static let shape = Shape<StatementGroup>(
    "statement_group", [.text("heading", \.heading), .list("statements", \.statements)])
}
