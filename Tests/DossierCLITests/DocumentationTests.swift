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
}

/// A fenced block of the page whose info string names a file.
private struct Example {
  let file: String
  let text: String

  static func files() throws -> [String: String] {
    Dictionary(uniqueKeysWithValues: try blocks().map { ($0.file, $0.text) })
  }

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
    guard info.count == 2 else { return nil }
    file = String(info[1])
    text = lines.joined(separator: "\n") + "\n"
  }
}
