import Testing

@testable import CommonMark

@Suite struct HostileTextTests {
  @Test("Deep nesting is cut, told once, and freed without harm")
  func deep() {
    for (open, close) in [(">", ""), ("- ", ""), ("*a ", "b*"), ("![", "](b)")] {
      let count = 3000
      let markdown =
        String(repeating: open, count: count) + "x" + String(repeating: close, count: count)
      let document = Document(parsing: "first\n\n" + markdown)
      #expect(document.warnings == [ParseWarning(kind: .tooDeep, line: 3)])
      #expect(depth(document.tree) <= 100)
    }
  }

  private func depth(_ blocks: [Block]) -> Int {
    blocks.map { 1 + max(depth($0.blocks), depth($0.inlines)) }.max() ?? 0
  }

  private func depth(_ inlines: [Inline]) -> Int {
    inlines.map { 1 + depth($0.inlines) }.max() ?? 0
  }

  @Test("Nesting of a hundred is not too deep")
  func notTooDeep() {
    let document = Document(parsing: String(repeating: "> ", count: 98) + "x")
    #expect(document.warnings.isEmpty)
    #expect(depth(document.tree) == 100)
    #expect(
      Document(parsing: String(repeating: "> ", count: 99) + "x").warnings.map(\.kind) == [.tooDeep]
    )
  }

  @Test("More than 4 MiB is not parsed, and 4 MiB is")
  func large() {
    let most = [UInt8](repeating: UInt8(ascii: "a"), count: 4 << 20)
    #expect(Document(parsing: most).tree.count == 1)
    let document = Document(parsing: most + [0x0A], firstLine: 9)
    #expect(document.tree.isEmpty)
    #expect(document.warnings == [ParseWarning(kind: .tooLarge, line: 9)])
  }

  @Test("A byte-order mark is not part of the text")
  func byteOrderMark() {
    #expect(shown("\u{FEFF}# a \\[") == ["a ", "⟨[⟩"])
  }

  @Test("NUL and invalid UTF-8 become replacement characters, and lines stay right")
  func invalid() {
    let bytes: [UInt8] =
      Array("a".utf8) + [0, 0xFF, 0x0A] + Array("\\[ b".utf8) + [0xC3, 0x0A, 0xE2]
    let document = Document(parsing: bytes)
    #expect(
      inlines(of: document).map(\.kind) == [
        .text("a\u{FFFD}\u{FFFD}"), .softBreak, .literal("["), .text(" b\u{FFFD}"), .softBreak,
        .text("\u{FFFD}"),
      ])
    #expect(inlines(of: document).map(\.line) == [1, 1, 2, 2, 2, 3])
  }

  @Test(
    "An empty text has no blocks", arguments: ["", "\n", "\r", "\r\n\r\n", "  \n\t", "\u{FEFF}"])
  func empty(_ markdown: String) {
    let document = Document(parsing: markdown)
    #expect(document.tree.isEmpty)
    #expect(document.warnings.isEmpty)
  }

  @Test("Any collection of bytes gives what a string gives")
  func collections() {
    let markdown = "x\n\n> a \\[\nb"
    let expected = Document(parsing: markdown)
    let bytes = Array(markdown.utf8)
    for document in [
      Document(parsing: bytes[...]), Document(parsing: markdown.dropFirst(0)),
      Document(parsing: bytes.lazy.map { $0 }),
    ] {
      #expect(inlines(of: document).map(\.kind) == inlines(of: expected).map(\.kind))
      #expect(document.warnings == expected.warnings)
    }
  }
}
