import Dossiers
import Output

/// What a person reads of a problem: the place, what is wrong and the rule's name; the line with a mark under the
/// place; what the rule is, and how to fix it.
struct ProblemText {
  let style: Style

  func text(of problem: Problem, at excerpt: SourceExcerpt?) -> String {
    let lines =
      [problem.rule.demand, problem.help]
      + problem.notes.map { "\($0.place): note: \($0.message)" }
    return
      ([head(of: problem)] + (excerpt.map { marked($0, problem.place.position.line) } ?? [])
      + lines.map { ProblemText.indentation + printable($0) })
      .joined(separator: "\n")
  }

  private static let indentation = "    "

  private func head(of problem: Problem) -> String {
    style.bold(printable("\(problem.place):")) + " " + style.weight(problem.severity) + ": "
      + printable(problem.message) + style.faint(" [\(printable(problem.rule.name))]")
  }

  /// The line, and under it a mark where the place is.
  private func marked(_ excerpt: SourceExcerpt, _ line: Int) -> [String] {
    let before = (excerpt.isCutBefore ? "…" : "") + shown(excerpt.before)
    let number = "\(line) | "
    let blank = String(repeating: " ", count: number.count - 2) + "| "
    return [
      style.faint(ProblemText.indentation + number) + before + shown(excerpt.after)
        + (excerpt.isCutAfter ? "…" : ""),
      style.faint(ProblemText.indentation + blank)
        + String(repeating: " ", count: before.displayWidth) + style.marker("^"),
    ]
  }

  /// A tab would move what comes after it by another width on each terminal.
  private func shown(_ text: String) -> String {
    printable(text.replacing("\t", with: ProblemText.indentation))
  }
}

/// The texts of a site's problems, each made when it is asked for: there may be a million.
struct ProblemTexts: Sequence, IteratorProtocol {
  private var problems: ArraySlice<Problem>
  private var excerpts: SourceExcerpts
  private let text: ProblemText

  init(_ problems: [Problem], of folder: SourceFolder, _ style: Style) {
    self.problems = problems[...]
    excerpts = SourceExcerpts(of: folder)
    text = ProblemText(style: style)
  }

  mutating func next() -> String? {
    guard let problem = problems.popFirst() else { return nil }
    return text.text(of: problem, at: excerpts.excerpt(at: problem.place))
  }
}

extension [Problem] {
  /// `3 errors, 1 warning`.
  var count: String {
    let counts = Severity.allCases.reversed().compactMap { severity -> String? in
      let count = self.count(of: severity)
      return count == 0 ? nil : counted(count, severity.rawValue)
    }
    return counts.isEmpty ? "no problems" : counts.joined(separator: ", ")
  }

  func count(of severity: Severity) -> Int { count { $0.severity == severity } }
}
