import TestSupport
import Testing

@Suite("The source line under a message")
struct SourceLineTests {
  @Test(
    "A mark stands under the place, however wide the signs before it are",
    arguments: [
      ("See [[nobody]].", "    5 | See [[nobody]].", "      |     ^"),
      ("韓東 [[nobody]]", "    5 | 韓東 [[nobody]]", "      |      ^"),
      ("Cafe\u{301} [[nobody]]", "    5 | Cafe\u{301} [[nobody]]", "      |      ^"),
      ("ก็ดี [[nobody]]", "    5 | ก็ดี [[nobody]]", "      |    ^"),
      ("한국 각 [[nobody]]", "    5 | 한국 각 [[nobody]]", "      |         ^"),
      ("👩‍👩‍👧 🇨🇦 [[nobody]]", "    5 | 👩‍👩‍👧 🇨🇦 [[nobody]]", "      |       ^"),
      ("ＡＢ・[[nobody]]", "    5 | ＡＢ・[[nobody]]", "      |       ^"),
      ("a\u{200B}b [[nobody]]", "    5 | a\u{200B}b [[nobody]]", "      |    ^"),
      ("A\tb\t[[nobody]]", "    5 | A    b    [[nobody]]", "      |           ^"),
      ("A \u{202E}b\u{202C} [[nobody]]", "    5 | A \\u{202e}b\\u{202c} [[nobody]]", ""),
    ])
  func mark(_ body: String, _ line: String, _ mark: String) throws {
    let lines = try told(body)
    #expect(lines[1] == line)
    // An escaped sign is as wide as it is shown.
    let place = try #require(line.firstRange(of: "[[")).lowerBound
    #expect(mark.isEmpty ? lines[2].count == line[..<place].count + 1 : lines[2] == mark)
    #expect(lines[3] == "    What is referred to has a file in `content/`.")
  }

  @Test("Of a long line that part is shown which the place is in")
  func longLine() throws {
    let body =
      String(repeating: "長い ", count: 100) + "[[nobody]]"
      + String(repeating: " long", count: 100)
    let lines = try told(body)
    #expect(lines[1].hasPrefix("    5 | …"))
    #expect(lines[1].hasSuffix("…"))
    #expect(lines[1].count < 140)
    // Twenty wide signs, twenty spaces, and the sign for what was cut.
    #expect(lines[2] == "      | " + String(repeating: " ", count: 1 + 20 * 5) + "^")
  }

  @Test(
    "Each of many problems of a line has its own mark, and a line that says nothing is not shown")
  func manyInOneLine() throws {
    let site = try TemporaryFolder([
      "dossier.yml": "title: A\nbase-url: https://a.example/\n",
      "content/pages/a.md": "---\ntitle: A\n---\n\n[[x]] 東 [[y]]\r\n[[z]]\r\n",
      "content/figures/b.md": "---\ntitle: B\n---\n",
    ])
    let lines = try Program.run(["check"], in: site).errors.split(separator: "\n")
    let marks = lines.filter { $0.hasPrefix("      |") }
    #expect(marks == ["      | ^", "      |          ^", "      | ^"])
    let missing = try #require(lines.firstIndex { $0.contains("[missing-key]") })
    #expect(!lines[missing + 1].contains("|"))
  }

  private func told(_ body: String) throws -> [String] {
    let site = try TemporaryFolder([
      "dossier.yml": "title: A\nbase-url: https://a.example/\nrules: {bidi-control: off}\n",
      "content/pages/a.md": "---\ntitle: A\n---\n\n\(body)\n",
    ])
    return try Program.run(["check"], in: site).errors.split(separator: "\n").map(String.init)
  }

  @Test("Colours are for screens, or for those who ask for them")
  func colours() throws {
    let site = try TemporaryFolder(["dossier.yml": "titel: A\n"])
    let piped = try Program.run(["check"], in: site).errors
    #expect(!piped.contains("\u{1B}"))
    let forced = try Program.run(
      ["check", "--color", "always"], in: site, environment: ["NO_COLOR": "1"]
    ).errors
    #expect(forced.contains("\u{1B}[1;31merror\u{1B}[0m: "))
    let bare = forced.replacing(#/\u{1B}\[[0-9;]*m/#, with: "")
    #expect(bare == piped)
    #expect(try Program.run(["check", "--color", "loud"], in: site).status == 2)
  }
}
