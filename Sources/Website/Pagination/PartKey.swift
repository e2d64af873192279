import Dossiers

/// What decides in which part of a list an entry is: its date in a list that goes by date, its kind in one of
/// several kinds, then its id.
struct PartKey: Sendable {
  /// Ids that agree in more letters are numbered: a file's name cannot have any number of them.
  private static let mostLetters = 60

  private let isByDate: Bool
  private let date: PartialDate?
  private let kind: EntityKind?
  private let id: String

  /// Of a list that goes by date, then by id.
  init(_ date: PartialDate?, _ id: String) {
    self.init(isByDate: true, date: date, kind: nil, id: id)
  }

  /// Of a list that goes by date, then by kind and id.
  init(_ date: PartialDate?, _ entity: EntityID) {
    self.init(isByDate: true, date: date, kind: entity.kind, id: entity.id)
  }

  /// Of a list that goes by id.
  init(id: String) {
    self.init(isByDate: false, date: nil, kind: nil, id: id)
  }

  /// Of a list that goes by titles, which were brought into the form that they are sorted by.
  init(title: String) { self.init(id: title) }

  private init(isByDate: Bool, date: PartialDate?, kind: EntityKind?, id: String) {
    self.isByDate = isByDate
    self.date = date
    self.kind = kind
    self.id = id
  }

  /// The step that leads on to the entry after so many others; nil when all are taken.
  func step(after taken: Int) -> PartStep? {
    let dates = countOfDates
    if taken < dates { return dateStep(taken) }
    guard let kind else { return letter(taken - dates) }
    return taken == dates ? .kind(kind) : letter(taken - dates - 1)
  }

  private var countOfDates: Int {
    guard isByDate else { return 0 }
    guard let date else { return 1 }
    return date.month == nil ? 2 : 3
  }

  private func dateStep(_ place: Int) -> PartStep {
    guard let date else { return .undated }
    switch place {
    case 0: return .year(date.year)
    case 1: return .month(date.month)
    default: return .day(date.day)
    }
  }

  private func letter(_ place: Int) -> PartStep? {
    let letters = id.unicodeScalars
    guard place < PartKey.mostLetters,
      let index = letters.index(
        letters.startIndex, offsetBy: place, limitedBy: letters.endIndex)
    else { return nil }
    guard index < letters.endIndex else { return .end }
    let letter = letters[index]
    return letter.isASCII && letter != " " ? .letter(UInt8(letter.value)) : .sign(letter)
  }
}
