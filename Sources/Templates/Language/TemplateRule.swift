/// What the templates' author must keep to; the raw value is the name in messages.
public enum TemplateRule: String, CaseIterable, Sendable {
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

  /// What the rule asks for, in one sentence.
  public var demand: String {
    switch self {
    case .unknownName: "A template uses the names that its page offers, and no others."
    case .unknownPartial: "A template that is named has a file in `templates/` or is built in."
    case .partialCycle: "A template does not include itself, not even through others."
    case .wrongUse:
      "`{{name}}` shows a text, `{{{name}}}` shows HTML, and `{{#name}}` opens whatever holds more."
    case .unsafePlace:
      "A value is where it can do no harm: in text, in a quoted attribute that is not code, or in a string of JSON-LD."
    case .unbalancedPlace:
      "Sections and templates close the tags, quotes and comments that they open, and no others."
    case .unclosedTag: "A tag ends with as many braces as it begins with."
    case .unclosedSection: "A section is closed in the template and section in which it was opened."
    case .unexpectedClose: "`{{/name}}` closes a section that is open."
    case .unsupportedTag: "A tag is a variable, section, partial or comment, with a name."
    case .tooDeep:
      "Sections and templates are at most \(Self.deepestNesting) deep in each other, and make at most 16 MiB."
    }
  }

  /// How deep sections and partials may be in each other, so that none exhausts the stack.
  public static let deepestNesting = 100
  /// How many bytes of templates a page may include: where each includes another twice, they double without end.
  static let largestTemplate = 16 << 20
  /// How many problems of one template are reported.
  static let mostProblems = 100
}

/// What is wrong, and how to fix it, before it is known where.
struct Mistake: Error {
  let rule: TemplateRule
  let message, help: String

  init(_ rule: TemplateRule, _ message: String, help: String) {
    (self.rule, self.message, self.help) = (rule, message, help)
  }

  static func tooDeep(_ name: TagName) -> Mistake {
    Mistake(
      .tooDeep, "`\(name.text)` is more than \(TemplateRule.deepestNesting) deep",
      help: "Move what is inside beside what is around it.")
  }
}
