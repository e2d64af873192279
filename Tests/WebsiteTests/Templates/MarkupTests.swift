import Testing

@testable import Website

struct MarkupTests {
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

  @Test("A mark is found at every place of a text of any length", arguments: 0...40)
  func marksAtEveryPlace(count: Int) {
    for mark in ["&", "<", ">", "\"", "'", "–", "é", "=", "?", "#", "a"] {
      for place in 0...count {
        let text =
          String(repeating: "x", count: place) + mark
          + String(repeating: "y", count: count - place)
        for escape in [Escape.text, .attribute] {
          var markup = Markup(capacity: 1)
          markup.append(text, for: escape)
          markup.append(text, for: escape)
          let once = escaped(text, escape)
          #expect(markup.bytes == once + once, "\(text) as \(escape)")
        }
      }
    }
  }

  @Test func bytesCanBePutBeforeWhatWasAddedLast() {
    var markup = Markup(capacity: 2)
    markup.raw("ab")
    markup.insert(Array("cde".utf8), at: 1)
    markup.insert([], at: 5)
    #expect(markup.html.text == "acdeb")
  }

  @Test(arguments: [0, 7, 10, 2023, -5, Int.max, Int.min])
  func aNumberIsWrittenInDigits(number: Int) {
    var markup = Markup()
    markup.append(number: number)
    #expect(markup.html.text == String(number))
  }
}
