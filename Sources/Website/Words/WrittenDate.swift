import Dossiers

/// A date in words, written when the page is: `22 March 2023`, `March 2023`, `2023`.
struct DateInWords: TextValue, Hashable {
  let date: CalendarDate

  func append(to page: inout Markup, for escape: Escape, by composer: Composer?) {
    if date.month > 0 {
      if date.day > 0 {
        page.append(number: Int(date.day))
        page.append(UInt8(ascii: " "), for: escape)
      }
      page.raw(literalName(ofMonth: Int(date.month)))
      page.append(UInt8(ascii: " "), for: escape)
    }
    page.append(number: Int(date.year))
  }

  func isShown(by composer: Composer?) -> Bool { true }
}

/// A date as machines read it: `2023-03-22`, `2023-03`, `2023`.
struct DateForMachines: TextValue, Hashable {
  let date: CalendarDate

  func append(to page: inout Markup, for escape: Escape, by composer: Composer?) {
    // No year has more than four digits.
    page.append(pair: Int(date.year) / 100)
    page.append(pair: Int(date.year) % 100)
    if date.month > 0 {
      page.append(UInt8(ascii: "-"))
      page.append(pair: Int(date.month))
    }
    if date.day > 0 {
      page.append(UInt8(ascii: "-"))
      page.append(pair: Int(date.day))
    }
  }

  func isShown(by composer: Composer?) -> Bool { true }
}

/// A day, or a date as precise as it is known; 0 stands for a month or day that is not known.
struct CalendarDate: Sendable, Hashable {
  let year: Int32
  let month: UInt8
  let day: UInt8

  init(_ date: PartialDate) {
    (year, month, day) = (
      Int32(date.year), UInt8(date.month ?? 0), UInt8(date.month == nil ? 0 : date.day ?? 0)
    )
  }

  /// A year, or a month of it.
  init(year: Int, month: Int = 0) {
    (self.year, self.month, day) = (Int32(year), UInt8(month), 0)
  }

  init(_ day: Day) {
    (year, month, self.day) = (Int32(day.year), UInt8(day.month), UInt8(day.day))
  }
}

extension Markup {
  /// A space, which only a URL has no place for.
  fileprivate mutating func append(_ space: UInt8, for escape: Escape) {
    switch escape {
    case .text, .attribute, .later: append(space)
    case .wholeURL, .partOfURL: appendPercentEncoded(space)
    }
  }
}
