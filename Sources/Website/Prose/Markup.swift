import Dossiers

/// HTML in the making: bytes go straight into a buffer, and every text is escaped byte by byte.
struct Markup {
  private(set) var bytes: [UInt8] = []

  /// Tags and entities that the program spells itself.
  mutating func raw(_ literal: StaticString) {
    literal.withUTF8Buffer { bytes += $0 }
  }

  mutating func raw(_ html: HTML) { bytes += html.bytes }

  mutating func raw(_ number: Int) { bytes += String(number).utf8 }

  /// Text between tags or in a quoted attribute.
  mutating func text(_ text: String) {
    var text = text
    text.withUTF8 { utf8 in
      var start = 0
      for (index, byte) in utf8.enumerated() {
        guard let entity = Markup.entity(for: byte) else { continue }
        bytes += utf8[start..<index]
        raw(entity)
        start = index + 1
      }
      bytes += utf8[start...]
    }
  }

  mutating func attribute(_ name: StaticString, _ value: String?) {
    guard let value else { return }
    raw(" ")
    raw(name)
    raw("=\"")
    text(value)
    raw("\"")
  }

  var html: HTML { HTML(trusted: bytes) }

  private static func entity(for byte: UInt8) -> StaticString? {
    switch byte {
    case UInt8(ascii: "&"): "&amp;"
    case UInt8(ascii: "<"): "&lt;"
    case UInt8(ascii: ">"): "&gt;"
    case UInt8(ascii: "\""): "&quot;"
    case UInt8(ascii: "'"): "&#39;"
    default: nil
    }
  }
}
