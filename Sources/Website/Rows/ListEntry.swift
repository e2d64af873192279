import Dossiers
import Templates

/// What the script of a list finds one of its entries by; what an entry does not have is left out.
struct ListEntry: Sendable {
  var status: ListChoice?
  /// The reply, in the format's own word.
  var reply: String?
  /// What the reply was, in the words that readers see.
  var answer: ListChoice?
  /// What it is, where a list holds several kinds.
  var kind: ListChoice?
  var date: PartialDate?

  static let schema = Schema<WebPage, ListEntry>("list_entry") {
    Field.row("status", ListChoice.schema, "Where the claim or point is") { $1.status }
    Field.text("reply", "Whether those whom it is about have answered, in the format's word") {
      $1.reply
    }
    Field.row("answer", ListChoice.schema, "What their reply was: denied, admitted, declined") {
      $1.answer
    }
    Field.row("kind", ListChoice.schema, "What kind of figure, source or open question it is") {
      $1.kind
    }
    Field.row("date", PartialDate.schema, "Its date, as far as it is known") { $1.date }
  }
}

/// A value that a list can be filtered by.
enum ListChoice: Equatable, Sendable {
  case status(Status)
  /// An answer of several kinds is one of each.
  case reply(Reply, answers: StatementKinds)
  case figure(Figure.Kind)
  case source(Source.Kind)
  case statement(StatementKind)
  case event, point, request

  static let schema = Schema<WebPage, ListChoice>("list_choice") {
    Field.text("value", "The exact word of the format, whatever the site's language") { $1.value }
    Field.text("text", "The word as the site shows it") { $1.text(in: $0.words) }
  }

  private var value: String {
    switch self {
    case .status(let status): status.rawValue
    case .reply(let reply, let answers):
      answers.isEmpty ? reply.rawValue : answers.all.map(\.name).joined(separator: " ")
    case .figure(let kind): kind.rawValue
    case .source(let kind): kind.rawValue
    case .statement(let kind): kind.name
    case .event: "event"
    case .point: "point"
    case .request: "comment-request"
    }
  }

  private func text(in words: ThemeWords) -> String {
    switch self {
    case .status(let status): words.status(status)
    case .reply(let reply, let answers): words.reply(reply, answers: answers)
    case .figure(let kind): words.heading(kind)
    case .source(let kind): words.kind(kind)
    case .statement(let kind): words.kind(kind)
    case .event: words.text("event")
    case .point: words.text("point-word")
    case .request: words.kind(.commentRequest)
    }
  }

  /// Its place among the values that a list of its kind can have; no two share one.
  fileprivate var rank: Int {
    func place<Value: CaseIterable & Equatable>(_ value: Value) -> Int {
      Value.allCases.enumerated().first { $0.element == value }?.offset ?? 0
    }
    switch self {
    case .status(let status): return place(status)
    case .reply(let reply, let answers):
      if answers.isEmpty { return place(reply) }
      // A bit for each kind of answer, so that those with a denial come first.
      return StatementKind.allCases.reduce(place(reply)) {
        $0 * 2 + (answers.contains(StatementKinds($1)) ? 0 : 1)
      }
    case .figure(let kind): return place(kind)
    case .source(let kind): return place(kind)
    case .statement(let kind): return place(kind)
    case .event: return StatementKind.allCases.count
    case .point: return 0
    case .request: return 1
    }
  }
}

extension PointFacts {
  /// What a list finds a point or the claim that it is the first of by.
  func entry(_ kind: ListChoice? = nil) -> ListEntry {
    ListEntry(
      status: .status(status), reply: reply.rawValue, answer: .reply(reply, answers: answers),
      kind: kind, date: firstAlleged)
  }
}

extension WebPage {
  func entry(_ claim: Claim) -> ListEntry {
    site.mainPoint(of: claim)?.facts.entry() ?? ListEntry(date: facts[claim].firstAlleged)
  }
}

/// What readers can filter and sort a list by, where scripts run: only what differs between its entries.
struct ListTools: Sendable {
  /// In a list of fewer, everything is in sight.
  static let least = 6

  let count: Int
  let statuses: [ListChoice]
  let answers: [ListChoice]
  let kinds: [ListChoice]
  let years: [String]
  let isDated: Bool
  let isPart: Bool

  /// Nil for a short list. `isPart` is whether other entries of the list are on other pages.
  init?(_ entries: [ListEntry], isPart: Bool) {
    guard entries.count >= ListTools.least else { return nil }
    count = entries.count
    statuses = ListTools.choices(entries.compactMap(\.status))
    answers = ListTools.choices(entries.compactMap(\.answer))
    kinds = ListTools.choices(entries.compactMap(\.kind))
    let years = Set(entries.compactMap(\.date?.year))
    self.years = years.count < 2 ? [] : years.sorted(by: >).map(String.init)
    isDated = Set(entries.compactMap(\.date)).count > 1
    self.isPart = isPart
  }

  private static func choices(_ values: [ListChoice]) -> [ListChoice] {
    let found = values.reduce(into: [ListChoice]()) { if !$0.contains($1) { $0.append($1) } }
    return found.count < 2 ? [] : found.sorted { $0.rank < $1.rank }
  }

  static let schema = Schema<WebPage, ListTools>("list_tools") {
    Field.number("count", "How many entries are on the page") { $1.count }
    Field.rows(
      "statuses", ListChoice.schema, "The statuses that they have; none where all have one"
    ) {
      $1.statuses
    }
    Field.rows("answers", ListChoice.schema, "The replies that they have; none where all have one")
    {
      $1.answers
    }
    Field.rows("kinds", ListChoice.schema, "The kinds that they are of; none where all are of one")
    {
      $1.kinds
    }
    Field.texts("years", "The years of their dates; none where all are of one") { $1.years }
    Field.flag("dated", "Whether they differ in their dates") { $1.isDated }
    Field.flag("part", "Whether other entries of the list are on other pages") { $1.isPart }
  }
}
