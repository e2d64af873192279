import Dossiers
import Foundation
import Templates
import TestSupport
import Testing
import Website

@Suite("The explanation of every rule")
struct ExplanationTests {
  static let all = Rule.all + TemplateRule.allCases.map(\.rule)

  @Test("Every rule has a name of its own and says what it is for")
  func complete() {
    #expect(Set(Self.all.map(\.name)).count == Self.all.count)
    for rule in Self.all { #expect(rule.why.hasSuffix(".")) }
  }

  @Test(
    "The wrong example breaks its rule, there where it is shown, and no other; the right one none",
    arguments: all.map(\.name))
  func examples(_ name: String) throws {
    let rule = try #require(Self.all.first { $0.name == name })
    let wrong = try #require(try Checked.wrong.get()[rule])
    let problems = wrong.problems
    #expect(!problems.isEmpty)
    for problem in problems {
      #expect(problem.rule == name, "\(wrong.outcome.errors)")
      #expect(problem.file == rule.wrong.path, "\(wrong.outcome.errors)")
      #expect(rule.wrong.lines.contains(problem.line), "\(wrong.outcome.errors)")
      #expect(problem.severity == rule.severity.rawValue)
    }
    #expect(wrong.outcome.status == (rule.severity == .error ? 1 : 0))
    let right = try Checked(rule.right).outcome
    #expect((right.status, right.output, right.errors) == (0, "no problems\n", ""))
  }
}

/// What a person is told of the sample site with an example in it.
struct Checked {
  let outcome: Program.Outcome

  init(_ example: Example) throws {
    let site = try TemporaryFolder(example.site)
    if let target = example.linkTarget { try site.link(example.path, to: target) }
    outcome = try Program.run(["check", "--clock", "2026-01-01T00:00:00Z"], in: site)
  }

  /// The outcome of every wrong example.
  static let wrong = Result {
    Dictionary(
      uniqueKeysWithValues: try ExplanationTests.all.map { ($0, try Checked($0.wrong)) })
  }

  struct Told {
    let file: String
    let line: Int
    let severity: String
    let rule: String
  }

  /// `file:line:column: severity: message [rule]`.
  var problems: [Told] {
    outcome.errors.split(separator: "\n").filter { !$0.hasPrefix("    ") }.map { head in
      let parts = head.split(separator: ":", maxSplits: 4)
      guard parts.count == 5, let line = Int(parts[1]), let bracket = head.lastIndex(of: "[") else {
        return Told(file: String(head), line: 0, severity: "", rule: "")
      }
      return Told(
        file: String(parts[0]), line: line, severity: parts[3].trimmingCharacters(in: .whitespaces),
        rule: String(head[bracket...].dropFirst().dropLast()))
    }
  }
}

extension Example {
  /// The lines of the file that are shown.
  var lines: ClosedRange<Int> {
    firstLine...firstLine
      + max(0, (text ?? "").split(separator: "\n", omittingEmptySubsequences: false).count - 1)
  }
}
