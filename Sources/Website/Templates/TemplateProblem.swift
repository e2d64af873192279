/// One thing that is wrong with a template, and where.
public struct TemplateProblem: Sendable, Hashable {
  public let file: String
  /// Counted from 1.
  public let line: Int
  /// Counted in Unicode scalars from 1.
  public let column: Int
  /// The breached rule's name, such as `unknown-name`.
  public let rule: String
  /// What is wrong.
  public let message: String
  /// How to mend it.
  public let help: String
}

/// Everything that is wrong with a template and the partials it includes.
public struct TemplateProblems: Error, Sendable, Equatable {
  public let problems: [TemplateProblem]
}

/// What the templates' author must keep to; the raw value is the name in messages.
enum TemplateRule: String {
  case unknownTemplate = "unknown-template"
  case unknownName = "unknown-name"
  case unknownPartial = "unknown-partial"
  case partialCycle = "partial-cycle"
  case wrongUse = "wrong-use"
  case unsafePlace = "unsafe-place"
  case unbalancedPlace = "unbalanced-place"
  case unclosedTag = "unclosed-tag"
  case unclosedSection = "unclosed-section"
  case unexpectedClose = "unexpected-close"
  case unsupportedTag = "unsupported-tag"
  case tooDeep = "too-deep"
}

/// How deep sections and partials may lie in each other, so that none exhausts the stack.
let deepestNesting = 100
