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

func nameOfMonth(_ month: Int) -> String { literalName(ofMonth: month).description }

/// The name of a month as pages are written with it: no string is made.
func literalName(ofMonth month: Int) -> StaticString {
  switch month {
  case 1: "January"
  case 2: "February"
  case 3: "March"
  case 4: "April"
  case 5: "May"
  case 6: "June"
  case 7: "July"
  case 8: "August"
  case 9: "September"
  case 10: "October"
  case 11: "November"
  default: "December"
  }
}
