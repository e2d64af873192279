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
struct ListChoice: Sendable {
  /// The format's word, whatever the site's language.
  let value: String
  let text: String
  /// Its place among the values that there are.
  let rank: Int

  static let schema = Schema<WebPage, ListChoice>("list_choice") {
    Field.text("value", "The exact word of the format, whatever the site's language") { $1.value }
    Field.text("text", "The word as the site shows it") { $1.text }
  }

  init(value: String, text: String, rank: Int) {
    (self.value, self.text, self.rank) = (value, text, rank)
  }

  init<Value: CaseIterable & RawRepresentable<String> & Equatable>(
    _ value: Value, text: String
  ) {
    let rank = Value.allCases.enumerated().first { $0.element == value }?.offset
    self.init(value: value.rawValue, text: text, rank: rank ?? 0)
  }
}

extension WebPage {
  func entry(_ claim: Claim) -> ListEntry {
    var entry = ListEntry(date: claim.facts.firstAlleged)
    if let facts = claim.points.first?.facts { describe(facts, in: &entry) }
    return entry
  }

  func describe(_ facts: PointFacts, in entry: inout ListEntry) {
    entry.status = ListChoice(facts.status, text: words.status(facts.status))
    entry.reply = facts.reply.rawValue
    entry.answer = choice(facts.reply, facts.answers)
  }

  /// Answers differ by what was said: denied, admitted.
  func choice(_ reply: Reply, _ answers: [StatementKind] = []) -> ListChoice {
    let plain = ListChoice(reply, text: words.reply(reply, answers: answers))
    if answers.isEmpty { return plain }
    // A bit for each kind of answer: those with a denial come first, and no two combinations share a rank.
    let kinds = StatementKind.allCases.map { answers.contains($0) ? 0 : 1 }
    return ListChoice(
      value: answers.map(\.name).joined(separator: " "), text: plain.text,
      rank: kinds.reduce(plain.rank) { $0 * 2 + $1 })
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
    let found = Dictionary(values.map { ($0.rank, $0) }) { first, _ in first }
    return found.count < 2 ? [] : found.values.sorted { $0.rank < $1.rank }
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
