import Foundation

/// An edition as the browser is told of it.
struct EditionState: Encodable {
  let run: String
  let number: Int
  let pages: Int
  let styles: Int
  let heldBack: Bool
  /// How many problems there are of each weight, of which `problems` may tell only the first.
  let counts: [String: Int]
  /// Errors before warnings before notes.
  let problems: [ShownProblem]

  /// A browser that is told of ten thousand problems would not show the first any sooner.
  private static let limit = 200

  init(_ edition: Edition, run: String) {
    self.run = run
    (number, pages, styles) = (edition.number, edition.pagesNumber, edition.stylesNumber)
    heldBack = edition.isHeldBack
    let kinds = ["error", "warning", "note"]
    let groups = kinds.map { kind in edition.problems.filter { $0.severity == kind } }
    counts = Dictionary(uniqueKeysWithValues: zip(kinds, groups.map(\.count)))
    problems = groups.joined().prefix(Self.limit).map(ShownProblem.init)
  }

  /// In one line, as an event's data must be.
  var json: [UInt8] {
    get throws {
      let encoder = JSONEncoder()
      encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
      return Array(try encoder.encode(self))
    }
  }
}

/// A problem with its source line cut at the place, so that the browser has nothing to count.
struct ShownProblem: Encodable {
  private let problem: EditionProblem
  let excerpt: Excerpt?

  init(_ problem: EditionProblem) {
    self.problem = problem
    excerpt = problem.source.map { Excerpt(of: $0, at: problem.column) }
  }

  func encode(to encoder: any Encoder) throws {
    var keys = encoder.container(keyedBy: Key.self)
    try keys.encode(problem.severity, forKey: .severity)
    try keys.encode(problem.rule, forKey: .rule)
    try keys.encode(problem.demand, forKey: .demand)
    try keys.encode(problem.message, forKey: .message)
    try keys.encode(problem.help, forKey: .help)
    try keys.encode(problem.file, forKey: .file)
    try keys.encode(problem.line, forKey: .line)
    try keys.encode(problem.column, forKey: .column)
    try keys.encodeIfPresent(problem.editing, forKey: .editing)
    try keys.encode(problem.notes, forKey: .notes)
    try keys.encodeIfPresent(excerpt, forKey: .excerpt)
  }

  private enum Key: String, CodingKey {
    case severity, rule, demand, message, help, file, line, column, editing, notes, excerpt
  }
}

/// A line of a file in three: what stands before a place, what is there, and what follows.
struct Excerpt: Encodable, Equatable {
  let before: String
  let mark: String
  let after: String

  /// A line may be a megabyte long; this much of it on either side shows the place.
  private static let reach = 200

  /// The column counts Unicode scalars from 1. What is marked is a whole character as a reader sees it.
  init(of line: String, at column: Int) {
    let scalars = line.unicodeScalars
    let place =
      scalars.index(scalars.startIndex, offsetBy: max(0, column - 1), limitedBy: scalars.endIndex)
      ?? scalars.endIndex
    guard place < line.endIndex else {
      (before, mark, after) = (Self.cut(line.suffix(Self.reach), of: line), "", "")
      return
    }
    let end = line.index(after: place)
    let start = line.index(before: end)
    let (left, right) = (line[..<start], line[end...])
    before = Self.cut(left.suffix(Self.reach), of: left)
    mark = String(line[start..<end].unicodeScalars.prefix(Self.reach))
    after = right.prefix(Self.reach) + (right.count > Self.reach ? "…" : "")
  }

  private static func cut(_ end: Substring, of text: some StringProtocol) -> String {
    (end.startIndex > text.startIndex ? "…" : "") + end
  }
}
