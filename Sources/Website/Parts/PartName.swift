import Dossiers

/// A part of a list, by the steps that lead to it; without any, the whole.
struct PartName: Hashable, Sendable {
  private(set) var steps: [PartStep] = []

  func adding(_ step: PartStep) -> PartName { PartName(steps: steps + [step]) }

  /// The folder of its page: `_2023-03`, `_2023-03-01--10`, `_2023-03-22_ha`, `_ha`. It starts with `_`, as no id does.
  var folder: String {
    var spelling = FolderSpelling()
    for step in steps { spelling.add(step) }
    return spelling.folder
  }

  /// As readers see it: `March 2023`, `1–10 March 2023`, `22 March 2023, Ha…`, `A–L`.
  var label: String {
    var wording = LabelWording()
    for step in steps { wording.add(step) }
    return wording.label
  }
}

/// Puts a part's steps into the name of a folder.
private struct FolderSpelling {
  private var date: [String] = []
  private var kind = ""
  private var id = ""

  var folder: String {
    "_" + [date.joined(separator: "-"), kind, id].filter { !$0.isEmpty }.joined(separator: "_")
  }

  mutating func add(_ step: PartStep) {
    switch step {
    case .year(let year): date.append(padded(year, to: 4))
    case .month(let number), .day(let number):
      date.append(number.map { padded($0, to: 2) } ?? "undated")
    case .undated: date.append("undated")
    case .kind(let one): kind = one.folder
    case .letter(let letter): id.unicodeScalars.append(Unicode.Scalar(letter))
    case .end: id += "_"
    case .block(let first, let last):
      var end = FolderSpelling()
      add(first)
      end.add(last)
      if let name = end.date.first { date[date.count - 1] += "--" + name }
      if !end.id.isEmpty { id += "--" + end.id }
    case .number(let number): id += "_" + String(number)
    }
  }

  private func padded(_ number: Int, to width: Int) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(0, width - digits.utf8.count)) + digits
  }
}

/// Puts a part's steps into words.
private struct LabelWording {
  private var year: Int?
  private var month: Int?
  private var date = ""
  private var kind = ""
  private var id = ""
  private var end = "…"
  private var part = ""

  var label: String {
    let letters = id.isEmpty ? "" : capitalised(id) + end
    return [date, kind, letters, part].filter { !$0.isEmpty }.joined(separator: ", ")
  }

  mutating func add(_ step: PartStep) {
    switch step {
    case .year(let number):
      year = number
      date = String(number)
    case .month(let number):
      month = number
      date = number.map { nameOfMonth($0) + " " + date } ?? date + ", month not on record"
    case .day(let day): date = day.map { "\($0) " + date } ?? date + ", day not on record"
    case .undated: date = "Without a date"
    case .kind(let one): kind = one.folder
    case .letter(let letter): id.unicodeScalars.append(Unicode.Scalar(letter))
    case .end: end = ""
    case .block(let first, let last): add(from: first, to: last)
    case .number(let number): part = "part \(number)"
    }
  }

  private mutating func add(from first: PartStep, to last: PartStep) {
    switch (first, last) {
    case (.year(let first), .year(let last)): date = "\(first)–\(last)"
    case (.month(let first?), .month(let last?)):
      date = nameOfMonth(first) + "–" + nameOfMonth(last) + " " + date
    case (.day(let first?), .day(let last?)): date = "\(first)–\(min(last, daysOfMonth)) " + date
    case (.letter(let first), .letter(let last)):
      end = "–" + capitalised(id + String(UnicodeScalar(last)))
      id.unicodeScalars.append(Unicode.Scalar(first))
    default: break
    }
  }

  private var daysOfMonth: Int {
    switch (month, year) {
    case (2, let year?):
      year.isMultiple(of: 4) && (!year.isMultiple(of: 100) || year.isMultiple(of: 400)) ? 29 : 28
    case (4, _), (6, _), (9, _), (11, _): 30
    default: 31
    }
  }

  private func capitalised(_ text: String) -> String {
    text.prefix(1).uppercased() + text.dropFirst()
  }
}
