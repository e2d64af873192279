import Dossiers
import Templates

/// How a language writes dates: patterns with the months' names, read once, since a page has a hundred dates.
struct DateWords: Sendable {
  private typealias Pattern = [Sentence.Part]

  private let day, firstDay, month, year, narrowDay, narrowMonth: Pattern
  private let months, monthsInDate, narrowMonths: [String]

  init(_ table: SentenceTable) {
    func pattern(_ name: String) -> Pattern { table["date.\(name)"]?.other ?? [] }
    func names(_ group: String) -> [String] { (1...12).map { table.text("\(group).\($0)") } }
    (day, firstDay) = (pattern("day"), pattern("first-day"))
    (month, year) = (pattern("month"), pattern("year"))
    (narrowDay, narrowMonth) = (pattern("narrow-day"), pattern("narrow-month"))
    (months, monthsInDate) = (names("month"), names("month-in-date"))
    narrowMonths = names("month-narrow")
  }

  func text(_ year: Int, _ month: Int?, _ day: Int?) -> String {
    guard let month else { return text(self.year, year) }
    guard let day else { return text(self.month, year, months[month - 1]) }
    return text(day == 1 ? firstDay : self.day, year, monthsInDate[month - 1], day)
  }

  func narrow(_ year: Int, _ month: Int?, _ day: Int?) -> String {
    guard let month else { return text(self.year, year) }
    let name = narrowMonths[month - 1]
    return day.map { text(narrowDay, year, name, $0) } ?? text(narrowMonth, year, name)
  }

  private func text(_ pattern: Pattern, _ year: Int, _ month: String = "", _ day: Int = 0) -> String
  {
    var text = ""
    for part in pattern {
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
