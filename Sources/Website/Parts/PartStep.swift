import Dossiers

/// One step from a list towards a part of it.
enum PartStep: Hashable, Sendable {
  case year(Int)
  /// Nil where it is not on record.
  case month(Int?)
  /// Nil where it is not on record.
  case day(Int?)
  case undated
  case kind(EntityKind)
  /// The next byte of the ids, which are ASCII.
  case letter(UInt8)
  /// The id that ends where others go on.
  case end
  /// Of entries that nothing else tells apart.
  case number(Int)
}

/// A part of a list, by the steps that lead to it; without any, the whole.
struct PartName: Hashable, Sendable {
  private(set) var steps: [PartStep] = []

  func adding(_ step: PartStep) -> PartName { PartName(steps: steps + [step]) }

  /// The folder of its page: `_2023-03`, `_2023-03-22_ha`, `_ha`. It starts with `_`, as no id does.
  var folder: String {
    var date: [String] = []
    var kind = ""
    var id = ""
    for step in steps {
      switch step {
      case .year(let year): date.append(padded(year, to: 4))
      case .month(let number), .day(let number):
        date.append(number.map { padded($0, to: 2) } ?? "undated")
      case .undated: date.append("undated")
      case .kind(let one): kind = one.folder
      case .letter(let letter): id.unicodeScalars.append(Unicode.Scalar(letter))
      case .end: id += "_"
      case .number(let number): id += "_" + String(number)
      }
    }
    let names = [date.joined(separator: "-"), kind, id].filter { !$0.isEmpty }
    return "_" + names.joined(separator: "_")
  }

  /// As readers see it: `March 2023`, `22 March 2023, Ha…`, `Ha…`.
  var label: String {
    var date = ""
    var kind = ""
    var id = ""
    var part = ""
    for step in steps {
      switch step {
      case .year(let year): date = String(year)
      case .month(let month):
        date = month.map { nameOfMonth($0) + " " + date } ?? date + ", month not on record"
      case .day(let day): date = day.map { "\($0) " + date } ?? date + ", day not on record"
      case .undated: date = "Without a date"
      case .kind(let one): kind = one.folder
      case .letter(let letter): id.unicodeScalars.append(Unicode.Scalar(letter))
      case .end: break
      case .number(let number): part = "part \(number)"
      }
    }
    let goesOn = !id.isEmpty && !steps.contains(.end)
    let letters = id.prefix(1).uppercased() + id.dropFirst() + (goesOn ? "…" : "")
    return [date, kind, letters, part].filter { !$0.isEmpty }.joined(separator: ", ")
  }
}

private func padded(_ number: Int, to width: Int) -> String {
  let digits = String(number)
  return String(repeating: "0", count: max(0, width - digits.utf8.count)) + digits
}
