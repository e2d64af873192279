import TestSupport
import Testing

@testable import Dossiers
@testable import Website

@Suite struct TimeScaleTests {
  private func scale(_ first: String, _ last: String) throws -> TimeScale {
    TimeScale(
      from: try #require(PartialDate(first)).firstDay,
      through: try #require(PartialDate(last)).lastDay)
  }

  private func labels(_ ticks: [TimeTick]) -> [String] {
    ticks.map {
      var markup = Markup()
      DateForMachines(date: $0.date).append(to: &markup, for: .text, by: nil)
      return markup.html.text
    }
  }

  @Test func `Days lie between the ends of the span in proportion`() throws {
    let scale = try scale("2023-01-01", "2023-01-11")
    let days = ["2022-12-01", "2023-01-01", "2023-01-06", "2023-01-11", "2024"]
    #expect(
      try days.map { scale.position(of: try #require(PartialDate($0)).firstDay) }
        == [0, 0, 500, 1_000, 1_000])
  }

  @Test func `A span of one day has its day at the beginning`() throws {
    let scale = try scale("2023-01-01", "2023-01-01")
    #expect(scale.position(of: scale.first) == 0)
    #expect(labels(scale.ticks(yearsApart: 200)) == ["2023-01-01"])
  }

  @Test(
    "Years, months or days mark the time, whichever are as close as there is room for",
    arguments: [
      ("2023-03-22", "2025-01-28", ["2024", "2025"]),
      ("2019-09-12", "2026", ["2020", "2022", "2024", "2026"]),
      ("2023-02-24", "2024-03-01", ["2023-07", "2024-01"]),
      ("2023-01-01", "2023-03-05", ["2023-01", "2023-02", "2023-03"]),
      ("2023-03-20", "2023-03-24", ["2023-03-20", "2023-03-22", "2023-03-24"]),
      ("1066", "2024", ["1500", "2000"]),
    ])
  func ticks(_ first: String, _ last: String, _ expected: [String]) throws {
    #expect(labels(try scale(first, last).ticks(yearsApart: 210)) == expected)
  }

  @Test("Marks of time lie in the span, apart and in order", arguments: seeds(300))
  func distances(number: UInt64) throws {
    var seed = Seed(number)
    let length = [3, 40, 400, 4_000, 400_000].randomElement(using: &seed)!
    let first = Day.first(of: Int.random(in: 1...2_100, using: &seed)).advanced(
      by: Int.random(in: 0..<366, using: &seed))
    let scale = TimeScale(
      from: first, through: first.advanced(by: Int.random(in: 0...length, using: &seed)))
    let distance = Int.random(in: 20...300, using: &seed)
    let ticks = scale.ticks(yearsApart: distance)
    for (one, next) in zip(ticks, ticks.dropFirst()) {
      let room = distance * (one.date.day > 0 ? 4 : one.date.month > 0 ? 3 : 2) / 2
      #expect(next.position - one.position >= room, "\(ticks)")
    }
    #expect(ticks.allSatisfy { 0...1_000 ~= $0.position })
  }
}
