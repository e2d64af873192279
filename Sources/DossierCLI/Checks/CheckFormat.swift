import ArgumentParser
import Dossiers

/// How a check reports what it found.
enum CheckFormat: String, CaseIterable, ExpressibleByArgument {
  /// For people, on standard error.
  case text
  /// For programs, on standard output.
  case json, sarif, github

  /// What is written to standard output; nil for what people read on standard error.
  func output(of result: CheckResult) -> [UInt8]? {
    switch self {
    case .text: nil
    case .json: result.json.lines(depth: 2)
    case .sarif: result.sarif.lines(depth: 8)
    case .github: Array(result.workflowCommands.utf8)
    }
  }
}
