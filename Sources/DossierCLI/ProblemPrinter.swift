import Dossiers

/// Words problems for a person who mends them.
enum ProblemPrinter {
  /// All problems, each with its place, what is wrong, what the rule is and how to mend it.
  static func text(_ problems: [Problem]) -> String {
    problems.map(text).joined(separator: "\n")
  }

  private static func text(_ problem: Problem) -> String {
    var lines = [
      "\(problem.place): \(problem.severity.rawValue): \(problem.message) [\(problem.rule.name)]",
      "    " + problem.rule.demand,
      "    " + problem.help,
    ]
    lines += problem.notes.map { "    \($0.place): note: \($0.message)" }
    return lines.joined(separator: "\n")
  }

  /// `3 errors, 1 warning`.
  static func count(_ problems: [Problem]) -> String {
    let counts = Severity.allCases.reversed().compactMap { severity -> String? in
      let count = problems.count { $0.severity == severity }
      return count == 0 ? nil : "\(count) \(severity.rawValue)\(count == 1 ? "" : "s")"
    }
    return counts.isEmpty ? "no problems" : counts.joined(separator: ", ")
  }
}
