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
    case .json: CheckFormat.bytes(of: result.json, depth: 2)
    case .sarif: CheckFormat.bytes(of: result.sarif, depth: 8)
    case .github: Array(result.workflowCommands.utf8)
    }
  }

  private static func bytes(of json: JSON, depth: Int) -> [UInt8] {
    var bytes: [UInt8] = []
    json.write(into: &bytes, depth: depth)
    bytes.append(UInt8(ascii: "\n"))
    return bytes
  }
}
