import Testing

@testable import Dossiers

@Suite("Comma-separated values")
struct CSVTests {
  private func line(_ cells: JSON...) -> String {
    let lines = String(decoding: CSV(columns: ["a"], rows: [cells]).bytes, as: UTF8.self)
    return String(lines.dropFirst("a\r\n".unicodeScalars.count - 1))
  }

  @Test("Cells are quoted where they must be, and a line ends as RFC 4180 has it")
  func quoting() {
    #expect(line(.string("x"), .number(3), .null, .flag(true)) == "x,3,,true\r\n")
    #expect(
      line(.string("a,b"), .string("a\"b"), .string("a\nb")) == "\"a,b\",\"a\"\"b\",\"a\nb\"\r\n")
    #expect(line(.array([.string("x"), .string("y")])) == "x; y\r\n")
    #expect(
      line(.array([["kind": "denial", "date": nil as String?, "to": ["P", "Q"]]]))
        == "denial P; Q\r\n")
  }

  @Test(
    "What a spreadsheet would calculate stays a text",
    arguments: ["=1+1", "+1", "-1", "@x", " =1", "\t=1", "\u{200B}=1", "＝1", "\u{FF20}x", "\tx"])
  func formulas(_ cell: String) {
    #expect(line(.string(cell)) == "'" + cell + "\r\n")
  }

  @Test("Other cells stay as they are", arguments: ["", "a=b", "2024-03-04", "韩东", "'x", " x"])
  func others(_ cell: String) { #expect(line(.string(cell)) == cell + "\r\n") }
}
