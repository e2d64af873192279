import TestSupport
import Testing

@testable import Dossiers

/// What the test knows of a statement that it wrote.
private struct Move {
  enum What: CaseIterable { case allegation, denial, admission, response, finding, retraction }

  let what: What
  let by: String
  let date: String
  let effect: String

  /// `date` at its last possible day, as text that sorts.
  var day: String {
    switch date.count {
    case 4: date + "-12-31"
    case 7:
      switch date.suffix(3) {
      case "-02": date + (date.hasPrefix("2020") ? "-29" : "-28")
      case "-04": date + "-30"
      default: date + "-31"
      }
    default: date
    }
  }

  var text: String {
    switch what {
    case .allegation:
      statement("Allegation", by: by, date, "To: [[paper]]", "About: [[ana]], [[bo]]")
    case .denial: statement("Denial", by: by, date)
    case .admission: statement("Admission", by: by, date)
    case .response: statement("Response", by: by, date)
    case .finding: statement("Finding", by: by, date, "Effect: \(effect)")
    case .retraction: statement("Retraction", by: by, date)
    }
  }

  static func random(_ what: What, _ seed: inout Seed) -> Move {
    let years = ["2019", "2020"]
    let months = ["-02", "-04", "-05"]
    let days = ["-01", "-11", "-28"]
    var date = years.randomElement(using: &seed)!
    if Int.random(in: 0..<4, using: &seed) > 0 { date += months.randomElement(using: &seed)! }
    if date.count > 4, Int.random(in: 0..<4, using: &seed) > 0 {
      date += days.randomElement(using: &seed)!
    }
    let speakers =
      switch what {
      case .denial, .admission, .response: ["[[ana]]", "[[bo]]", "[[court]]"]
      case .finding: ["[[court]]", "[[panel]]", "[[judge]]"]
      case .allegation, .retraction: ["[[paper]]", "[[post]]", "unnamed, an aide", "[@doc]"]
      }
    return Move(
      what: what, by: speakers.randomElement(using: &seed)!, date: date,
      effect: ["refutes", "no evidence", "inconclusive", "indicates", "supports"]
        .randomElement(using: &seed)!)
  }
}

/// The table of the format, read row by row and as slowly as it is written.
private func status(after moves: [Move]) -> String {
  let ordered = moves.enumerated()
    .sorted { ($0.element.day, $0.offset) < ($1.element.day, $1.offset) }.map(\.element)
  let lastWords = ["[[ana]]", "[[bo]]"].compactMap { figure in
    ordered.last { $0.by == figure && ($0.what == .denial || $0.what == .admission) }?.what
  }
  let counting = ordered.filter { $0.what == .finding && $0.effect != "inconclusive" }
  let standing = counting.enumerated().filter { place, finding in
    !counting[(place + 1)...].contains { $0.by == finding.by }
  }.map(\.element.effect)
  if lastWords.contains(.admission), !lastWords.contains(.denial), !standing.contains("refutes") {
    return "admitted"
  }
  let against = standing.contains { $0 == "refutes" || $0 == "no evidence" }
  let inFavour = standing.contains { $0 == "supports" || $0 == "indicates" }
  if against && inFavour { return "findings conflict" }
  switch standing.last {
  case "refutes": return "refuted by finding"
  case "no evidence": return "no evidence found"
  case "indicates": return "indicated, not established"
  case "supports": return "supported by finding"
  default: break
  }
  let origins = Set(ordered.filter { $0.what == .allegation }.map(\.by))
  let takenBack = origins.allSatisfy { origin in
    let last = ordered.last {
      ($0.what == .allegation && $0.by == origin)
        || ($0.what == .retraction
          && ($0.by == origin || (origin.hasPrefix("unnamed") && $0.by == "[[paper]]")))
    }
    return last?.what == .retraction
  }
  if !origins.isEmpty, takenBack { return "withdrawn" }
  return lastWords.contains(.denial) ? "contested" : "alleged"
}

private func history(of moves: [Move]) -> [String] {
  let days = Set(moves.map(\.day)).sorted()
  let first = moves.filter { $0.what == .allegation }.map(\.day).min()!
  var rows: [(day: String, status: String)] = []
  for day in days where day >= first {
    let now = status(after: moves.filter { $0.day <= day })
    if rows.last?.status != now { rows.append((day, now)) }
  }
  return rows.map { "\($0.day) \($0.status)" }
}

@Suite struct RandomPointsTests {
  @Test("A random point's status and history are those of the table", arguments: 0..<8)
  func points(batch: Int) throws {
    for round in 0..<50 {
      let number = UInt64(batch * 1_000 + round)
      var seed = Seed(number)
      var moves = (0..<Int.random(in: 0...9, using: &seed)).map { _ in
        Move.random(Move.What.allCases.randomElement(using: &seed)!, &seed)
      }
      moves.insert(
        .random(.allegation, &seed), at: Int.random(in: 0...moves.count, using: &seed))
      let site = TestSite {
        figures("ana", "bo", "court", "panel", "judge", "paper", "post")
        source("doc")
        claim("x", point(moves.map(\.text).joined(), allegation: ""))
      }
      let dossier = site.dossier()
      #expect(dossier.problems.isEmpty, "seed \(number): \(dossier.problems.map(\.message))")
      let facts = try dossier.point(at: "x").facts
      #expect(
        facts.history.map { "\($0.day) \($0.status.rawValue)" } == history(of: moves),
        "seed \(number)")
      #expect(facts.status.rawValue == status(after: moves), "seed \(number)")
      #expect(facts.history.last?.status == facts.status, "seed \(number)")
    }
  }
}
