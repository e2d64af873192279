import Dossiers
import Templates
import Website

/// Every rule that the program holds a site to, for content and for templates.
enum Rulebook {
  static let areas: [(title: String, rules: [Rule])] =
    Rule.areas + [("Templates", TemplateRule.allCases.map(\.rule))]

  static let rules = areas.flatMap(\.rules)

  static let names = rules.map(\.name).sorted()

  /// All rules with what they demand.
  static var list: String {
    areas.map { area in
      ([area.title, ""]
        + area.rules.map { "  \($0.name) (\($0.weight))\n      \($0.demand)" }).joined(
          separator: "\n")
    }.joined(separator: "\n\n")
  }
}

extension Rule {
  fileprivate var weight: String {
    severity.rawValue + (isStructural ? "" : "; may be waived")
  }
}
