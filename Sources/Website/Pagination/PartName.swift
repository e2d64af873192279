import Dossiers
import Templates

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
  func label(in words: ThemeWords) -> String {
    var wording = LabelWording(words)
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
    case .sign(let sign): id += sign == " " ? "-" : "." + String(sign.value, radix: 16)
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
  let words: ThemeWords
  private var year: Int?
  private var month: Int?
  private var date = ""
  private var kind = ""
  private var id = ""
  private var end = "…"
  private var part = ""

  init(_ words: ThemeWords) { self.words = words }

  var label: String {
    let letters = id.isEmpty ? "" : capitalised(id) + end
    return words.commas([date, kind, letters, part].filter { !$0.isEmpty })
  }

  mutating func add(_ step: PartStep) {
    switch step {
    case .year(let number):
      year = number
      date = inWords()
    case .month(let number):
      month = number
      date =
        number == nil ? words.text("part.month-unknown", ["date": .text(date)]) : inWords()
    case .day(let day):
      date =
        day.map { inWords(day: $0) } ?? words.text("part.day-unknown", ["date": .text(date)])
    case .undated: date = words.text("part.undated")
    case .kind(let one): kind = words.title(of: one)
    case .letter(let letter): id.unicodeScalars.append(Unicode.Scalar(letter))
    case .sign(let sign): id.unicodeScalars.append(sign)
    case .end: end = ""
    case .block(let first, let last): add(from: first, to: last)
    case .number(let number): part = words.text("part.number", ["count": .number(number)])
    }
  }

  private mutating func add(from first: PartStep, to last: PartStep) {
    switch (first, last) {
    case (.year(let first), .year(let last)): date = range(String(first), String(last))
    case (.month(let first?), .month(let last?)):
      date = range(words.month(first), inWords(month: last))
    case (.day(let first?), .day(let last?)):
      date = range(String(first), inWords(day: min(last, daysOfMonth)))
    case (.letter(let first), .letter(let last)):
      end = "–" + capitalised(id + String(UnicodeScalar(last)))
      id.unicodeScalars.append(Unicode.Scalar(first))
    default: break
    }
  }

  private func range(_ start: String, _ end: String) -> String {
    words.text("part.range", ["start": .text(start), "end": .text(end)])
  }

  private func inWords(month other: Int? = nil, day: Int? = nil) -> String {
    words.written(year ?? 0, other ?? month, day)
  }

  private var daysOfMonth: Int { month.map { Day.count(inMonth: $0, of: year ?? 0) } ?? 31 }

  private func capitalised(_ text: String) -> String {
    text.prefix(1).uppercased() + text.dropFirst()
  }
}
