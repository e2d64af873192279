import TestSupport
import Testing

@testable import CommonMark

/// What is read at a glance and what cmark reads must say the same.
@Suite struct BlockReaderTests {
  private static let lines = [
    "words", "two words", "# one", "## two {#two}", "### three: x", "###### six", "####### seven",
    "##", "## ", "## two ##", "##two", "##  two", "## - x", "> said", "> said", ">said", ">", "> ",
    "> - x", "> > x", "> # x", ">  x", "> 1. x", "- one", "- one", "- two: [[x]]", "-", "- ", "-x",
    "-  x", "- - x", "- 1) x", "- # x", "  more", "    code", "\tcode", "+ plus", "* star",
    "1. one",
    "2) two", "2014, so", "12 x", "7.", "---", "===", "***", "___", "- - -", "~~~", "~~", "```",
    "`code`", "*x*", "_x_ y", "**x", "[x](y)", "[x] (y)", "[[x|y]] [@z, p. 3]", "![x", "![x](y)",
    "[x]", "[x]:", "[x]: y", "[x]\u{2028}: y", "<b>", "<!-- x", "-->", "<https://x.org>", "a < b",
    "&amp;", "a & b", "\\[x", "x\\", "x  ", "x ", " x", "   x", "\u{FEFF}x", "éa — “b”", "\u{A0}x",
    "x\u{A0}", "x\ty", "x\u{1}", "x\u{C}", "\u{C}", "#\u{A0}x", "!x", "x!", "!", "(x)", ")", "]",
    "[",
    "\"x\"", "'x", "=", "= x", ":", "| a |", "|---|", "%% x %%", "@x", "~x", "^x", "+", "*", "{#x}",
    "x %% y", "%%% x", "50 %", "\u{FF03} x", "\u{FF03}", "\u{A0}# x", "\u{200B}- x", "“x”", "…",
    "\u{3000}x",
    "x\u{7F}", "x\u{9B}", "x\u{FFFE}", "<!-- x -- y -->", "x <!-->", "<?", "x <? y", "<![CDATA[",
    "\u{85}", "漢字，", "x\u{0}", "> a\\", "- a*b*", "> x ",
  ]
  private static let plainLines = [
    "words", "2014, so", "## two", "### three", "> said", "> said so", "- one", "- two", "[x] y",
  ]

  private func expectSame(_ text: String, _ firstLine: Int = 1) {
    var text = text
    text.withUTF8 { bytes in
      withCleanText(bytes, isClean: false) { text in
        let lines = SourceLines(text)
        guard ParsingCost.oddity(of: lines) == nil else { return }
        let whole = TreeBuilder.tree(of: lines, firstLine: firstLine)
        let read = BlockReader.tree(of: lines, firstLine: firstLine)
        #expect(
          areSame(read.blocks, whole.blocks) && read.oddities == whole.oddities
            && read.hidden == whole.hidden,
          "\(String(decoding: text, as: UTF8.self))")
      }
    }
  }

  private func expectSame(seed: UInt64, _ lines: [String], blank: Double) {
    var numbers = SeededNumbers(state: seed)
    for _ in 0..<200 {
      var text = ""
      for _ in 0..<Int.random(in: 1...12, using: &numbers) {
        text += lines.randomElement(using: &numbers)!
        let isLast = Double.random(in: 0...1, using: &numbers) < 0.05
        text += isLast ? "" : "\n"
        while Double.random(in: 0...1, using: &numbers) < blank {
          text += ["\n", "\n", "\n", "  \n", "\t\n"].randomElement(using: &numbers)!
        }
      }
      expectSame(text, Int.random(in: 1...9, using: &numbers))
    }
  }

  @Test("Any lines are read as cmark reads them", arguments: 1...16)
  func anyLines(seed: UInt64) { expectSame(seed: seed, Self.lines, blank: 0.4) }

  @Test("Blocks that stand apart are read as cmark reads them", arguments: 1...16)
  func blocksApart(seed: UInt64) {
    expectSame(seed: seed, Self.lines + Self.plainLines + Self.plainLines, blank: 0.7)
  }

  @Test("Plain lines are read as cmark reads them", arguments: 1...16)
  func plainLines(seed: UInt64) { expectSame(seed: seed, Self.plainLines, blank: 0.5) }

  @Test("A line is read as cmark reads it", arguments: lines)
  func line(_ line: String) {
    for other in Self.lines {
      for text in ["\(line)\n\(other)", "\(line)\n\n\(other)\n", "\(other)\n\n\n\(line)\n\nx\n"] {
        expectSame(text)
      }
    }
  }

  @Test("A text of very many stretches is read as cmark reads it, and in no time")
  func manyStretches() {
    expectSame(String(repeating: "a\n=\n\nb\n\n> c\nd\n\n", count: 300))
    let many = Document(parsing: String(repeating: "a\n=\n\n", count: 20_000))
    #expect(many.blocks.count == 20_000 && many.oddities.count == 20_000)
  }

  @Test("Only the first place that is too deep is told")
  func depth() {
    let deep = String(repeating: "> ", count: 101) + "x\n\n"
    expectSame("a\n\n" + deep + "b\n\n" + deep)
  }
}
