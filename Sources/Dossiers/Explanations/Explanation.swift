/// What a rule is for, with a file that breaks it and the same file fixed.
public struct Explanation: Sendable {
  public let rule: Rule
  /// What goes wrong without it, for a reader or for somebody whom the site is about.
  public let why: String
  /// Breaks this rule and no other.
  public let wrong: Example
  /// Breaks none.
  public let right: Example

  package init(_ rule: Rule, why: String, wrong: Example, right: Example) {
    (self.rule, self.why, self.wrong, self.right) = (rule, why, wrong, right)
  }

  /// Those of all rules for a site's content, in the order of `Rule.areas`.
  public static let all: [Explanation] =
    ofFiles + ofFrontMatter + ofBodies + ofStatements + ofReferences + ofFairness
    + ofWords
}
