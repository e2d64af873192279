import Foundation
import TestSupport
import Testing

/// docs/editing.md is a tutorial that is run from its first line to its last.
@Suite("The tutorial")
struct EditingPageTests {
  @Test("Every command does what the page shows, in an empty folder")
  func commands() throws {
    let folder = try TemporaryFolder()
    var place = folder.path
    var count = 0
    for block in try Block.all(of: "docs/editing.md") {
      switch block {
      case .file(let path, let text):
        try folder.write(text, to: String(place.dropFirst(folder.path.count)) + "/" + path)
      case .command(let line, let shown):
        let outcome = try Program.shell(
          "cd '\(place)' && { \(line)\n} 2>&1 && pwd >'\(folder.path)/place'", in: folder)
        let isRefused = shown.contains { $0.hasPrefix("dossier: ") }
        try #require(outcome.status == (isRefused ? 2 : 0), "\(line)\n\(outcome.output)")
        if !isRefused { place = try folder.read("place").trimmingCharacters(in: .newlines) }
        #expect(shows(shown, outcome.output), "\(line)\n\(outcome.output)")
        count += 1
      }
    }
    #expect(count > 20)
    #expect(!FileManager.default.fileExists(atPath: place + "/public"))
  }

  @Test("What the page shows is compared, and not only run")
  func compared() {
    #expect(shows(["a", "…", "d"], "a\nb\nc\nd\n"))
    #expect(shows(["a", "…", "d"], "a\nd\n"))
    #expect(shows(["Built x in 20 ms.", "a … c."], "Built x in 7 ms.\na b c.\n"))
    #expect(!shows(["a", "…", "d"], "a\nb\n"))
    #expect(!shows(["a", "c"], "a\nb\nc\n"))
    #expect(!shows(["a.c"], "abc\n"))
    // Nothing is shown, nothing is said of what it tells.
    #expect(shows([], "a\n"))
  }

  /// Whether an output is what a page shows of it: `…` stands for any words, alone on a line for any lines.
  private func shows(_ lines: [String], _ output: String) -> Bool {
    if lines.isEmpty { return true }
    let pattern = lines.map { line in
      line.trimmingCharacters(in: .whitespaces) == "…"
        ? "(?:.*\n)*"
        : NSRegularExpression.escapedPattern(for: line).replacing("…", with: ".*")
          .replacing(/in \d+ ms/, with: "in \\d+ ms") + "\n"
    }.joined()
    return output.range(of: "^\(pattern)$", options: .regularExpression) == output
      .startIndex..<output.endIndex
  }
}

/// What a fenced block of a page asks for.
private enum Block {
  /// The info string names a file, and the block is all of it.
  case file(String, String)
  /// A line behind `$ `, and what is shown below it.
  case command(String, shown: [String])

  static func all(of page: String) throws -> [Block] {
    var blocks: [Block] = []
    var fence: (info: [String], lines: [String])?
    for line in try Repository.read(page).split(separator: "\n", omittingEmptySubsequences: false) {
      if let open = fence {
        if line == "```" {
          blocks += of(open.info, open.lines)
          fence = nil
        } else {
          fence?.lines.append(String(line))
        }
      } else if line.hasPrefix("```") {
        fence = (line.dropFirst(3).split(separator: " ").map(String.init), [])
      }
    }
    return blocks
  }

  private static func of(_ info: [String], _ lines: [String]) -> [Block] {
    if info.count == 2 { return [.file(info[1], lines.joined(separator: "\n") + "\n")] }
    guard info == ["console"] else { return [] }
    var blocks: [Block] = []
    for line in lines {
      if line.hasPrefix("$ ") {
        blocks.append(.command(String(line.dropFirst(2)), shown: []))
      } else if case .command(let command, let shown)? = blocks.popLast() {
        blocks.append(.command(command, shown: shown + [line]))
      }
    }
    return blocks
  }
}
