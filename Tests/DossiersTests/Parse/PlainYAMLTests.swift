import TestSupport
import Testing

@testable import Dossiers

/// What is read at a glance and what libyaml reads must say the same.
@Suite struct PlainYAMLTests {
  private static let lines = [
    "title: Words", "title: Words of: two", "a-b: 1", "a: b:c", "a: b: c", "a: b:", "a:", "a: ",
    "a:b",
    "a : b", "a: [x, y-z]", "a: [ x ,y]", "a: [x y, é z, A. B]", "a: []", "a: [x,]", "a: [,]",
    "a: [x",
    "a: [x]y", "a: [x: y]", "a: [[x]]", "a: ['x']", "a: [x, -y]", "a: [- x]", "a: [é, b, ü, c]",
    "a: 'x: y'", "a: ''", "a: 'x''y'", "a: 'x' y", "a: \"x\"", "a: \"\\x41\"", "a: \"x\" y",
    "a: \"",
    "a: '", "a: >-", "a: >", "a: |-", "a: >- x", "a: >+", "  more words", "  more words ",
    "   more",
    "  - one", "  - k: v", "    k: v", "    - x", "  - [x, y]", "  - 'x'", "  k: v", "  k:", "  -",
    "  - ", "- one", " k: v", "# x", "a: b # c", "a: b#c", "", " ", "---", "...", "a: *x",
    "a: &x y",
    "a: !x y", "a: @x", "a: %x", "a: ?x", "a: -x", "a: - x", "a: ~", "a: null", "a: /x/", "a: (x)",
    "a: https://x.org/?q=1", "a: x\ty", "\ta: x", "a: x  ", "<<: x", "A_1: x", "1: x", "é: x",
    "a: é",
    "a: “x”", "a: \u{A0}x", "a: x\u{85}y", "a: x\u{2028}y", "a: \u{FEFF}x", "a: x\u{7F}",
    "a: x\u{FFFE}",
    "a: {k: v}", "a: ,x", "a: x, y", "a: x]", "a: x}", "a: x's \"y\"", "a: x\\y", "k: v\r", "? x",
    "  - - x", "  - k:", "      - x", "      k: v", "  - >-", "    text", "    text: x", "  'x': y",
  ]

  private func expectSame(_ text: String, _ firstLine: Int = 2) {
    var text = text
    text.withUTF8 { bytes in
      guard let plain = PlainYAML.read(bytes, firstLine: firstLine) else { return }
      switch YAML.readEvents(of: bytes, firstLine: firstLine) {
      case .success(let document):
        #expect(
          "\(plain)" == document.root.map { "\($0)" } && document.cuts.isEmpty,
          "\(String(decoding: bytes, as: UTF8.self))")
      case .failure(let error):
        Issue.record("\(error.message):\n\(String(decoding: bytes, as: UTF8.self))")
      }
    }
  }

  @Test("Any lines are read as libyaml reads them", arguments: 1...16)
  func anyLines(seed: UInt64) {
    var numbers = Seed(seed)
    for _ in 0..<2_000 {
      let lines = (1...Int.random(in: 1...6, using: &numbers)).map { _ in
        Self.lines.randomElement(using: &numbers)!
      }
      expectSame(lines.joined(separator: "\n") + (Bool.random(using: &numbers) ? "\n" : ""))
    }
  }

  @Test("A line below another is read as libyaml reads it", arguments: lines)
  func line(_ line: String) {
    for other in Self.lines {
      expectSame("\(line)\n\(other)\n")
      expectSame("a:\n\(line)\n\(other)\nb: c\n")
      expectSame("a: >-\n\(line)\n\(other)\n")
    }
  }

  @Test("What most files begin with is plain")
  func plain() {
    var text = """
      title: A title, with signs (and more)
      about: [jane-roe, x]
      summary: >-
        One line, and
        another.
      roles:
        - title: Mayor
          sources: [a, b]
        - title: Clerk
      extra:
        key: 'a: b'

      """
    text.withUTF8 { #expect(PlainYAML.read($0, firstLine: 2) != nil) }
  }
}
