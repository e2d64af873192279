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
  let hasUnnamedOrigins: Bool
  let history: [HistoryRowView]
  /// Nil with fewer than two dated statements.
  let lifeLine: LifeLineView?
  let allegations: [StatementView]
  let replies: [StatementView]
  /// What stands in place of the replies that are not on record.
  let silences: [SilenceView]
  let invitations: [ReplyInvitation]
  let further: [StatementGroup]
  /// Nil without a relay.
  let originChain: OriginChainView?
  /// Only in a preview.
  let edit: HTML?

  static let shape = Shape<PointView>(
    "point",
    [
      .text("anchor", \.anchor, "The `id` for the point"),
      .html("heading", \.heading, "The heading"),
      .html("proposition", \.proposition, "What is alleged, as one sentence"),
      .html("text", \.text, "The editors' text below the heading"),
      .text("data_status", \.data.status, "The status in the format's English words, for programs"),
      .text("data_reply", \.data.reply, "The reply in the format's English words, for programs"),
      .text("data_origins", \.data.origins, "How many origins, in digits"),
      .text("data_relays", \.data.relays, "How many relays, in digits"),
      .text("data_since", \.data.since, "Since when it has the status, as `2024-03-04`"),
      .text("data_as_of", \.data.asOf, "The newest date among its statements, as `2024-03-04`"),
      .view("status", \.status, "Where the point stands"),
      .list("answers", \.answers, "For each figure that it is about, whether it replied"),
      .text(
        "origins", \.origins,
        "How many origins the point has and which, and how many relays, in words"),
      .flag(
        "unnamed_origins", \.hasUnnamedOrigins,
        "Whether speakers without a name are among the origins"),
      .list("history", \.history, "The statuses it has had, the oldest first"),
      .list("allegations", \.allegations, "The allegations, in full"),
      .list(
        "replies", \.replies, "Denials, admissions and responses of those it is about, in full"),
      .list(
        "silences", \.silences,
        "For each figure whose reply does not stand here, that it does not and who asked"),
      .list("further", \.further, "All other statements by kind, the findings first"),
      .html("edit", \.edit, "A link that opens the editor; only in a preview"),
      .view("life_line", \.lifeLine, "Its dated statements over time, if there are two or more"),
      .view("origin_chain", \.originChain, "Who told whom and who passes it on, if anybody does"),
      .list("invitations", \.invitations, "How those can reply whose reply is not on record"),
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

  init(_ facts: PointFacts) {
    status = facts.status.rawValue
    reply = facts.reply.rawValue
    origins = facts.origins.count
    relays = facts.relays.count
    since = facts.since.map { DateForMachines(date: CalendarDate($0.lastDay)) }
    asOf = facts.asOf.map { DateForMachines(date: CalendarDate($0)) }
  }
}

/// Whether a figure answered.
struct AnswerView: View {
  let figure: LinkView
  let word: String

  static let shape = Shape<AnswerView>(
    "answer",
    [
      .view("figure", \.figure, "Link to the figure"),
      .text("word", \.word, "How it replied, in the site's words, such as `denied` or `declined`"),
    ])
}

/// From a day on the point had a status.
struct HistoryRowView: View {
  let date: DateView
  let status: String

  static let shape = Shape<HistoryRowView>(
    "history_row",
    [
      .view("date", \.date, "From which day on"),
      .text("status", \.status, "The status, in the site's words"),
    ])
}

/// Statements of one kind under their heading.
struct StatementGroup: View {
  let heading: String
  let statements: [StatementView]

  static let shape = Shape<StatementGroup>(
    "statement_group",
    [
      .text("heading", \.heading, "What kind they are, such as “Findings”"),
      .list("statements", \.statements, "The statements, in full"),
    ])
}
