import Dossiers
import Templates

/// How a language writes dates: patterns with the months' names, read once, since a page has a hundred dates.
///
/// A reference, so that no use of it counts what it holds.
final class DateWords: Sendable {
  private enum Part {
    case words(String)
    case year, month, day
  }

  private let day, firstDay, month, year, narrowDay, narrowMonth: [Part]
  private let months, monthsInDate, narrowMonths: [String]

  init(_ table: SentenceTable) {
    func pattern(_ name: String) -> [Part] {
      (table["date.\(name)"]?.other ?? []).map { part in
        switch part {
        case .text(let words): .words(words)
        case .placeholder("day"): .day
        case .placeholder("month"): .month
        case .placeholder: .year
        }
      }
    }
    func names(_ group: String) -> [String] { (1...12).map { table.text("\(group).\($0)") } }
    (day, firstDay) = (pattern("day"), pattern("first-day"))
    (month, year) = (pattern("month"), pattern("year"))
    (narrowDay, narrowMonth) = (pattern("narrow-day"), pattern("narrow-month"))
    (months, monthsInDate) = (names("month"), names("month-in-date"))
    narrowMonths = names("month-narrow")
  }

  func text(_ year: Int, _ month: Int?, _ day: Int?, isNarrow: Bool = false) -> String {
    var text = ""
    forEachPiece(of: year, month, day, isNarrow, { text += $0 }, { text += String($0) })
    return text
  }

  /// Writes the date, for the narrow head of a table's column with a short month.
  func write(_ date: PartialDate, isNarrow: Bool = false, to output: inout TextOutput) {
    forEachPiece(
      of: date.year, date.month, date.day, isNarrow, { output.append($0) }, { output.append($0) })
  }

  private func forEachPiece(
    of year: Int, _ month: Int?, _ day: Int?, _ isNarrow: Bool, _ text: (String) -> Void,
    _ number: (Int) -> Void
  ) {
    guard let month else { return fill(self.year, year, nil, nil, text, number) }
    let pattern =
      isNarrow
      ? day == nil ? narrowMonth : narrowDay
      : day == nil ? self.month : day == 1 ? firstDay : self.day
    let names = isNarrow ? narrowMonths : day == nil ? months : monthsInDate
    fill(pattern, year, names[month - 1], day, text, number)
  }

  private func fill(
    _ pattern: [Part], _ year: Int, _ month: String?, _ day: Int?, _ text: (String) -> Void,
    _ number: (Int) -> Void
  ) {
    for part in pattern {
      switch part {
      case .words(let words): text(words)
      case .year: number(year)
      case .month: text(month ?? "")
      case .day: number(day ?? 0)
      }
    }
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
}
