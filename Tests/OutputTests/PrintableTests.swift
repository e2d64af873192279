import Testing

@testable import Output

@Suite struct PrintableTests {
  @Test func `a program's messages spell out what a terminal would obey`() {
    #expect(
      printable("a\u{202E}b\u{2069}\u{1B}[2J\u{9B}\r\n\u{2028}\u{2029}é\u{200F}")
        == "a\\u{202e}b\\u{2069}\\u{1b}[2J\\u{9b}\\u{d}\\u{a}\\u{2028}\\u{2029}é\u{200F}")
  }
}
