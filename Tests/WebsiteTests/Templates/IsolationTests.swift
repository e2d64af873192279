import Testing

@testable import Website

/// No text's bidirectional controls reach what stands beside it.
@Suite struct IsolationTests {
  @Test(arguments: [
    ("plain – “text” שלום", "plain – “text” שלום"),
    (
      "\u{2067}closed\u{2069} \u{2068}twice\u{2069}", "\u{2067}closed\u{2069} \u{2068}twice\u{2069}"
    ),
    ("\u{200F}marks\u{61C}", "\u{200F}marks\u{61C}"),
    ("\u{202E}a", "\u{2068}\u{202E}a\u{2069}"),
    ("\u{202E}a\u{202C}", "\u{2068}\u{202E}a\u{202C}\u{2069}"),
    ("a\u{2066}\u{2067}b", "\u{2068}a\u{2066}\u{2067}b\u{2069}\u{2069}\u{2069}"),
    ("a\u{2069}\u{2069}b", "\u{2068}\u{2068}\u{2068}a\u{2069}\u{2069}b\u{2069}"),
    ("\u{2066}\u{202E}a\u{2069}", "\u{2066}\u{202E}a\u{2069}"),
    ("a\u{202C}", "\u{2068}a\u{202C}\u{2069}"),
  ])
  func `a text that reaches beyond its ends is isolated, and no other`(
    text: String, expected: String
  ) throws {
    #expect(scalars(text.isolated) == scalars(expected))
    #expect(scalars(text.isolated.isolated) == scalars(expected))
    let page = PageView(text: text)
    #expect(scalars(try render("<p>{{text}}</p>", page)) == scalars("<p>\(expected)</p>"))
    #expect(scalars(try render("<p title='{{text}}'>", page)) == scalars("<p title='\(expected)'>"))
  }

  @Test func `an address has no such characters at all`() throws {
    let page = PageView(text: "/\u{202E}a")
    #expect(try render("<a href='{{text}}'>", page) == "<a href='/%E2%80%AEa'>")
  }

  @Test(arguments: 1...20)
  func `of random texts each closes what it opens and nothing else`(seed: Int) {
    var numbers = SeededNumbers(seed: UInt64(seed))
    let parts = [
      "\u{202A}", "\u{202E}", "\u{202C}", "\u{2066}", "\u{2068}", "\u{2069}", "a", "–", "\u{E2}",
    ]
    for _ in 0..<200 {
      let count = Int.random(in: 0...12, using: &numbers)
      let text = (0..<count).map { _ in parts.randomElement(using: &numbers) ?? "" }.joined()
      let isolated = text.isolated
      var depth = 0
      for scalar in isolated.unicodeScalars {
        switch scalar.value {
        case 0x2066...0x2068: depth += 1
        case 0x2069: depth -= 1
        case 0x202A...0x202E: #expect(depth > 0, "seed \(seed): \(scalars(text))")
        default: continue
        }
        #expect(depth >= 0, "seed \(seed): \(scalars(text))")
      }
      #expect(depth == 0, "seed \(seed): \(scalars(text))")
      let inner = scalars(isolated).drop { $0 == "\u{2068}" }
      #expect(
        String(String.UnicodeScalarView(inner)).contains(text.drop { $0 == "\u{2068}" })
          || text.isEmpty)
    }
  }

  @Test func `a program's messages spell out what a terminal would obey`() {
    #expect(
      printable("a\u{202E}b\u{2069}\u{1B}[2J\u{9B}\r\n\u{2028}\u{2029}é\u{200F}")
        == "a\\u{202e}b\\u{2069}\\u{1b}[2J\\u{9b}\\u{d}\\u{a}\\u{2028}\\u{2029}é\u{200F}")
  }

  private func scalars(_ text: String) -> [Unicode.Scalar] { Array(text.unicodeScalars) }
}
