import ArgumentParser
import Dossiers
import Foundation

/// When messages are coloured.
enum Colours: String, CaseIterable, ExpressibleByArgument {
  case auto, always, never
}

/// How messages look on a terminal.
struct Style: Sendable {
  let isColoured: Bool

  /// That of standard error, where messages go.
  init(_ colours: Colours) {
    switch colours {
    case .always: isColoured = true
    case .never: isColoured = false
    case .auto:
      isColoured =
        Terminal.showsErrors && (ProcessInfo.processInfo.environment["NO_COLOR"] ?? "").isEmpty
    }
  }

  func bold(_ text: String) -> String { painted(text, "1") }
  func faint(_ text: String) -> String { painted(text, "2") }

  func weight(_ severity: Severity) -> String {
    switch severity {
    case .error: painted(severity.rawValue, "1;31")
    case .warning: painted(severity.rawValue, "1;33")
    case .note: painted(severity.rawValue, "1;36")
    }
  }

  func marker(_ text: String) -> String { painted(text, "1;32") }

  private func painted(_ text: String, _ code: String) -> String {
    isColoured ? "\u{1B}[\(code)m\(text)\u{1B}[0m" : text
  }
}
