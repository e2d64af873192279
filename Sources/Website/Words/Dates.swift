import Dossiers

/// Dates as readers see them: `22 March 2023`, `March 2023`, `2023`.
extension PartialDate {
  var inWords: String {
    guard let month else { return String(year) }
    let monthAndYear = nameOfMonth(month) + " " + String(year)
    return day.map { String($0) + " " + monthAndYear } ?? monthAndYear
  }
}

extension Day {
  var inWords: String { String(day) + " " + nameOfMonth(month) + " " + String(year) }
}

extension DateSpan {
  var inWords: String {
    end.map { start.inWords + " to " + $0.inWords } ?? start.inWords
  }
}

func nameOfMonth(_ month: Int) -> String { namesOfMonths[month - 1] }

private let namesOfMonths = [
  "January", "February", "March", "April", "May", "June", "July", "August", "September",
  "October", "November", "December",
]
