import Testing

@testable import CommonMark

/// Numbers that a seed decides.
struct SeededNumbers: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }
}

@Suite struct LinesPropertyTests {
  private static let pieces = [
    "W", "W W", "*W\nW*", "**W W\nW**", "`W\nW`", "``W\n\nW``", "[W\nW](W)", "[W](\nW\n'W\nW'\n)",
    "![W](W\n)",
    "[[W\n|W]]", "[W][\nref]", "[ref\n]", "[W](\n W", "<i\nx='W'>", "<http://W>", "\\[W", "W\\@\nW",
    "W  \nW", "W\\\nW",
    "é—W", "&amp;W&#91;W", "*W", "]", "`W", "[@W; @W,\nW]", "%% W\nW %%",
    "[**W\nW** <http://W>](\nW)", "\n", "\n", " ",
  ]
  private static let wrappings: [(first: String, next: String)] = [
    ("", ""), ("> ", "> "), ("- ", "  "), ("1. > ", "   > "), ("> ", ""), ("- ", "\t"), ("", "   "),
    (">\t", ">\t"), ("> - ", "> "),
  ]

  /// A paragraph in which `wN` stands on line N only, and no line is blank.
  private static func paragraph(_ numbers: inout SeededNumbers) -> String {
    var text = "W"
    for _ in 0..<Int.random(in: 1...12, using: &numbers) {
      text += (text.hasSuffix("\n") ? "W " : " ") + pieces.randomElement(using: &numbers)!
    }
    let wrapping = wrappings.randomElement(using: &numbers)!
    let end = Bool.random(using: &numbers) ? "\n" : "\r\n"
    let texts = text.split(separator: "\n")
    let before = Bool.random(using: &numbers) ? ["[ref]: u"] : []
    let lines = (before + texts.map(String.init)).enumerated().map { index, line in
      let numbered = line.replacing("W", with: "w\(index + 1)x")
      return (index == 0 ? wrapping.first : wrapping.next)
        + "w\(index + 1)x ".prefix(index >= before.count ? 9 : 0) + numbered
    }
    return lines.joined(separator: end) + "\(end)\(end)[ref]: u\(end)"
  }

  private static func words(_ text: String) -> [Int] {
    text.matches(of: /w([0-9]+)x/).compactMap { Int($0.output.1) }
  }

  @Test("Each word reports the line where it stands", arguments: 1...16)
  func words(seed: UInt64) {
    var numbers = SeededNumbers(state: seed)
    for _ in 0..<100 {
      let markdown = Self.paragraph(&numbers)
      let document = Document(parsing: markdown)
      for inline in inlines(of: document) {
        guard case .text(let text) = inline.kind else { continue }
        #expect(
          Self.words(text).allSatisfy { $0 == inline.line },
          "\(text): \(inline.line) in\n\(markdown)")
      }
    }
  }

  @Test("Each escaped mark is found, and nothing else", arguments: 1...16)
  func escapes(seed: UInt64) {
    var numbers = SeededNumbers(state: seed)
    for _ in 0..<100 {
      let markdown = Self.paragraph(&numbers)
      let found = inlines(of: Document(parsing: markdown)).count {
        if case .literal = $0.kind { true } else { false }
      }
      let plain = Document(
        parsing: markdown.replacing("\\[", with: "Ⓔ").replacing("\\@", with: "Ⓔ").replacing(
          "&#91;", with: "Ⓔ"))
      let expected = inlines(of: plain).reduce(0) { sum, inline in
        if case .text(let text) = inline.kind { sum + text.count { $0 == "Ⓔ" } } else { sum }
      }
      #expect(found == expected, "\(markdown)")
    }
  }
}
