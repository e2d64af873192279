import TestSupport
import Testing

@testable import Dossiers

/// What the test knows of a statement that it wrote.
private struct Move {
  enum What: CaseIterable {
    case allegation, denial, admission, partial, response, request, finding, retraction, correction
    case hearing
  }

  let what: What
  let by: String
  /// Empty of a statement without a date.
  let date: String
  /// A finding's effect, a request's outcome.
  let result: String
  /// Whom a request asks, and whom unnamed speakers told.
  let to: String
  /// The sources that it cites.
  let cited: [String]
  /// A finding's own anchor, and that of the one which it replaces.
  let anchor: String
  var replaces = ""

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

  /// The first day that `date` may mean.
  var firstDay: String { String((date + "-01-01").prefix(10)) }

  var text: String {
    let word =
      switch what {
      case .allegation: "Allegation"
      case .denial: "Denial"
      case .admission: "Admission"
      case .partial: "Partial admission"
      case .response: "Response"
      case .request: "Comment request"
      case .finding: "Finding"
      case .retraction: "Retraction"
      case .correction: "Correction"
      case .hearing: "Proceeding"
      }
    var lines = ["By: \(by)", "In: [\(cited.map { "@" + $0 }.joined(separator: "; "))]"]
    if !date.isEmpty { lines.append("Date: \(date)") }
    if !to.isEmpty { lines.append("To: \(to)") }
    switch what {
    case .allegation: lines.append("About: [[ana]], [[bo]]")
    case .finding: lines.append("Effect: \(result)")
    case .request: lines.append("Outcome: \(result)")
    case .hearing: lines.append("Stage: hearing")
    default: break
    }
    if !replaces.isEmpty { lines.append("Replaces: \(replaces)") }
    return "### \(word)\(anchor.isEmpty ? "" : " {#\(anchor)}")\n\n"
      + lines.map { "- \($0)\n" }.joined() + "\n"
  }

  /// `publishers` and what they say that they verified, by source; `doc` has two publishers.
  static let publishers = ["doc": ["paper", "wire"], "post1": ["post"], "wire1": ["wire"]]
  static let verified = ["wire1": ["post1"]]

  static func random(_ what: What, number: Int, _ seed: inout Seed) -> Move {
    func one(_ values: [String]) -> String { values.randomElement(using: &seed)! }
    func chance() -> Bool { Int.random(in: 0..<4, using: &seed) == 0 }
    var date = one(["2019", "2020"])
    if !chance() { date += one(["-02", "-04", "-05"]) }
    if date.count > 4, !chance() { date += one(["-01", "-11", "-28"]) }
    if what == .request, chance() { date = "" }
    if what == .hearing, chance() { date = "2098-03-04" }
    let by =
      switch what {
      case .denial, .admission, .partial, .response, .correction, .hearing:
        one(["[[ana]]", "[[bo]]", "[[court]]"])
      case .finding: one(["[[court]]", "[[panel]]", "[[judge]]"])
      case .request: "[[paper]]"
      case .allegation, .retraction:
        one(["[[paper]]", "[[post]]", "unnamed, an aide", "[@doc]", "[@post1]"])
      }
    var to = what == .request ? one(["[[ana]]", "[[bo]]", "[[ana]], [[bo]]", "[[court]]"]) : ""
    if by.hasPrefix("unnamed"), !chance() { to = one(["[[paper]]", "[[post]]"]) }
    let cited = Array(
      publishers.keys.sorted().shuffled(using: &seed).prefix(
        Int.random(in: 1...3, using: &seed)))
    let result =
      what == .request
      ? one(["answered", "declined", "no response", "no immediate response", "pending"])
      : one(["refutes", "no evidence", "inconclusive", "indicates", "supports"])
    return Move(
      what: what, by: by, date: date, result: result, to: to, cited: cited,
      anchor: what == .finding ? "f\(number)" : "")
  }
}

extension Move {
  /// Who alleges it, each as often as the format counts it: `[[post]]`, `[@doc]`, `unnamed to [[paper]]`.
  var origins: [String] {
    guard by.hasPrefix("unnamed") else { return [by] }
    return ["unnamed to " + (to.isEmpty ? "[[\(Move.publishers[cited[0]]![0])]]" : to)]
  }

  /// The publishers who pass the allegation on.
  var relays: [String] {
    let all = cited.flatMap { Move.publishers[$0]! }
    let first = Move.publishers[cited[0]]!
    let own: [String] =
      switch by {
      case "[[paper]]": first + ["paper"]
      case "[[post]]": first + ["post"]
      case "[@doc]": ["paper", "wire"]
      case "[@post1]": ["post"]
      default: to.isEmpty ? first : [String(to.dropFirst(2).dropLast(2))]
      }
    return all.filter { !own.contains($0) }
  }

  /// Whether it takes back what an origin said: who spoke, the outlet that was told, a document's publisher.
  func takesBack(_ origin: String) -> Bool {
    guard what == .retraction else { return false }
    if by == origin { return true }
    if by.hasPrefix("unnamed") {
      return origin.hasPrefix("unnamed") && (to.isEmpty || origin == "unnamed to " + to)
    }
    switch origin {
    case "[@doc]": return by == "[[paper]]"
    case "[@post1]": return by == "[[post]]"
    default: return origin == "unnamed to " + by
    }
  }
}

/// Dated moves in the order in which they count.
private func ordered(_ moves: [Move]) -> [Move] {
  moves.filter { !$0.date.isEmpty }.enumerated()
    .sorted { ($0.element.day, $0.offset) < ($1.element.day, $1.offset) }.map(\.element)
}

/// The findings that no later one of the same body and no other one has replaced.
private func standing(_ moves: [Move]) -> [Move] {
  let findings = ordered(moves).filter { $0.what == .finding }
  let counting = findings.filter { $0.result != "inconclusive" }
  return counting.enumerated().filter { place, finding in
    !counting[(place + 1)...].contains { $0.by == finding.by }
      && !findings.contains { $0.replaces == finding.anchor }
  }.map(\.element)
}

/// The table of the format, read row by row and as slowly as it is written.
private func status(after moves: [Move]) -> String {
  let ordered = ordered(moves)
  let lastWords = ["[[ana]]", "[[bo]]"].compactMap { figure in
    ordered.last { $0.by == figure && ($0.what == .denial || $0.what == .admission) }?.what
  }
  let standing = standing(moves).map(\.result)
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
  let origins = Set(ordered.filter { $0.what == .allegation }.flatMap(\.origins))
  let takenBack = origins.allSatisfy { origin in
    ordered.last {
      ($0.what == .allegation && $0.origins.contains(origin)) || $0.takesBack(origin)
    }?.what == .retraction
  }
  if !origins.isEmpty, takenBack { return "withdrawn" }
  return lastWords.contains(.denial) ? "contested" : "alleged"
}

private func history(of moves: [Move]) -> [String] {
  let days = Set(ordered(moves).map(\.day)).sorted()
  let first = moves.filter { $0.what == .allegation }.map(\.day).min()!
  var rows: [(day: String, status: String)] = []
  for day in days where day >= first {
    let now = status(after: moves.filter { $0.day <= day })
    if rows.last?.status != now { rows.append((day, now)) }
  }
  return rows.map { "\($0.day) \($0.status)" }
}

/// Whether a figure answered, by the moves of the point and the requests about the whole claim.
private func reply(of figure: String, _ moves: [Move], whole: [Move]) -> String {
  let answers: [Move.What] = [.denial, .admission, .partial, .response]
  if moves.contains(where: { answers.contains($0.what) && $0.by == figure }) { return "answered" }
  let outcomes = (moves + whole).filter { $0.what == .request && $0.to.contains(figure) }
    .map(\.result)
  for (outcome, reply) in [
    ("answered", "answered"), ("declined", "declined"), ("no response", "no response"),
    ("no immediate response", "no response"), ("pending", "answer pending"),
  ] where outcomes.contains(outcome) { return reply }
  return "no request on record"
}

private let weakestFirst = [
  "no request on record", "answer pending", "no response", "declined", "answered",
]

@Suite struct RandomPointsTests {
  @Test(
    "A random claim's statuses, histories, replies, origins and relays are those of the table",
    arguments: 0..<10)
  func claims(batch: Int) throws {
    for round in 0..<100 {
      let number = UInt64(batch * 1_000 + round)
      var seed = Seed(number)
      let (moves, whole) = Self.moves(&seed)
      let site = TestSite {
        figures("ana", "bo", "court", "panel", "judge", "paper", "post", "wire")
        source("doc", "publisher: [paper, wire]")
        source("post1", "publisher: post")
        source("wire1", "publisher: wire\nrelays: [{source: post1, verified: true}]")
        claim(
          "x",
          point(moves.map(\.text).joined(), allegation: "")
            + "## Requests\n\n" + whole.map(\.text).joined())
      }
      let dossier = site.dossier()
      let problems = dossier.problems.filter { $0.rule.name != "answer-not-shown" }
      #expect(problems.isEmpty, "seed \(number): \(problems.map(\.message))")
      let facts = try dossier.point(at: "x").facts
      #expect(
        facts.history.map { "\($0.day) \($0.status.rawValue)" } == history(of: moves),
        "seed \(number)")
      #expect(facts.status.rawValue == status(after: moves), "seed \(number)")
      #expect(facts.history.last?.status == facts.status, "seed \(number)")
      #expect(facts.hasFinding == !standing(moves).isEmpty, "seed \(number)")
      let replies = ["[[ana]]", "[[bo]]"].map { reply(of: $0, moves, whole: whole) }
      #expect(facts.replies.map(\.reply.rawValue) == replies, "seed \(number)")
      #expect(
        facts.reply.rawValue == weakestFirst.first { replies.contains($0) }, "seed \(number)")
      let allegations = moves.filter { $0.what == .allegation }
      #expect(
        facts.origins.count == Set(allegations.flatMap(\.origins)).count, "seed \(number)")
      let relays = Set(allegations.flatMap(\.relays))
      #expect(
        Set(facts.relays.compactMap(\.publisher.figure?.id)) == relays, "seed \(number)")
      // Only the wire says that it verified, and only where the point cites what it verified.
      let verified =
        allegations.contains { $0.cited.contains("wire1") && $0.relays.contains("wire") }
        && moves.contains { $0.cited.contains("post1") }
      #expect(facts.verified == (verified ? 1 : 0), "seed \(number)")
      let newest = moves.filter { $0.what != .hearing && !$0.date.isEmpty }.map(\.day).max()
      #expect(facts.asOf?.lastDay.description == newest, "seed \(number)")
    }
  }

  /// A point's statements and requests about the whole claim, that break no rule.
  private static func moves(_ seed: inout Seed) -> (moves: [Move], whole: [Move]) {
    var moves = (0..<Int.random(in: 0...9, using: &seed)).map { number in
      Move.random(Move.What.allCases.randomElement(using: &seed)!, number: number, &seed)
    }
    moves.insert(
      .random(.allegation, number: 90, &seed), at: Int.random(in: 0...moves.count, using: &seed))
    // Only who alleged something takes it back.
    let origins = Set(moves.filter { $0.what == .allegation }.flatMap(\.origins))
    moves.removeAll { move in
      move.what == .retraction && !origins.contains { move.takesBack($0) }
    }
    for place in moves.indices where moves[place].what == .finding {
      let earlier = moves.enumerated().filter { other, move in
        move.what == .finding && other != place && move.replaces.isEmpty
          && move.firstDay <= moves[place].day
          && (move.date != moves[place].date || other < place)
      }.map(\.element)
      if Bool.random(using: &seed), let replaced = earlier.randomElement(using: &seed) {
        moves[place].replaces = replaced.anchor
      }
    }
    let whole = (0..<Int.random(in: 0...2, using: &seed)).map { number in
      Move.random(.request, number: 50 + number, &seed)
    }
    return (moves, whole)
  }
}
