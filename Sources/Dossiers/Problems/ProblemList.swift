/// The problems of one file, as they are found.
struct ProblemList: Sendable {
  let file: SourcePath
  private(set) var problems: [Problem] = []
  /// What is still to be guessed.
  private(set) var wanted: [Guesses.Wanted] = []

  init(_ file: SourcePath) { self.file = file }

  mutating func add(
    _ rule: Rule, at position: Position, _ message: String, help: String,
    notes: [Problem.Note] = []
  ) {
    problems.append(
      Problem(
        rule: rule, severity: rule.severity, place: Place(file: file, position: position),
        message: message, help: help, notes: notes))
  }

  /// Adds a problem whose help will begin with a guess at what was meant.
  mutating func add(
    _ rule: Rule, at position: Position, _ message: String, help: String, guessing word: String,
    among place: Guesses.Place
  ) {
    wanted.append(Guesses.Wanted(word: word, place: place, problem: problems.count))
    add(rule, at: position, message, help: help)
  }

  func note(_ position: Position, _ message: String) -> Problem.Note {
    Problem.Note(place: Place(file: file, position: position), message: message)
  }
}

extension Problem {
  func helping(first: String) -> Problem {
    Problem(
      rule: rule, severity: severity, place: place, message: message, help: first + help,
      notes: notes)
  }

  func weighing(_ severity: Severity) -> Problem {
    Problem(
      rule: rule, severity: severity, place: place, message: message, help: help, notes: notes)
  }
}
