import Testing

@testable import CommonMark

@Suite struct TablesTests {
  /// The table that a text begins with: its rows, with the cells' words between bars.
  private func rows(_ markdown: String) -> [String] {
    guard let table = Document(parsing: markdown).tree.first, case .table = table.kind else {
      return []
    }
    return table.blocks.map { row in
      row.blocks.map { $0.inlines.map(words).joined() }.joined(separator: "|")
    }
  }

  private func words(_ inline: Inline) -> String {
    switch inline.kind {
    case .text(let text): text
    case .literal(let sign): "⟨\(sign)⟩"
    case .code(let code): "`\(code)`"
    case .emphasis: "*" + inline.inlines.map(words).joined() + "*"
    case .link(let destination, _): "→\(destination)"
    default: "?"
    }
  }

  @Test(
    "A row of dashes below a row makes a table, with or without bars at the ends",
    arguments: [
      ("| a | b |\n| - | - |\n| c | d |", ["a|b", "c|d"]),
      ("a | b\n--- | ---\nc | d", ["a|b", "c|d"]),
      ("|a|\n|-|", ["a"]), ("a|\n-|\nb|", ["a", "b"]), ("| a |\r\n| - |\r\n| b |\r\n", ["a", "b"]),
      ("   | a | b |\n  |-|-|\n | c | d |", ["a|b", "c|d"]), ("|\ta\t|\n|\t-\t|", ["a"]),
      ("| a | b |\n|-|-|\n|  | |", ["a|b", "|"]), ("||\n|-|", [""]),
      ("| a |\n|-|\n\n| b |", ["a"]), ("| a |\n|-|\n> b", ["a"]), ("| a |\n|-|\n# b", ["a"]),
    ])
  func tables(markdown: String, wanted: [String]) {
    #expect(rows(markdown) == wanted)
    #expect(Document(parsing: markdown).warnings == [])
  }

  @Test(
    "A cell holds the inlines of a paragraph, and what begins a block elsewhere is words",
    arguments: [
      ("*x* `y` [z](w)", "*x* `y` →w"), ("# x", "# x"), ("x #", "x #"), ("#", "#"),
      ("## #", "## #"),
      ("- x", "- x"), ("1. x", "1. x"), ("> x", "> x"), ("```", "```"), ("---", "---"),
      ("[x]: y", "[x]: y"), ("\\*x\\*", "⟨*⟩x⟨*⟩"), ("x \\| y", "x ⟨|⟩ y"), ("`x|y`", "`x|y`"),
      ("`x\\|y`", "`x|y`"), ("``x`|`y``", "`x`|`y`"), ("[[x|y]]", "[[x|y]]"),
      ("[[x\\|y]]", "[[x⟨|⟩y]]"), ("\\`x\\`", "`x`"), ("x\\", "x\\"), ("é—“x”", "é—“x”"),
    ])
  func cells(cell: String, shown: String) {
    #expect(rows("| a | b |\n|---|---|\n| \(cell) | last |") == ["a|b", shown + "|last"])
  }

  @Test(
    "A bar that is in no code and no wikilink parts cells",
    arguments: [
      ("| ` | ` x | y |", "`|` x|y"), ("| `` x | ` y |", "`` x|` y"), ("| [[x | y |", "[[x|y"),
      ("| [x | y] |", "[x|y]"), ("| \\` | ` |", "`|`"), ("| \\\\| y |", "⟨\\⟩|y"),
    ])
  func bars(row: String, wanted: String) {
    #expect(rows("| a | b |\n| - | - |\n\(row)").last == wanted)
  }

  @Test("The row of dashes says how columns are aligned")
  func alignments() {
    let document = Document(parsing: "a|b|c|d\n:-|-:|:-:|-")
    #expect(document.tree[0].kind == .table([.left, .right, .center, .none]))
  }

  @Test("Rows and cells are on their lines, in quotations and lists too")
  func lines() {
    let markdown = "x\n\n> - | a | *b* |\n>   |---|---|\n>   | c | d |\n\ny"
    let table = allBlocks(of: Document(parsing: markdown, firstLine: 5)).filter {
      switch $0.kind {
      case .table, .tableRow, .tableCell: true
      default: false
      }
    }
    #expect(table.map(\.lines) == [7...9, 7...7, 7...7, 7...7, 9...9, 9...9, 9...9])
    #expect(table[3].inlines[0].inlines[0].line == 7)
    #expect(table[6].inlines.map(\.line) == [9])
  }

  @Test(
    "What is not a table stays a paragraph",
    arguments: [
      "| a |\n| b |", "a\n:-:", "| a |\n|   |", "| a |\n| - x |", "| a |\n| : |", "a | b", "|-|",
      "x\n|:-:-|", "| a |\n|:|", "```\n| a |\n|-|\n```", "    | a |\n    |-|",
    ])
  func others(markdown: String) {
    #expect(rows(markdown) == [])
    #expect(Document(parsing: markdown).warnings == [])
  }

  @Test(
    "A row of dashes that does not make a table, and a row with another number of cells than the header, is reported at its line",
    arguments: [
      (
        "| a | b |\n|---|\n| c | d |", [ParseWarning(kind: .noTable(cells: 2, columns: 1), line: 2)]
      ),
      ("x\n| a |\n|---|", [ParseWarning(kind: .noTable(cells: nil, columns: 1), line: 3)]),
      (
        "a|b\n-|-\nc\nd|e|f\ng|h",
        [
          ParseWarning(kind: .unevenRow(cells: 1, columns: 2), line: 3),
          ParseWarning(kind: .unevenRow(cells: 3, columns: 2), line: 4),
        ]
      ),
      ("|a|\n|:-:-|", [ParseWarning(kind: .brokenDashes, line: 2)]),
      ("| a | b |\n| - - | -- |\n| 1 | 2 |", [ParseWarning(kind: .brokenDashes, line: 2)]),
      ("a | b\n--- | - -", [ParseWarning(kind: .brokenDashes, line: 2)]),
      ("| a | b |\n| | - |", [ParseWarning(kind: .brokenDashes, line: 2)]),
      ("|a|\n|-|\n|- -|", []),
      ("|a|\n|-|\n|", [ParseWarning(kind: .unevenRow(cells: 0, columns: 1), line: 3)]),
    ])
  func warnings(markdown: String, wanted: [ParseWarning]) {
    #expect(Document(parsing: markdown).warnings == wanted)
  }

  @Test("A table of a thousand columns, and one of very many rows or signs, is read in no time")
  func hostile() {
    let wide =
      String(repeating: "|", count: 1_001) + "\n" + String(repeating: "|-", count: 1_000) + "|"
    #expect(
      Document(parsing: wide).warnings == [
        ParseWarning(kind: .noTable(cells: 1_000, columns: 1_000), line: 2)
      ])
    let long = "|a|\n|-|\n" + String(repeating: "|b|\n", count: 100_000)
    #expect(Document(parsing: long).tree.first?.blocks.count == 100_001)
    for signs in ["`", "` `` ", "[[", "\\", "| `", "[[x]]", "![", "*a _", "<"] {
      let row = String(repeating: signs, count: 200_000 / signs.utf8.count)
      #expect(!Document(parsing: "|a|\n|-|\n\(row)").tree.isEmpty)
    }
  }

  @Test("What is nested too deep in a cell is reported once")
  func depth() {
    let deep = String(repeating: "*a **b ", count: 80) + String(repeating: "** *", count: 80)
    let warnings = Document(parsing: "x\n\n| a | b |\n|-|-|\n| \(deep) | \(deep) |").warnings
    #expect(warnings.count { $0.kind == .tooDeep } <= 1)
  }

  @Test(
    "A note or comment that begins in one cell and ends in another is reported at its row, and a closed one is hidden",
    arguments: [
      ("x %% y | z %% w", [ParseWarning.Kind.unclosedNote]), ("<!-- x | y -->", [.unclosedComment]),
      ("a %% x %% | b <!-- y -->", []), ("`%%` | `<!--`", []), ("\\%% | %", []),
    ])
  func hidden(row: String, wanted: [ParseWarning.Kind]) {
    let warnings = Document(parsing: "p\n\n| a | b |\n|-|-|\n| \(row) |").warnings
    #expect(Set(warnings.map { "\($0.kind)" }) == Set(wanted.map { "\($0)" }))
    #expect(warnings.allSatisfy { $0.line == 5 })
  }
}
