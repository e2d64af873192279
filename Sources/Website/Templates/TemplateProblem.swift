public import Dossiers

/// One thing that is wrong with a template, and where.
public struct TemplateProblem: Sendable, Hashable {
  public let file: String
  /// Counted from 1.
  public let line: Int
  /// Counted in Unicode scalars from 1.
  public let column: Int
  public let rule: Rule
  /// What is wrong here.
  public let message: String
  /// How to mend it.
  public let help: String

  /// As one of the site's problems.
  public var problem: Problem {
    Problem(
      rule: rule, severity: rule.severity,
      place: Dossiers.Place(
        file: SourcePath(file), position: Position(line: line, column: column)),
      message: message, help: help)
  }
}

/// Everything that is wrong with a template and the partials it includes.
public struct TemplateProblems: Error, Sendable, Equatable {
  public let problems: [TemplateProblem]
}
