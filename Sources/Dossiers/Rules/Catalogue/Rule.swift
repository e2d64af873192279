/// What is demanded of a site's files, and what for.
public final class Rule: Hashable, Sendable {
  /// As it is in messages, settings and waivers: `unknown-reference`.
  public let name: String
  /// Its problems' severity where the settings say nothing else.
  public let severity: Severity
  /// Structural rules cannot be lowered or waived: without them a page would not say what its editor wrote.
  public let isStructural: Bool
  /// What is demanded, in one sentence.
  public let demand: String
  /// What goes wrong without it, for a reader or for somebody whom the site is about.
  public let why: String
  /// The published standards that ask for the same; none of what only this format demands.
  public let standards: [Standard]
  private let examples: @Sendable () -> (wrong: Example, right: Example)

  private init(
    _ name: String, _ severity: Severity, isStructural: Bool, _ demand: String, _ why: String,
    _ standards: [Standard], _ examples: @escaping @Sendable () -> (wrong: Example, right: Example)
  ) {
    (self.name, self.severity, self.isStructural) = (name, severity, isStructural)
    (self.demand, self.why, self.standards, self.examples) = (demand, why, standards, examples)
  }

  /// Breaks this rule and no other.
  public var wrong: Example { examples().wrong }
  /// Breaks none.
  public var right: Example { examples().right }

  public static func == (left: Rule, right: Rule) -> Bool { left.name == right.name }
  public func hash(into hasher: inout Hasher) { hasher.combine(name) }
}

extension Rule {
  /// A rule without which a page would not say what its editor wrote.
  package static func structural(
    _ name: String, _ demand: String, why: String,
    wrong: @autoclosure @escaping @Sendable () -> Example,
    right: @autoclosure @escaping @Sendable () -> Example
  ) -> Rule {
    Rule(name, .error, isStructural: true, demand, why, []) { (wrong(), right()) }
  }

  /// A rule that a site may set to another severity.
  static func adjustable(
    _ name: String, _ severity: Severity, _ demand: String, why: String,
    of standards: [Standard] = [],
    wrong: @autoclosure @escaping @Sendable () -> Example,
    right: @autoclosure @escaping @Sendable () -> Example
  ) -> Rule {
    Rule(name, severity, isStructural: false, demand, why, standards) { (wrong(), right()) }
  }

  /// The rules for a site's content by what they are about, in the order in which a file is read.
  public static let areas: [(title: String, rules: [Rule])] = [
    ("Files and settings", files), ("Front matter", frontMatter), ("Text", text),
    ("Statements", statements), ("References and links", references), ("Sources", sourcing),
    ("Fairness", fairness), ("Requests and replies", requests), ("Dates", dates),
    ("Quotations", quotations), ("Publication", publication),
    ("Words of the theme", words),
  ]

  /// Every rule for a site's content, by name.
  public static let all: [Rule] = areas.flatMap(\.rules).sorted { $0.name < $1.name }

  /// Whether it is one of those for quotations and the copies that prove them.
  package var isAboutQuotations: Bool { Rule.quotations.contains(self) }

  static func named(_ name: String) -> Rule? { all.first { $0.name == name } }

  /// What is asked of published files alone.
  static let ofUnpublished: Set = [unpublishedReference, unpublishedLink, unpublishedClaim]
}
