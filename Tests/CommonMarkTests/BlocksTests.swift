import Testing

@testable import CommonMark

@Suite struct BlocksTests {
  private func kinds(_ markdown: String) -> [Block.Kind] {
    allBlocks(of: Document(parsing: markdown)).map(\.kind)
  }

  private func lines(_ markdown: String) -> [ClosedRange<Int>] {
    allBlocks(of: Document(parsing: markdown)).map(\.lines)
  }

  @Test("Every kind of block is told apart")
  func everyKind() {
    let markdown = """
      # One

      > quoted

      - bullet

      3. three

         more

      ```swift x
      let a = 1
      ```

      <div>
      x
      </div>

      ***

          indented
      """
    #expect(
      kinds(markdown) == [
        .heading(level: 1), .quotation, .paragraph, .bulletList(tight: true), .listItem, .paragraph,
        .orderedList(start: 3, tight: false), .listItem, .paragraph, .paragraph,
        .code(info: "swift x", text: "let a = 1\n"), .html("<div>\nx\n</div>\n"), .thematicBreak,
        .code(info: "", text: "indented\n"),
      ])
    #expect(
      lines(markdown) == [
        1...1, 3...3, 3...3, 5...5, 5...5, 5...5, 7...9, 7...9, 7...7, 9...9, 11...13, 15...17,
        19...19, 21...21,
      ])
  }

  @Test(
    "A block ends on its own last line, whatever follows",
    arguments: [
      ("# a", 1...1), ("# a\nb", 1...1), ("a\nb\n\nc", 1...2), ("a\n===", 1...2),
      ("a\n===\nb", 1...2),
      ("a\n===\n===", 1...2), ("-", 1...1), ("-\n\na", 1...1), ("> a\n\n\nb", 1...1),
      ("```\na\n```\nb", 1...3), ("```\n```", 1...2), ("> ```\n> a\n> ```\nb", 1...3),
      ("- ```\n  ```", 1...2), ("```\ra\r```\rb", 1...3), ("<p>\ra\r\rb", 1...2),
      ("<!-- a -->\nb", 1...1), ("<!--\n\na -->\n\nb", 1...3), ("<p>\na\n\nb", 1...2),
      ("    a\n\n    b\n\n\nc", 1...3), ("- a\n- b\n\n\nc", 1...2), ("---\na", 1...1),
      ("    ```\n    a", 1...2), ("-     ```\n      ```\n\nx", 1...2),
    ])
  func ends(_ markdown: String, _ expected: ClosedRange<Int>) throws {
    #expect(try #require(Document(parsing: markdown).tree.first).lines == expected)
  }

  @Test("Lines are those of the file when the text starts further down")
  func firstLine() throws {
    let document = Document(parsing: "a\n\n[b]: c\n\nd *e*\nf", firstLine: 7)
    #expect(document.tree.map(\.lines) == [7...7, 11...12])
    #expect(document.warnings == [ParseWarning(kind: .linkReferenceDefinition, line: 9)])
    #expect(inlines(of: document).map(\.line) == [7, 11, 11, 11, 11, 12])
  }

  @Test("Carriage returns count as line ends, alone or before a newline")
  func carriageReturns() {
    #expect(lines("a\r\nb\r\n\r\nc") == [1...2, 4...4])
    #expect(lines("a\rb\r\rc") == [1...2, 4...4])
    #expect(lines("a\r\n\rb\n\nc\r") == [1...1, 3...3, 5...5])
  }
}
