import HTML
import Testing

/// No text reorders what is beside it, be it by its letters or by its controls.
@Suite struct DirectionTests {
  private func written(_ text: String, _ escape: Escape, isRightToLeft: Bool = false) -> String {
    var buffer = HTMLBuffer(isRightToLeft: isRightToLeft)
    buffer.append(text, for: escape)
    return String(decoding: buffer.bytes, as: UTF8.self)
  }

  @Test(arguments: [
    "שלום", "سلام", "ܐ", "ހ", "ߊ", "\u{FB1D}", "\u{FE8D}", "\u{10800}", "\u{1E900}", "\u{1EE00}",
    "Latin with שלום", "\u{200F}",
  ])
  func `a text with right-to-left letters is isolated on a left-to-right page`(text: String) {
    #expect(written(text, .text) == "<bdi>\(text)</bdi>")
    #expect(scalars(written(text, .attribute)) == scalars("\u{2068}\(text)\u{2069}"))
    #expect(written(text, .partOfURL) == percentEncoded(anywhere: text))
  }

  @Test(arguments: [
    "", "plain", "é – “x” …", "語", "Ω", "Я", "12", "😀", "ﬁ", "₪", "\u{FEFF}", "\u{589}", "\u{900}",
  ])
  func `other texts are not`(text: String) {
    #expect(written(text, .text) == text)
    #expect(written(text, .attribute) == text)
  }

  @Test func `on a right-to-left page it is the other way round`() {
    for text in ["a", "Latin ושלום", "12", "٣", "語", "\u{200E}"] where text != "٣" {
      #expect(written(text, .text, isRightToLeft: true) == "<bdi>\(text)</bdi>")
      #expect(
        scalars(written(text, .attribute, isRightToLeft: true))
          == scalars("\u{2068}\(text)\u{2069}"))
    }
    for text in ["שלום", "سلام, סלאם!", "–", "", "\u{200F}", "&"] {
      let escaped = text == "&" ? "&amp;" : text
      #expect(written(text, .text, isRightToLeft: true) == escaped)
      #expect(written(text, .attribute, isRightToLeft: true) == escaped)
    }
  }

  @Test func `what is isolated is escaped too`() {
    #expect(written("<ש>", .text) == "<bdi>&lt;ש&gt;</bdi>")
    #expect(written("\"ש\"", .attribute) == "\u{2068}&quot;ש&quot;\u{2069}")
    #expect(written("\"ש\"", .text) == "<bdi>\"ש\"</bdi>")
  }

  @Test(arguments: [
    ("plain – “text”", "plain – “text”"),
    (
      "\u{2067}closed\u{2069} \u{2068}twice\u{2069}", "\u{2067}closed\u{2069} \u{2068}twice\u{2069}"
    ),
    ("\u{202E}a", "\u{2068}\u{202E}a\u{2069}"),
    ("\u{202E}a\u{202C}", "\u{2068}\u{202E}a\u{202C}\u{2069}"),
    ("\u{202E}ש", "\u{2068}\u{202E}ש\u{2069}"),
    ("a\u{2066}\u{2067}b", "\u{2068}a\u{2066}\u{2067}b\u{2069}\u{2069}\u{2069}"),
    ("a\u{2069}\u{2069}b", "\u{2068}\u{2068}\u{2068}a\u{2069}\u{2069}b\u{2069}"),
    ("\u{2066}\u{202E}a\u{2069}", "\u{2066}\u{202E}a\u{2069}"),
    ("a\u{202C}", "\u{2068}a\u{202C}\u{2069}"),
  ])
  func `a text whose controls reach beyond its ends is put between characters that isolate`(
    text: String, expected: String
  ) {
    #expect(scalars(text.isolated) == scalars(expected))
    #expect(scalars(text.isolated.isolated) == scalars(expected))
    for escape in [Escape.text, .attribute] {
      #expect(scalars(written(text, escape)) == scalars(expected))
    }
  }

  @Test func `letters alone do not isolate a text for other words`() {
    #expect("שלום \u{200F}".isolated == "שלום \u{200F}")
  }

  @Test(arguments: 1...20)
  func `of random texts each closes what it opens and nothing else`(seed: Int) {
    var state = UInt64(seed)
    let parts = [
      "\u{202A}", "\u{202E}", "\u{202C}", "\u{2066}", "\u{2068}", "\u{2069}", "a", "–", "\u{E2}",
    ]
    for _ in 0..<200 {
      let text = (0..<Int(state % 13)).map { _ in
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return parts[Int(state >> 33) % parts.count]
      }.joined()
      state &+= 1
      var depth = 0
      for scalar in text.isolated.unicodeScalars {
        switch scalar.value {
        case 0x2066...0x2068: depth += 1
        case 0x2069: depth -= 1
        case 0x202A...0x202E: #expect(depth > 0, "\(scalars(text))")
        default: break
        }
        #expect(depth >= 0, "\(scalars(text))")
      }
      #expect(depth == 0, "\(scalars(text))")
      #expect(String(String.UnicodeScalarView(scalars(text.isolated))).contains(text) || text == "")
    }
  }

  private func scalars(_ text: String) -> [Unicode.Scalar] { Array(text.unicodeScalars) }
}
