/// The problems of one file, as they are found.
struct ProblemList: Sendable {
  let file: SourcePath
  private(set) var problems: [Problem] = []

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

  func note(_ position: Position, _ message: String) -> Problem.Note {
    Problem.Note(place: Place(file: file, position: position), message: message)
  }
}

extension Problem {
  func weighing(_ severity: Severity) -> Problem {
    Problem(
      rule: rule, severity: severity, place: place, message: message, help: help, notes: notes)
  }
}
