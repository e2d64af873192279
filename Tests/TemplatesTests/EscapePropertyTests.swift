import HTML
import Templates
import Testing

/// A browser reads back every text as it was, and no text adds to a tag.
@Suite struct EscapePropertyTests {
  private static let template = """
    <p>{{text}}</p><a title="{{text}}" name='x{{text}}' href="{{text}}" cite='/p/{{text}}'>{{text}}</a>
    """

  @Test(arguments: 1...20)
  func `random texts are read back as they were`(seed: Int) throws {
    var numbers = SeededNumbers(seed: UInt64(seed))
    for _ in 0..<100 {
      let text = randomText(&numbers)
      var page: [UInt8] = []
      page += try render(Self.template, TestPage(text: text)).utf8
      let reading = BrowserReading(page)
      let shown = text.isolated
      #expect(reading.texts.map(scalars) == ["", shown, "", shown, ""].map(scalars))
      #expect(reading.tags.map(\.name) == ["p", "/p", "a", "/a"])
      expectAttributes(reading.tags[2], show: text)
    }
  }

  private func expectAttributes(_ tag: BrowserReading.Tag, show text: String) {
    #expect(tag.attributes.map(\.name) == ["title", "name", "href", "cite"])
    let values = tag.attributes.map(\.value)
    #expect(scalars(values[0]) == scalars(text.isolated))
    #expect(scalars(values[1]) == scalars("x" + text.isolated))
    expectSafeLink(values[2])
    let part = values[3].dropFirst("/p/".count)
    #expect(scalars(percentDecoded(part)) == scalars(text))
    #expect(!part.contains { ":?#&'\"<> ".contains($0) })
  }

  private func expectSafeLink(_ url: String) {
    #expect(url.utf8.allSatisfy { $0 > 0x20 && $0 < 0x7F })
    let scheme = url.prefix { !"/?#:".contains($0) }
    let hasScheme = url.dropFirst(scheme.count).first == ":"
    #expect(
      !hasScheme || ["http", "https", "mailto", "tel", "about"].contains(scheme.lowercased()))
  }

  private func scalars(_ text: String) -> [Unicode.Scalar] { Array(text.unicodeScalars) }

  private func percentDecoded(_ part: Substring) -> String {
    var bytes: [UInt8] = []
    var rest = Array(part.utf8)[...]
    while let byte = rest.popFirst() {
      if byte == UInt8(ascii: "%") {
        let digits = String(decoding: rest.prefix(2), as: UTF8.self)
        bytes.append(UInt8(digits, radix: 16) ?? 0)
        rest = rest.dropFirst(2)
      } else {
        bytes.append(byte)
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}

private let fragments = [
  "<", ">", "\"", "'", "&", "=", "/", "`", " ", "\t", "\n", ":", "?", "#", "%", "\\", ";", "{{",
  "}}",
  "&amp;", "&lt", "%41", "javascript:", "JAVA", "script", "http", "https:", "data:", "mailto:",
  "onmouseover=", "</a>", "<script>", "<!--", "-->", "]]>", "\u{1}", "\u{7F}", "\u{85}", "\u{A0}",
  "\u{301}", "\u{200D}", "\u{FE0F}", "\u{FEFF}", "\u{202E}", "é", "ß", "語", "👩‍💻", "a", "z", "0",
]

private func randomText(_ numbers: inout SeededNumbers) -> String {
  (0..<Int.random(in: 0...9, using: &numbers))
    .map { _ in fragments.randomElement(using: &numbers) ?? "" }
    .joined()
}

/// Numbers that are the same in every run, so that a failure can be seen again.
struct SeededNumbers: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) {
    state = seed
  }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}
