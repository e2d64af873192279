import TestSupport
import Testing

@testable import Dossiers

@Suite("YAML") struct YAMLTests {
  /// A document as a line: `2:1 {2:1 a: 2:4 'x'}`.
  private func described(_ yaml: YAML, _ value: Int = 0) -> String {
    let position = "\(yaml[value].position.line):\(yaml[value].position.column) "
    let children = yaml.children(of: value)
    return position
      + {
        switch yaml[value].kind {
        case .text: "'\(yaml.text(of: value))'"
        case .list: "[" + children.map { described(yaml, $0) }.joined(separator: ", ") + "]"
        case .map:
          "{"
            + children.map { described(yaml, $0) + ": " + described(yaml, $0 + 1) }
            .joined(separator: ", ") + "}"
        }
      }()
  }

  @Test(
    "Values are told with their places",
    arguments: [
      ("a: x", "2:1 {2:1 'a': 2:4 'x'}"),
      ("a:\nb: ", "2:1 {2:1 'a': 2:3 '', 3:1 'b': 3:3 ''}"),
      ("é: [ö, \"ü\", 'x''y']", "2:1 {2:1 'é': 2:4 [2:5 'ö', 2:8 'ü', 2:13 'x'y']}"),
      ("a: >-\n  x\n  y\nb: |\n  x\n  y\n", "2:1 {2:1 'a': 2:4 'x y', 5:1 'b': 5:4 'x\ny\n'}"),
      (
        "a:\n  - k: v\n    l: w\n  - x",
        "2:1 {2:1 'a': 3:3 [3:5 {3:5 'k': 3:8 'v', 4:5 'l': 4:8 'w'}, 5:5 'x']}"
      ),
      ("a:\n- - x\n  - y", "2:1 {2:1 'a': 3:1 [3:3 [3:5 'x', 4:5 'y']]}"),
      ("{a: {}, b: []}", "2:1 {2:2 'a': 2:5 {}, 2:9 'b': 2:12 []}"),
      ("# x\r\na: x\r\nb: y", "3:1 {3:1 'a': 3:4 'x', 4:1 'b': 4:4 'y'}"),
      ("a: 'x\u{85}y'\nb: \"\u{2028}z\"", "2:1 {2:1 'a': 2:4 'x y', 3:1 'b': 3:4 '\u{2028}z'}"),
      ("a: \"\\x41\\n\"", "2:1 {2:1 'a': 2:4 'A\n'}"),
      (
        "a: true\nb: ~\nc: 0x1F", "2:1 {2:1 'a': 2:4 'true', 3:1 'b': 3:4 '~', 4:1 'c': 4:4 '0x1F'}"
      ),
      ("? a\n: x", "2:1 {2:3 'a': 3:3 'x'}"),
      ("words", "2:1 'words'"), ("", "1:1 {}"), ("# x\n", "1:1 {}"),
    ])
  func values(text: String, wanted: String) throws {
    #expect(described(try YAML(Array(text.utf8)[...], firstLine: 2)) == wanted)
  }

  @Test("A key is the first of its name, and only of its map")
  func keys() throws {
    let yaml = try YAML(Array("x: {a: 1, b: 2}\na: 3\nab: 4\na: 5".utf8)[...], firstLine: 1)
    let key = try #require(yaml.key("a", of: 0))
    #expect(yaml.text(of: key + 1) == "3")
    #expect(yaml.key("b", of: 0) == nil)
    #expect(yaml.key("", of: 0) == nil)
  }

  private static let lines = [
    "title: Words", "a-b: 1", "a: b:c", "a: b: c", "a:", "a: [x, y-z]", "a: [ é ,y]", "a: [x",
    "a: [[x]]",
    "a: 'x: y'", "a: 'x''y'", "a: \"x\"", "a: \"\\x41\"", "a: >-", "a: |-", "  more words",
    "  - one",
    "  - k: v", "    k: v", "  - 'x'", "- one", "# x", "a: b # c", "a: b #c", "", "---", "...",
    "a: *x",
    "a: &x y", "a: !x y", "\ta: x", "a: x  ", "é: “x”", "a: x\u{85}y", "a: x\u{2028}y",
    "a: \u{FEFF}x",
    "a: {k: v}", "k: v\r", "? x", "  - - x", "  - >-", "    text", "a: 他说", "  没有",
  ]

  @Test("Whatever the lines are, each value is where it is said to be", arguments: 1...8)
  func places(seed: UInt64) throws {
    var numbers = Seed(seed)
    var count = 0
    for _ in 0..<2_000 {
      let text = (1...Int.random(in: 1...6, using: &numbers)).map { _ in
        Self.lines.randomElement(using: &numbers)!
      }.joined(separator: "\n")
      let lines = text.unicodeScalars.split(separator: "\n", omittingEmptySubsequences: false)
      guard let yaml = try? YAML(Array(text.utf8)[...], firstLine: 1) else { continue }
      for value in yaml.values.indices where yaml[value].kind == .text {
        let position = yaml[value].position
        // Nothing may be below the last line.
        let line = position.line > lines.count ? "" : String(lines[position.line - 1])
        let rest = String(line.unicodeScalars.dropFirst(position.column - 1))
        let first = yaml.text(of: value).prefix(1)
        let openings = ["'", "\"", ">", "|"]
        #expect(
          first.isEmpty || rest.hasPrefix(first) || openings.contains(where: rest.hasPrefix),
          "\(text)\n\(described(yaml, value))")
        count += 1
      }
    }
    #expect(count > 1_000)
  }
}
