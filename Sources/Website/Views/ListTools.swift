/// What readers can choose among the entries of a list that stand on one page: shown where scripts run.
struct ListTools: View {
  let count: Int
  let statuses: [ListChoice]
  let answers: [ListChoice]
  let kinds: [ListChoice]
  let years: [ListChoice]
  let isDated: Bool
  /// Whether other entries stand on other pages.
  let isPart: Bool

  static let shape = Shape<ListTools>(
    "list_tools",
    [
      .text("count", \.count, "how many entries stand on the page"),
      .list("statuses", \.statuses, "the statuses that they have; none where all have one"),
      .list("answers", \.answers, "the replies that they have; none where all have one"),
      .list("kinds", \.kinds, "the kinds that they are of; none where all are of one"),
      .list("years", \.years, "the years of their dates; none where all are of one"),
      .flag("dated", \.isDated, "whether they differ in their dates"),
      .flag("part", \.isPart, "whether other entries of the list stand on other pages"),
    ])
}

extension ListTools {
  /// A list shorter than this is seen at a glance.
  static let least = 6

  /// Nil for a list that needs none.
  init?(_ entries: [ListEntry], isPart: Bool) {
    guard entries.count >= ListTools.least else { return nil }
    count = entries.count
    statuses = ListTools.choices(entries.lazy.compactMap(\.status))
    answers = ListTools.choices(entries.lazy.compactMap(\.answer))
    kinds = ListTools.choices(entries.lazy.compactMap(\.kind))
    let years = Set(entries.lazy.compactMap(\.year))
    self.years =
      years.count < 2
      ? []
      : years.sorted(by: >).map { ListChoice(value: String($0), text: String($0), rank: 0) }
    isDated = Set(entries.lazy.compactMap(\.date)).count > 1
    self.isPart = isPart
  }

  /// Each value once, in the order of the format; none where there is no choice.
  private static func choices(_ values: some Sequence<ListChoice>) -> [ListChoice] {
    var found: [Int: ListChoice] = [:]
    for value in values { found[value.rank] = value }
    return found.count < 2 ? [] : found.values.sorted { $0.rank < $1.rank }
  }
}
