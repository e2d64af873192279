import Dossiers

/// Where days lie in a picture of a span of time: from 0, its first day, to 1,000, its last.
struct TimeScale: Hashable, Sendable {
  let first: Day
  let last: Day
  private let start: Int
  /// In days, at least one.
  private let length: Int

  init(from first: Day, through last: Day) {
    (self.first, self.last) = (first, max(first, last))
    start = first.daysSince1970
    length = max(1, last.daysSince1970 - start)
  }

  /// In thousandths of the span; what lies outside is at its nearest end.
  func position(of day: Day) -> Int {
    min(max(0, (day.daysSince1970 - start) * 1_000 / length), 1_000)
  }

  /// The years, or else months or days, that mark the time: as many as stand so many thousandths apart. A month's
  /// label takes half as much room again as a year's, and a day's twice as much.
  func ticks(yearsApart distance: Int) -> [TimeTick] {
    let step = TimeStep.all.first {
      $0.leastDays * 1_000 / length > distance * $0.roomInHalves / 2
    }
    return (step ?? .longest).dates(from: first, through: last).map { date, day in
      TimeTick(date: date, position: position(of: day))
    }
  }
}

/// A mark on an axis of time: when a year, a month or a day begins.
struct TimeTick: Hashable, Sendable {
  let date: CalendarDate
  let position: Int
}

/// How far apart the marks of an axis of time are.
private enum TimeStep {
  case days(Int)
  case months(Int)
  case years(Int)

  static let longest = years(5_000)

  static let all: [TimeStep] =
    [1, 2, 5, 10, 20].map { .days($0) } + [1, 2, 3, 6].map { .months($0) }
    + [1, 2, 5, 10, 20, 50, 100, 200, 500, 1_000, 2_000].map { .years($0) }

  /// The fewest days that lie between two marks.
  var leastDays: Int {
    switch self {
    case .days(let count): count
    case .months(let count): count * 61 / 2 - 2
    case .years(let count): count * 365
    }
  }

  /// How much room a label takes, beside a year's two halves.
  var roomInHalves: Int {
    switch self {
    case .days: 4
    case .months: 3
    case .years: 2
    }
  }

  func dates(from first: Day, through last: Day) -> [(date: CalendarDate, day: Day)] {
    switch self {
    case .days(let count):
      let days = last.daysSince1970 - first.daysSince1970
      return stride(from: 0, through: days, by: count).map {
        let day = first.advanced(by: $0)
        return (CalendarDate(day), day)
      }
    case .months(let count):
      return months(every: count, from: first, through: last).map { year, month in
        (CalendarDate(year: year, month: month), Day.first(of: year, month: month))
      }
    case .years(let count):
      return months(every: 12 * count, from: first, through: last).map { year, _ in
        (CalendarDate(year: year), Day.first(of: year))
      }
    }
  }

  /// Months whose number since the year 0 is a multiple, and whose first day lies in the span.
  private func months(
    every count: Int, from first: Day, through last: Day
  ) -> [(year: Int, month: Int)] {
    // A month of which some days lie before the span begins outside it.
    let earliest = first.year * 12 + first.month - (first.day > 1 ? 0 : 1)
    let latest = last.year * 12 + last.month - 1
    return stride(from: (earliest + count - 1) / count * count, through: latest, by: count).map {
      ($0 / 12, $0 % 12 + 1)
    }
  }
}
