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
  /// The next byte of the ids, which are ASCII, or of titles.
  case letter(UInt8)
  /// The next letter of titles, if it is no Latin one, or the blank after a word.
  case sign(Unicode.Scalar)
  /// The id that ends where others go on.
  case end
  /// Neighbours that fit on one page, from the first step to the last.
  indirect case block(PartStep, PartStep)
  /// Of entries that nothing else distinguishes.
  case number(Int)
}

/// Steps of one kind whose entries may share a page.
///
/// Their blocks have fixed bounds and lie in one another, so that a page holds as much as it can while a new entry
/// moves no other from page to page.
struct Blocks: Equatable {
  /// The widest blocks first.
  let widths: [Int]
  private let first: Int
  private let last: Int
  private let step: Kind

  private enum Kind { case year, month, day, letter }

  private static let years = Blocks(
    widths: [500, 100, 50, 10, 5], first: 0, last: 9999, step: .year)
  private static let months = Blocks(widths: [6, 3], first: 1, last: 12, step: .month)
  private static let days = Blocks(widths: [10, 5], first: 1, last: 31, step: .day)
  private static let digits = Blocks(widths: [10, 5], first: 0x30, last: 0x39, step: .letter)
  private static let letters = Blocks(widths: [12, 6, 3], first: 0x61, last: 0x7A, step: .letter)

  /// The blocks in which a step lies, with its number among all steps of its kind; nil of one that is alone.
  static func holding(_ step: PartStep?) -> (blocks: Blocks, number: Int)? {
    switch step {
    case .year(let year): (years, year)
    case .month(let month?): (months, month)
    case .day(let day?): (days, day)
    case .letter(let byte) where byte >= 0x61: (letters, Int(byte))
    case .letter(let byte) where byte >= 0x30: (digits, Int(byte))
    default: nil
    }
  }

  /// Which block of this width holds the number. The days after the thirtieth belong to the block before.
  func index(of number: Int, width: Int) -> Int {
    let index = (number - first) / width
    return step == .day ? min(index, 30 / width - 1) : index
  }

  /// What a block's part is called by.
  func block(_ index: Int, width: Int) -> PartStep {
    let start = first + index * width
    let isLastOfMonth = step == .day && index == 30 / width - 1
    return .block(one(start), one(isLastOfMonth ? last : min(start + width - 1, last)))
  }

  private func one(_ number: Int) -> PartStep {
    switch step {
    case .year: .year(number)
    case .month: .month(number)
    case .day: .day(number)
    case .letter: .letter(UInt8(number))
    }
  }
}
