import Dossiers
import Templates

/// How a language writes dates: patterns with the months' names, read once, since a page has a hundred dates.
struct DateWords: Sendable {
  private let patterns: [String: [Sentence.Part]]
  private let months: [String]
  private let monthsInDate: [String]
  private let narrowMonths: [String]

  init(_ table: SentenceTable) {
    let names = ["day", "first-day", "month", "year", "narrow-day", "narrow-month"]
    patterns = Dictionary(
      uniqueKeysWithValues: names.map { ($0, table["date.\($0)"]?.forms[.other] ?? []) })
    months = (1...12).map { table.text("month.\($0)") }
    monthsInDate = (1...12).map { table.text("month-in-date.\($0)") }
    narrowMonths = (1...12).map { table.text("month-narrow.\($0)") }
  }

  func text(_ year: Int, _ month: Int?, _ day: Int?) -> String {
    guard let month else { return text("year", year) }
    guard let day else { return text("month", year, months[month - 1]) }
    return text(day == 1 ? "first-day" : "day", year, monthsInDate[month - 1], day)
  }

  func narrow(_ year: Int, _ month: Int?, _ day: Int?) -> String {
    guard let month else { return text("year", year) }
    let name = narrowMonths[month - 1]
    return day.map { text("narrow-day", year, name, $0) } ?? text("narrow-month", year, name)
  }

  private func text(_ pattern: String, _ year: Int, _ month: String = "", _ day: Int = 0) -> String
  {
    var text = ""
    for part in patterns[pattern] ?? [] {
      switch part {
      case .text(let words): text += words
      case .placeholder("day"): text += String(day)
      case .placeholder("month"): text += month
      case .placeholder: text += String(year)
      }
    }
    return text
  }
}

extension ThemeWords {
  func date(_ date: PartialDate) -> String { written(date.year, date.month, date.day) }

  func date(_ day: Day) -> String { written(day.year, day.month, day.day) }

  /// A date of which only the year may be known, or the year and the month.
  func written(_ year: Int, _ month: Int?, _ day: Int?) -> String { dates.text(year, month, day) }

  func span(_ span: DateSpan) -> String {
    guard let end = span.end else { return date(span.start) }
    return text("date.span", ["start": .text(date(span.start)), "end": .text(date(end))])
  }

  /// A month that is alone.
  func month(_ month: Int) -> String { text("month.\(month)") }

  /// A date for the narrow head of a table's column.
  func narrow(_ date: PartialDate) -> String { dates.narrow(date.year, date.month, date.day) }
}
