import Dossiers
import Output

/// What a build shows of a site's problems: every error, and of the warnings and notes of each rule the first three, so
/// that those which have been there for long do not bury the new ones.
struct ProblemDigest {
  private static let most = 3

  /// In their order.
  let shown: [Problem]
  /// How many more there are of rules, by the rules' names.
  private let left: [(rule: String, count: Int)]

  init(_ problems: [Problem]) {
    var counts: [String: Int] = [:]
    shown = problems.filter { problem in
      if problem.severity == .error { return true }
      counts[problem.rule.name, default: 0] += 1
      return counts[problem.rule.name, default: 0] <= ProblemDigest.most
    }
    left = counts.filter { $0.value > ProblemDigest.most }
      .map { (rule: $0.key, count: $0.value - ProblemDigest.most) }.sorted { $0.rule < $1.rule }
  }

  /// A line for each rule of which there are more, with what shows them.
  func rest(seenBy command: String) -> [String] {
    left.map { "… and \($0.count) more of `\(printable($0.rule))`: \(command)" }
  }
}
