import Dossiers
import Website

/// A problem as the person who mends it reads it, whether it lies in the content or in a template.
struct Message {
  private enum Subject {
    case content(Problem)
    case template(TemplateProblem)
  }

  let severity: Severity
  private let subject: Subject
  private let order: Order

  init(_ problem: Problem) {
    severity = problem.severity
    subject = .content(problem)
    order = Order(file: problem.place.file.text, position: problem.place.position)
  }

  init(_ problem: TemplateProblem) {
    severity = .error
    subject = .template(problem)
    order = Order(
      file: problem.file, position: Position(line: problem.line, column: problem.column))
  }

  /// What is printed, made when it is asked for: there may be a million messages.
  var text: String {
    switch subject {
    case .content(let problem):
      Message.text(
        place: problem.place.description, severity, problem.message, problem.rule, problem.help,
        notes: problem.notes.map { "\($0.place): note: \($0.message)" })
    case .template(let problem):
      Message.text(
        place: "\(problem.file):\(problem.line):\(problem.column)", severity, problem.message,
        problem.rule, problem.help)
    }
  }

  private static func text(
    place: String, _ severity: Severity, _ message: String, _ rule: Rule, _ help: String,
    notes: [String] = []
  ) -> String {
    (["\(place): \(severity.rawValue): \(message) [\(rule.name)]"]
      + ([rule.demand, help] + notes).map { "    " + $0 })
      .map(printable).joined(separator: "\n")
  }
}

/// By file and place.
private struct Order: Comparable {
  let file: String
  let position: Position

  static func < (left: Order, right: Order) -> Bool {
    left.file == right.file
      ? left.position < right.position
      : left.file.utf8.lexicographicallyPrecedes(right.file.utf8)
  }
}

extension Message: Comparable {
  static func < (left: Message, right: Message) -> Bool {
    left.order == right.order ? left.text < right.text : left.order < right.order
  }

  static func == (left: Message, right: Message) -> Bool { left.text == right.text }
}

extension [Message] {
  var containErrors: Bool { contains { $0.severity == .error } }

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
