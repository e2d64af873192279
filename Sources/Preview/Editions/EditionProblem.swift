public import Dossiers

/// A problem as the editor reads it in the browser.
public struct EditionProblem: Sendable, Encodable, Equatable {
  /// `error`, `warning` or `note`.
  public let severity: String
  public let rule: String
  /// What is demanded.
  public let demand: String
  /// What is wrong here.
  public let message: String
  /// How to mend it.
  public let help: String
  /// The path in the site's folder.
  public let file: String
  /// Counted from 1.
  public let line: Int
  /// Counted in Unicode scalars from 1.
  public let column: Int
  /// The line as it stands in the file; nothing where it cannot be read.
  public let source: String?
  /// What opens the editor there.
  public let editing: String?
  /// Other places that have to do with it, each as `file:line:column: words`.
  public let notes: [String]

  public init(_ problem: Problem, source: String?, editing: String?) {
    severity = problem.severity.rawValue
    (rule, demand) = (problem.rule.name, problem.rule.demand)
    (message, help) = (problem.message, problem.help)
    file = problem.place.file.text
    (line, column) = (problem.place.position.line, problem.place.position.column)
    (self.source, self.editing) = (source, editing)
    notes = problem.notes.map { "\($0.place): \($0.message)" }
  }
}
