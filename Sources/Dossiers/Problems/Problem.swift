/// How much a problem weighs: an error stops the build.
public enum Severity: String, CaseIterable, Comparable, Sendable {
  case note, warning, error

  public static func < (left: Severity, right: Severity) -> Bool {
    left != right && (left == .note || right == .error)
  }
}

/// One breach of a rule, at its place.
public struct Problem: Hashable, Sendable {
  /// Another place that has to do with it.
  public struct Note: Hashable, Sendable {
    public let place: Place
    public let message: String
  }

  public let rule: Rule
  public private(set) var severity: Severity
  public let place: Place
  /// What is wrong here, the specific thing first.
  public let message: String
  /// How to fix it.
  public internal(set) var help: String
  public let notes: [Note]

  package init(
    rule: Rule, severity: Severity, place: Place, message: String, help: String, notes: [Note] = []
  ) {
    (self.rule, self.severity, self.place) = (rule, severity, place)
    (self.message, self.help, self.notes) = (message, help, notes)
  }

  /// What is wrong with a file as a whole.
  init(
    _ rule: Rule, _ file: SourcePath, at position: Position = Position(line: 1), _ message: String,
    help: String
  ) {
    self.init(
      rule: rule, severity: rule.severity, place: Place(file: file, position: position),
      message: message, help: help)
  }
}

/// A position in a file of the site.
public struct Place: Hashable, Comparable, Sendable, CustomStringConvertible {
  public let file: SourcePath
  public let position: Position

  package init(file: SourcePath, position: Position) {
    (self.file, self.position) = (file, position)
  }

  /// `content/claims/x.md:12:3`.
  public var description: String { "\(file):\(position.line):\(position.column)" }

  public static func < (left: Place, right: Place) -> Bool {
    left.file == right.file ? left.position < right.position : left.file < right.file
  }
}

extension Problem {
  package func with(_ severity: Severity) -> Problem {
    var problem = self
    problem.severity = severity
    return problem
  }
}

extension Problem: Comparable {
  /// By file and place, then by what is wrong, so that the order is the same in every run.
  public static func < (left: Problem, right: Problem) -> Bool {
    if left.place != right.place { return left.place < right.place }
    return (left.rule.name, left.message) < (right.rule.name, right.message)
  }
}

extension Sequence<Problem> {
  /// Whether the build must stop.
  public var containErrors: Bool { contains { $0.severity == .error } }
}
