import Foundation
import TestSupport
import Testing

@Suite("The examples of docs/format.md")
struct DocumentationTests {
  @Test("The files that the page shows are together a site without a problem, and build")
  func site() throws {
    let site = try TemporaryFolder(try Example.files())
    let check = try Program.run(["check"], in: site)
    #expect((check.status, check.output, check.errors) == (0, "no problems\n", ""))
    let build = try Program.run(["build"], in: site)
    #expect(build.status == 0, "\(build.errors)")
  }

  @Test("Each example of a mistake breaks the rule that it is there for, and no other")
  func mistakes() throws {
    let mistakes = try Example.mistakes()
    #expect(mistakes.count >= 8)
    for mistake in mistakes {
      let site = try TemporaryFolder(try Example.files())
      try site.write(mistake.text, to: mistake.file)
      let outcome = try Program.run(["check"], in: site)
      let rules = outcome.errors.split(separator: "\n").filter { !$0.hasPrefix(" ") }
        .compactMap { $0.split(separator: "[").last?.dropLast() }
      #expect(rules == [mistake.rule[...]], "\(outcome.errors)")
      #expect(outcome.errors.hasPrefix(mistake.file + ":"))
    }
  }
}

/// A fenced block of the page whose info string names a file, and for a mistake its rule.
private struct Example {
  let file: String
  let rule: String
  let text: String

  static func files() throws -> [String: String] {
    Dictionary(
      uniqueKeysWithValues: try blocks().filter { $0.rule.isEmpty }.map { ($0.file, $0.text) })
  }

  static func mistakes() throws -> [Example] { try blocks().filter { !$0.rule.isEmpty } }

  private static func blocks() throws -> [Example] {
    var examples: [Example] = []
    var open: (info: [Substring], lines: [Substring])?
    for line in try Repository.read("docs/format.md").split(
      separator: "\n", omittingEmptySubsequences: false)
    {
      if let block = open {
        if line == "```" {
          if let example = Example(info: block.info, lines: block.lines) {
            examples.append(example)
          }
          open = nil
        } else {
          open?.lines.append(line)
        }
      } else if line.hasPrefix("```") {
        open = (line.dropFirst(3).split(separator: " "), [])
      }
    }
    return examples
  }

  private init?(info: [Substring], lines: [Substring]) {
    text = lines.joined(separator: "\n") + "\n"
    switch info.count {
    case 2:
      file = String(info[1])
      rule = ""
    case 4 where info[1] == "wrong":
      rule = String(info[2])
      file = String(info[3])
    default: return nil
    }
  }
}
