/// The problems of one file, as they are found.
struct ProblemList: Sendable {
  let file: SourcePath
  private(set) var problems: [Problem] = []
  /// The words for which suggestions are still to be found.
  private(set) var wanted: [Suggestions.Wanted] = []

  init(_ file: SourcePath) { self.file = file }

  init(_ problem: Problem) { (file, problems) = (problem.place.file, [problem]) }

  mutating func add(
    _ rule: Rule, at position: Position, _ message: String, help: String,
    notes: [Problem.Note] = []
  ) {
    problems.append(
      Problem(
        rule: rule, severity: rule.severity, place: Place(file: file, position: position),
        message: message, help: help, notes: notes))
  }

  /// Adds a problem whose help will begin with a suggestion of what was meant.
  mutating func add(
    _ rule: Rule, at position: Position, _ message: String, help: String, guessing word: String,
    among place: Suggestions.Place
  ) {
    wanted.append(Suggestions.Wanted(word: word, place: place, problem: problems.count))
    add(rule, at: position, message, help: help)
  }

  /// Says of the documents that were not found since a number of problems that a figure may have been meant.
  mutating func adviseFigures(since count: Int) {
    wanted = wanted.map { suggestion in
      guard suggestion.problem >= count, suggestion.place == .names(.source) else {
        return suggestion
      }
      problems[suggestion.problem].help =
        "Write `[[Name]]` for a figure: `[@…]` is for a document that speaks. "
        + problems[suggestion.problem].help
      return Suggestions.Wanted(
        word: suggestion.word, place: .names(nil), problem: suggestion.problem)
    }
  }

  func note(_ position: Position, _ message: String) -> Problem.Note {
    Problem.Note(place: Place(file: file, position: position), message: message)
  }
}
