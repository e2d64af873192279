/// One day of the proleptic Gregorian calendar (ISO 8601).
public struct Day: BitwiseCopyable, Hashable, Comparable, Sendable, CustomStringConvertible {
  /// Year, month and day in one number that sorts as they do, since a site holds very many of them.
  private let packed: Int32

  public var year: Int { Int(packed >> 9) }
  public var month: Int { Int(packed >> 5 & 15) }
  public var day: Int { Int(packed & 31) }

  init?(year: Int, month: Int, day: Int) {
    guard (1...12).contains(month), day >= 1, day <= Day.count(inMonth: month, of: year) else {
      return nil
    }
    self.init(validYear: year, month: month, day: day)
  }

  private init(validYear year: Int, month: Int, day: Int) {
    packed = Int32(truncatingIfNeeded: year) << 9 | Int32(month << 5 | day)
  }

  public static func first(of year: Int, month: Int = 1) -> Day {
    Day(validYear: year, month: month, day: 1)
  }

  static func last(of year: Int, month: Int = 12) -> Day {
    Day(validYear: year, month: month, day: count(inMonth: month, of: year))
  }

  package static func count(inMonth month: Int, of year: Int) -> Int {
    switch month {
    case 2:
      year.isMultiple(of: 4) && (!year.isMultiple(of: 100) || year.isMultiple(of: 400)) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }

  /// `2023-03-22`.
  public var description: String { isoDate(year, month, day) }

  public static func < (left: Day, right: Day) -> Bool { left.packed < right.packed }
}

/// A date as precise as it is known: a prefix of an ISO 8601 calendar date (`2021`, `2021-02`, `2021-02-16`).
public struct PartialDate: BitwiseCopyable, Hashable, Sendable, CustomStringConvertible {
  /// Year, month and day in one number; 0 stands for a month or day that is not known.
  private let packed: Int32

  public var year: Int { Int(packed >> 9) }
  public var month: Int? { packed >> 5 & 15 == 0 ? nil : Int(packed >> 5 & 15) }
  public var day: Int? { packed & 31 == 0 ? nil : Int(packed & 31) }

  init?(_ text: some StringProtocol) { self.init(utf8: text.utf8) }

  /// One day, as ISO 8601 writes it; nothing less precise.
  package init?(day text: String) {
    self.init(text)
    if day == nil { return nil }
  }

  init?(utf8 bytes: some Sequence<UInt8>) {
    var numbers = (year: 0, month: 0, day: 0)
    var (part, length) = (0, 0)
    for byte in bytes {
      switch byte {
      case UInt8(ascii: "-"):
        guard length == (part == 0 ? 4 : 2), part < 2 else { return nil }
        (part, length) = (part + 1, 0)
      case 0x30...0x39:
        length += 1
        guard length <= 4 else { return nil }
        let digit = Int(byte - 0x30)
        switch part {
        case 0: numbers.year = numbers.year * 10 + digit
        case 1: numbers.month = numbers.month * 10 + digit
        default: numbers.day = numbers.day * 10 + digit
        }
      default: return nil
      }
    }
    guard length == (part == 0 ? 4 : 2), numbers.year > 0,
      part == 0 || (1...12).contains(numbers.month),
      part < 2
        || (1...Day.count(inMonth: numbers.month, of: numbers.year)).contains(numbers.day)
    else { return nil }
    packed = Int32(numbers.year << 9 | numbers.month << 5 | numbers.day)
  }

  public init(_ day: Day) { packed = Int32(day.year << 9 | day.month << 5 | day.day) }

  /// The earliest day that it may mean.
  public var firstDay: Day {
    Day(year: year, month: month ?? 1, day: day ?? 1) ?? .first(of: year)
  }

  /// The latest day that it may mean; from this day on it counts.
  public var lastDay: Day {
    guard let month else { return .last(of: year) }
    guard let day else { return .last(of: year, month: month) }
    return Day(year: year, month: month, day: day) ?? .last(of: year, month: month)
  }

  /// As it was written.
  /// The month that the date is in, as far as that is known.
  public var toMonth: PartialDate { PartialDate(packed: packed & ~31) }

  /// The year that the date is in.
  public var toYear: PartialDate { PartialDate(packed: packed & ~511) }

  private init(packed: Int32) { self.packed = packed }

  public var description: String { isoDate(year, month, day) }

  /// A number that puts what is known less precisely before what it may contain.
  public var orderFromStart: Int { (year * 13 + (month ?? 0)) * 32 + (day ?? 0) }

  /// A number that puts what is known less precisely after what it may contain: where the newest is first, before it.
  public var orderFromEnd: Int { (year * 14 + (month ?? 13)) * 33 + (day ?? 32) }
}

/// When an event happened: a date, or a duration `A/B` (ISO 8601).
public struct DateSpan: Hashable, Sendable, CustomStringConvertible {
  public let start: PartialDate
  public let end: PartialDate?

  init(_ start: PartialDate, until end: PartialDate? = nil) {
    self.start = start
    self.end = end
  }

  init?(_ text: String) {
    let parts = text.split(separator: "/", omittingEmptySubsequences: false)
    guard parts.count <= 2, let start = PartialDate(parts[0]) else { return nil }
    self.start = start
    end = parts.count == 2 ? PartialDate(parts[1]) : nil
    if parts.count == 2 {
      guard let end, start.firstDay <= end.lastDay else { return nil }
    }
  }

  public var firstDay: Day { start.firstDay }
  public var lastDay: Day { (end ?? start).lastDay }

  public var description: String {
    end.map { start.description + "/" + $0.description } ?? start.description
  }
}

/// A moment, to any fraction of a second.
public struct Instant: Hashable, Comparable, Sendable {
  /// Whole seconds since 1970-01-01T00:00:00Z that have passed. A leap second is no second of its own in this count
  /// (POSIX), and has the number of the one before it.
  public let secondsSince1970: Int
  private let isInLeapSecond: Bool
  /// The digits after the decimal point, without zeros at the end.
  private let fraction: String

  public init(secondsSince1970: Int, nanoseconds: Int = 0) {
    self.init(secondsSince1970, fraction: padded(nanoseconds, 9).utf8)
  }

  private init(
    _ seconds: Int, isInLeapSecond: Bool = false, fraction: some BidirectionalCollection<UInt8>
  ) {
    secondsSince1970 = seconds
    self.isInLeapSecond = isInLeapSecond
    let end = fraction.lastIndex { $0 != UInt8(ascii: "0") }
    self.fraction = end.map { String(decoding: fraction[...$0], as: UTF8.self) } ?? ""
  }

  /// A whole number of seconds since 1970 as text, in a year of four digits, as RFC 3339 has.
  public init?(secondsSince1970 text: String) {
    guard let seconds = Int(text), (-62_167_219_200..<253_402_300_800).contains(seconds) else {
      return nil
    }
    self.init(secondsSince1970: seconds)
  }

  /// A time with its zone as RFC 3339 spells it: `2026-11-22T09:30:00Z`, `2026-11-22T09:30:00.5-05:00`.
  public init?(rfc3339 text: String) {
    let bytes = Array(text.utf8)
    guard bytes.count >= 20, "Tt ".utf8.contains(bytes[10]),
      bytes[4] == UInt8(ascii: "-"), bytes[7] == UInt8(ascii: "-"),
      bytes[13] == UInt8(ascii: ":"), bytes[16] == UInt8(ascii: ":"),
      let year = digits(bytes[0..<4], count: 4), let month = digits(bytes[5..<7], count: 2),
      let day = digits(bytes[8..<10], count: 2), let date = Day(year: year, month: month, day: day),
      let hour = digits(bytes[11..<13], count: 2), hour < 24,
      let minute = digits(bytes[14..<16], count: 2), minute < 60,
      let second = digits(bytes[17..<19], count: 2), second <= 60
    else { return nil }
    var zone = bytes[19...]
    var fraction: ArraySlice<UInt8> = []
    if zone.first == UInt8(ascii: ".") {
      fraction = zone.dropFirst().prefix { (0x30...0x39).contains($0) }
      guard !fraction.isEmpty else { return nil }
      zone = zone.dropFirst(1 + fraction.count)
    }
    guard let offset = Instant.offset(of: zone) else { return nil }
    self.init(
      date.daysSince1970 * 86_400 + hour * 3_600 + minute * 60 + min(second, 59) - offset,
      isInLeapSecond: second == 60, fraction: fraction)
  }

  private static func offset(of zone: ArraySlice<UInt8>) -> Int? {
    if zone.count == 1, "Zz".utf8.contains(zone[zone.startIndex]) { return 0 }
    guard zone.count == 6, let sign = zone.first, "+-".utf8.contains(sign),
      zone[zone.startIndex + 3] == UInt8(ascii: ":"),
      let hours = digits(zone[(zone.startIndex + 1)..<(zone.startIndex + 3)], count: 2), hours < 24,
      let minutes = digits(zone[(zone.startIndex + 4)...], count: 2), minutes < 60
    else { return nil }
    return (hours * 3_600 + minutes * 60) * (sign == UInt8(ascii: "-") ? -1 : 1)
  }

  public static func < (left: Instant, right: Instant) -> Bool {
    (left.secondsSince1970, left.isInLeapSecond ? 1 : 0, left.fraction)
      < (right.secondsSince1970, right.isInLeapSecond ? 1 : 0, right.fraction)
  }

  /// In UTC, with all its digits: `2026-11-22T14:30:00Z`, `2026-11-22T14:30:00.25Z`.
  public var rfc3339: String {
    let days = secondsSince1970.floorDivided(by: 86_400)
    let second = secondsSince1970 - days * 86_400
    return Day(daysSince1970: days).description + "T" + padded(second / 3_600, 2) + ":"
      + padded(second / 60 % 60, 2) + ":" + padded(second % 60 + (isInLeapSecond ? 1 : 0), 2)
      + (fraction.isEmpty ? "" : "." + fraction) + "Z"
  }

  /// The day that it is at this moment in UTC.
  public var day: Day { Day(daysSince1970: secondsSince1970.floorDivided(by: 86_400)) }

  /// The day that it is at this moment in the zone that is furthest ahead (UTC+14), so that nothing which
  /// has happened anywhere counts as being in the future.
  var latestDay: Day { Day(daysSince1970: latestDays) }

  /// When the next such day begins.
  var endOfLatestDay: Instant {
    Instant(secondsSince1970: (latestDays + 1) * 86_400 - Instant.furthestAhead)
  }

  private var latestDays: Int {
    (secondsSince1970 + Instant.furthestAhead).floorDivided(by: 86_400)
  }

  private static let furthestAhead = 14 * 3_600
}

extension Day {
  /// Days from 1970-01-01 to this one: the days-from-civil computation, in years that begin in March.
  public var daysSince1970: Int {
    let shifted = month <= 2 ? year - 1 : year
    let era = shifted.floorDivided(by: 400)
    let yearOfEra = shifted - era * 400
    let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
    return era * 146_097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear - 719_468
  }

  /// The day that is so many days later, or earlier by a number below zero.
  public func advanced(by days: Int) -> Day { Day(daysSince1970: daysSince1970 + days) }

  init(daysSince1970 days: Int) {
    let shifted = days + 719_468
    let era = shifted.floorDivided(by: 146_097)
    let dayOfEra = shifted - era * 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1_460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let monthFromMarch = (5 * dayOfYear + 2) / 153
    let month = monthFromMarch + (monthFromMarch < 10 ? 3 : -9)
    self.init(
      validYear: yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month: month,
      day: dayOfYear - (153 * monthFromMarch + 2) / 5 + 1)
  }
}

extension Int {
  fileprivate func floorDivided(by divisor: Int) -> Int {
    self >= 0 ? self / divisor : -((divisor - 1 - self) / divisor)
  }
}

/// The number that exactly `count` ASCII digits spell.
private func digits(_ bytes: some Collection<UInt8>, count: Int) -> Int? {
  guard bytes.count == count else { return nil }
  var number = 0
  for byte in bytes {
    guard (0x30...0x39).contains(byte) else { return nil }
    number = number * 10 + Int(byte - 0x30)
  }
  return number
}

/// A calendar date of ISO 8601 as far as it is known.
private func isoDate(_ year: Int, _ month: Int?, _ day: Int?) -> String {
  guard (0..<10_000).contains(year) else {
    return ([String(year)] + [month, day].compactMap { $0.map { padded($0, 2) } })
      .joined(separator: "-")
  }
  return String(unsafeUninitializedCapacity: 10) { bytes in
    func put(_ number: Int, at place: Int) {
      bytes[place] = UInt8(0x30 + number / 10)
      bytes[place + 1] = UInt8(0x30 + number % 10)
    }
    put(year / 100, at: 0)
    put(year % 100, at: 2)
    guard let month else { return 4 }
    bytes[4] = UInt8(ascii: "-")
    put(month, at: 5)
    guard let day else { return 7 }
    bytes[7] = UInt8(ascii: "-")
    put(day, at: 8)
    return 10
  }
}

private func padded(_ number: Int, _ width: Int) -> String {
  let digits = String(number)
  return String(repeating: "0", count: max(0, width - digits.count)) + digits
}
