import HTML
import Testing

/// What is written to a page's buffer.
@Suite struct BufferTests {
  private func written(isRightToLeft: Bool = false, _ write: (inout HTMLBuffer) -> Void) -> String {
    var buffer = HTMLBuffer(isRightToLeft: isRightToLeft, capacity: 1)
    write(&buffer)
    #expect(buffer.html.bytes == buffer.bytes)
    #expect(buffer.count == buffer.bytes.count)
    return String(decoding: buffer.bytes, as: UTF8.self)
  }

  /// Byte by byte, as the escape is meant.
  private func escaped(_ text: String, _ escape: Escape) -> [UInt8] {
    text.utf8.flatMap { byte -> [UInt8] in
      switch byte {
      case UInt8(ascii: "&"): Array("&amp;".utf8)
      case UInt8(ascii: "<"): Array("&lt;".utf8)
      case UInt8(ascii: ">"): Array("&gt;".utf8)
      case UInt8(ascii: "\"") where escape == .attribute: Array("&quot;".utf8)
      case UInt8(ascii: "'") where escape == .attribute: Array("&#39;".utf8)
      default: [byte]
      }
    }
  }

  @Test(arguments: 0...20)
  func `a sharp character is found at every place of a text of any length`(count: Int) {
    for mark in ["&", "<", ">", "\"", "'", "–", "é", "=", "?", "#", "a"] {
      for place in 0...count {
        let text =
          String(repeating: "x", count: place) + mark
          + String(repeating: "y", count: count - place)
        for escape in [Escape.text, .attribute] {
          var buffer = HTMLBuffer(capacity: 1)
          buffer.append(text, for: escape)
          buffer.append(text, for: escape)
          #expect(buffer.bytes == escaped(text + text, escape), "\(text) for \(escape)")
        }
      }
    }
  }

  @Test(arguments: [0, 7, 10, 99, 100, 2023, -5, -10, Int.max, Int.min])
  func `a number is written in digits`(number: Int) {
    #expect(written { $0.raw(number) } == String(number))
  }

  @Test func `text becomes HTML that shows the text`() {
    #expect(HTML(escaping: "a<b>&\"\u{301}").bytes == Array("a&lt;b&gt;&amp;\"\u{301}".utf8))
    #expect(HTML().isEmpty && !HTML(escaping: "a").isEmpty)
  }

  @Test func `an attribute is written with its quotes, or left out`() {
    #expect(written { $0.attribute("title", "a\"<'&") } == " title=\"a&quot;&lt;&#39;&amp;\"")
    #expect(written { $0.attribute("title", nil) } == "")
    #expect(written { $0.attribute("title", "") } == " title=\"\"")
  }

  @Test func `a part of a paragraph is escaped for attributes too, and never isolated`() {
    #expect(written { $0.run("<\"'&> שלום\u{202E}") } == "&lt;&quot;&#39;&amp;&gt; שלום\u{202E}")
    #expect(written { $0.unescaped("a<b") } == "a<b")
    #expect(written { $0.raw(HTML(trusted: Array("<b>".utf8))) } == "<b>")
  }

  @Test(arguments: [
    ("a/b c", "a/b%20c", "a/b%20c", "a/b%20c"),
    ("é:?#", "%C3%A9%3A%3F%23", "%C3%A9:?%23", "%C3%A9%3A%3F%23"),
    ("a&b=c'", "a&b=c'", "a&b=c'", "a%26b%3Dc%27"), ("", "", "", ""),
    ("A-z0._~", "A-z0._~", "A-z0._~", "A-z0._~"),
  ])
  func `a text is percent-encoded for its part of a URL`(
    text: String, path: String, fragment: String, anywhere: String
  ) {
    #expect(percentEncoded(path: text) == path)
    #expect(percentEncoded(fragment: text) == fragment)
    #expect(percentEncoded(anywhere: text) == anywhere)
    #expect(written { $0.append(text, for: .partOfURL) } == anywhere)
  }
}
