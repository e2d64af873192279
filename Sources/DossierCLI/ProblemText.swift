import Dossiers
import Website

extension Problem {
  /// What is printed: the place, what is wrong and the rule's name; then what the rule is, and how to mend it.
  var text: String {
    (["\(place): \(severity.rawValue): \(message) [\(rule.name)]"]
      + ([rule.demand, help] + notes.map { "\($0.place): note: \($0.message)" })
      .map { "    " + $0 })
      .map(printable).joined(separator: "\n")
  }
}

extension [Problem] {
  /// `3 errors, 1 warning`.
  var count: String {
    let counts = Severity.allCases.reversed().compactMap { severity -> String? in
      let count = self.count { $0.severity == severity }
      return count == 0 ? nil : counted(count, severity.rawValue)
    }
    return counts.isEmpty ? "no problems" : counts.joined(separator: ", ")
  }
}

/// `1 claim`, `2 claims`.
func counted(_ count: Int, _ word: String) -> String { "\(count) \(word)\(count == 1 ? "" : "s")" }
