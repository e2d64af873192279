import TestSupport
import Testing

@testable import CommonMark

/// Whatever surrounds them, comments and notes are hidden to the byte.
@Suite struct HiddenPropertyTests {
  private static let pieces = [
    "W", "W W", "*W\nW*", "**W**", "`W\nW`", "``W``", "[W\nW](W)", "[W](\nW\n'W')", "![W](W)",
    "[[W]]",
    "<i\nx='W'>", "<b>", "<http://W>", "\\[W", "W\\@\nW", "W  \nW", "W\\\nW", "é—W", "&amp;W&#91;W",
    "\\<W", "&lt;!--W", "[@W]", "\\`W", "![", "[W", "]", "*", "_W", "<", "&W", "\n", " ",
  ]
  private static let hidings = [
    "%%H%%", "%% H\nH %%", "%% *H* `H` %%", "%% &amp; H \\* é %%", "<!--H-->", "<!-- H -- H -->",
    "<!-- H\n-- H --->", "<!-- -- *H* [H](H) -->", "<!-- H --!>", "<!---- é H -->",
    "%% <!-- H --> H %%",
  ]
  private static let wrappings: [(first: String, next: String)] = [
    ("", ""), ("> ", "> "), ("- ", "  "), ("1. > ", "   > "), ("> ", ""), ("", "   "),
    (">\t", ">\t"),
    ("> - ", "> "), ("é ", ""),
  ]

  @Test("Comments and notes are hidden to the byte, whatever is around them", arguments: 1...16)
  func bytes(seed: UInt64) {
    var numbers = SeededNumbers(state: seed)
    for _ in 0..<60 {
      var text = "W "
      let number = Int.random(in: 1...10, using: &numbers)
      // Two such runs would make code of what is between them.
      let lonely = Int.random(in: 0...10, using: &numbers)
      for place in 0..<number {
        if place == lonely {
          text += ["`````", " `````", "\n`````", " `````\\`"].randomElement(using: &numbers)!
        }
        let isHidden = Int.random(in: 0...2, using: &numbers) == 0
        let piece = (isHidden ? Self.hidings : Self.pieces).randomElement(using: &numbers)!
        text += (text.hasSuffix("\n") ? "W " : " ") + piece
      }
      let wrapping = Self.wrappings.randomElement(using: &numbers)!
      let end = ["\n", "\r\n", "\r"].randomElement(using: &numbers)!
      let lines = text.split(separator: "\n").enumerated().map {
        ($0 == 0 ? wrapping.first : wrapping.next) + "x " + $1
      }
      check(lines.joined(separator: end) + end)
    }
  }

  private static let fragments = [
    "<!--", "-->", "--!>", "--", ">", "`", "``", "*", "_", "[a](b)", "[", "](", ")", "<b>",
    "<b a='", "'>", "%%",
    "%", "\n", "\n> ", "\n- ", "a", " ", " ", "é", "&#45;", "<?", "?>", "<!x", "<script>",
    "</script>", "<http://x",
    "```\n", "\n\n", "# ", "![", "<div>\n", "~~~", "    ",
  ]

  @Test(
    "Whatever is typed, no text shows what begins like a comment unless it is told",
    arguments: 1...16)
  func fragments(seed: UInt64) {
    var numbers = SeededNumbers(state: seed)
    for _ in 0..<200 {
      let count = Int.random(in: 1...25, using: &numbers)
      let text = (0..<count).map { _ in Self.fragments.randomElement(using: &numbers)! }.joined()
      let document = Document(parsing: text)
      let bytes = Array(text.utf8)
      for range in document.hidden {
        #expect(String(validating: bytes[range], as: UTF8.self)?.isEmpty == false, "\(text)")
      }
      guard document.warnings.allSatisfy({ $0.offset == nil }) else { continue }
      for inline in inlines(of: document) {
        guard case .text(let words) = inline.kind else { continue }
        #expect(!words.contains("<!--") && !words.contains("%%"), "\(text)")
      }
    }
  }

  private func check(_ text: String) {
    let bytes = Array(text.utf8)
    let document = Document(parsing: text)
    let hidden = Set(document.hidden.joined())
    for (offset, byte) in bytes.enumerated() {
      if byte == UInt8(ascii: "H") { #expect(hidden.contains(offset), "\(offset) of \(text)") }
    }
    // Tags are hidden too, and hold words of their own.
    for range in document.hidden where bytes[range.lowerBound] != UInt8(ascii: "<") {
      #expect(!bytes[range].contains(UInt8(ascii: "W")), "\(range) of \(text)")
    }
    for word in shown(text) {
      #expect(word.contains("H") == false || word.contains("http"), "\(text)")
    }
  }
}
