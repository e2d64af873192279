import TestSupport
import Testing

@testable import Dossiers
@testable import Website

@Suite struct LifeLineTests {
  @Test(
    "A life line shows each dated statement once, and no two over each other", arguments: seeds(60))
  func marks(number: UInt64) throws {
    let point = try randomPoint(number)
    let line = try #require(LifeLine(of: point))
    #expect(line.statements.count == point.statements.count { $0.date != nil })
    let shown = line.lanes.flatMap(\.marks)
    #expect(shown.map(\.count).reduce(0, +) == line.statements.count)
    #expect(Set(shown.map(\.statement)).count == shown.count)
    for lane in line.lanes {
      let places = lane.marks.map { place(of: $0, in: lane) }
      for (index, one) in places.enumerated() {
        for other in places.dropFirst(index + 1) {
          #expect(!one.overlaps(other), "seed \(number): \(one), \(other)")
        }
        #expect(one.top >= lane.top + LifeLine.Lane.heading && one.bottom <= lane.bottom)
      }
    }
    for (one, next) in zip(line.lanes, line.lanes.dropFirst()) { #expect(one.bottom == next.top) }
  }

  /// Where a mark stands on the narrowest screens, in thousandths and pixels.
  private func place(of mark: LifeLine.Mark, in lane: LifeLine.Lane) -> Rectangle {
    let width = mark.count == 1 ? LifeLine.Mark.width : LifeLine.Mark.widthOfMany
    let half = width * 1_000 / LifeLine.narrowest / 2
    return Rectangle(
      left: mark.middle - half, right: mark.middle + half, top: lane.middle(of: mark) - 13,
      bottom: lane.middle(of: mark) + 13)
  }

  @Test(
    "The times of a point's statuses join and reach from the first to the end", arguments: seeds(60)
  )
  func standings(number: UInt64) throws {
    let point = try randomPoint(number)
    let line = try #require(LifeLine(of: point))
    let history = point.facts.history
    #expect(Set(line.standings.map(\.status)) == Set(history.map(\.status)))
    let begin = line.scale.position(of: try #require(history.first).day)
    for place in begin...1_000 {
      // A day at which the status changes belongs to both.
      let now = try #require(history.last { line.scale.position(of: $0.day) <= place }).status
      let standing = try #require(line.standings.first { $0.status == now })
      #expect(standing.times.contains { $0.contains(place) }, "seed \(number) at \(place)")
    }
    let times = line.standings.flatMap(\.times)
    #expect(times.map(\.upperBound).max() == 1_000 && times.map(\.lowerBound).min() == begin)
    let latest = try #require(line.standings.first { $0.status == point.facts.status })
    #expect(try #require(latest.times.last).upperBound == 1_000)
    #expect(try #require(latest.times.last).count > 50, "the status of today can be seen")
  }

  @Test func `Statements are in the order in which they count for the status`() throws {
    let point = try point(
      statement("Denial", by: "[[ana]]", "2020") + statement("Response", by: "[[ana]]", "2020-05")
        + statement("Context", by: "[[bo]]", "")
        + statement("Finding", by: "[[bo]]", "2020-12-31", "Effect: refutes"))
    let line = try #require(LifeLine(of: point))
    #expect(
      line.statements.map(\.statement.kind) == [.allegation, .response, .denial, .finding])
    #expect(line.lanes.map(\.role) == [.allegations, .replies, .findings])
  }

  @Test func `A partial date is drawn over all the days that it may mean`() throws {
    let point = try point(
      statement("Denial", by: "[[ana]]", "2020")
        + statement("Finding", by: "[[bo]]", "2021-01-01", "Effect: supports"))
    let line = try #require(LifeLine(of: point))
    let denial = try #require(line.lanes[1].marks.first)
    #expect(denial.span == 0...line.scale.position(of: .last(of: 2020)))
    #expect(denial.middle == denial.span.upperBound / 2)
    #expect(try #require(line.lanes[2].marks.first).span.count == 1)
  }

  @Test func `Replies of others stand in a lane of their own`() throws {
    let point = try point(
      statement("Denial", by: "[[bo]]", "2020-02") + statement("Denial", by: "[[ana]]", "2020-03"))
    let line = try #require(LifeLine(of: point))
    #expect(line.lanes.map(\.role) == [.allegations, .replies, .others])
  }

  @Test func `Statements without room to stand apart share a mark`() throws {
    let busy = (1...30).map { _ in statement("Denial", by: "[[ana]]", "2020-06-01") }.joined()
    let point = try point(busy + statement("Response", by: "[[ana]]", "2023"))
    let line = try #require(LifeLine(of: point))
    #expect(line.lanes[1].marks.map(\.count) == [30, 1])
  }

  @Test func `A point with two thousand statements has a picture of a usual size`() throws {
    let many = (0..<2_000).map { number in
      statement(
        ["Denial", "Response", "Context", "Proceeding"][number % 4], by: "[[ana]]",
        "20\(number % 80 + 20)-\(number % 3 == 0 ? "05" : "11")",
        number % 4 == 3 ? "Stage: motion" : "")
    }
    let point = try point(many.map { $0.replacing("- \n", with: "") }.joined())
    let line = try #require(LifeLine(of: point))
    #expect(line.statements.count == 2_001)
    #expect(line.lanes.flatMap(\.marks).count < 60)
    #expect(line.height < 400)
  }

  @Test func `A point with one dated statement has no life line`() throws {
    #expect(LifeLine(of: try point(statement("Denial", by: "[[ana]]", ""))) == nil)
  }

  private func point(_ statements: String) throws -> Point {
    try lifeLineSite(statements).dossier().point(at: "x")
  }

  private func randomPoint(_ number: UInt64) throws -> Point {
    var seed = Seed(number)
    let count = [1, 3, 8, 30, 120].randomElement(using: &seed)!
    let years = [1, 3, 40].randomElement(using: &seed)!
    let statements = (0..<count).map { _ in randomStatement(years, &seed) }
    return try point(statements.joined() + statement("Denial", by: "[[ana]]", "2019-05-05"))
  }

  private func randomStatement(_ years: Int, _ seed: inout Seed) -> String {
    var date = "\(2000 + Int.random(in: 0..<years, using: &seed))"
    if Int.random(in: 0..<8, using: &seed) > 0 {
      date += "-0\(Int.random(in: 1...9, using: &seed))"
      if Int.random(in: 0..<6, using: &seed) > 0 {
        date += "-1\(Int.random(in: 0...9, using: &seed))"
      }
    }
    let by = ["[[ana]]", "[[bo]]"].randomElement(using: &seed)!
    switch Int.random(in: 0..<7, using: &seed) {
    case 0: return statement("Allegation", by: by, date)
    case 1: return statement("Admission", by: by, date)
    case 2: return statement("Response", by: by, date)
    case 3:
      let effect = ["refutes", "supports", "no evidence"].randomElement(using: &seed)!
      return statement("Finding", by: by, date, "Effect: \(effect)")
    case 4: return statement("Proceeding", by: by, date, "Stage: motion")
    case 5: return statement("Retraction", by: by, date)
    default: return statement("Denial", by: by, date)
    }
  }
}

/// A claim `x` about `ana` with one point `p`: an allegation of 2020-01-01, and what else was said.
func lifeLineSite(_ statements: String, settings: String = TestSite.settings) -> TestSite {
  TestSite(settings: settings) {
    figures("ana", "bo")
    source("doc")
    claim("x", point(statements))
  }
}

/// Where something stands in a picture.
struct Rectangle {
  let left: Int
  let right: Int
  let top: Int
  let bottom: Int

  func overlaps(_ other: Rectangle) -> Bool {
    left < other.right && other.left < right && top < other.bottom && other.top < bottom
  }
}
