import Testing

@testable import CommonMark

@Suite struct ParsingCostTests {
  @Test("Open images before very many links are refused at their line, not read for minutes")
  func images() {
    let markdown = "a\n\n" + String(repeating: "![[]()", count: 60_000)
    let document = Document(parsing: markdown)
    #expect(document.tree.isEmpty)
    #expect(document.warnings == [ParseWarning(kind: .tooComplex, line: 3)])
  }

  @Test("Very many empty lines in deep lists are refused")
  func emptyLines() {
    let markdown =
      String(repeating: "- ", count: 100) + "a" + String(repeating: "\n", count: 1_100_000)
    #expect(Document(parsing: markdown).warnings.map(\.kind) == [.tooComplex])
  }

  @Test("Emphasis within thousands of lists is told as too deep and not read")
  func emphasisInLists() {
    for open in ["- ", "1. ", "+\t", "> ", ">"] {
      let markdown =
        String(repeating: open, count: 50_000) + String(repeating: "**a** ", count: 50_000)
      let document = Document(parsing: markdown, firstLine: 7)
      #expect(document.tree.isEmpty)
      #expect(document.warnings == [ParseWarning(kind: .tooDeep, line: 7)])
    }
  }

  @Test("What somebody may write is read, however much of it there is")
  func honest() {
    let texts = [
      String(repeating: "![a](b) [c](d) ", count: 2_000),
      String(repeating: "![a](b)\n\n", count: 10_000),
      String(repeating: "- a\n  - b\n    - c\n\n", count: 10_000),
      String(repeating: "> > a\n>\n", count: 10_000),
      String(repeating: "\t", count: 1_000) + "code",
      String(repeating: "-", count: 5_000),
    ]
    for text in texts {
      let document = Document(parsing: text)
      #expect(!document.tree.isEmpty)
      #expect(document.warnings.isEmpty)
    }
  }
}
