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
  mutating func text(_ text: String) { bytes.appendEscaped(text, for: .attribute) }

  /// A part of a paragraph's text.
  mutating func run(_ text: String) { bytes.appendRun(text) }

  /// Keeps the writing direction of all that was added since `start` from what stands around it.
  mutating func isolate(from start: Int) { bytes.isolate(from: start) }

  mutating func attribute(_ name: StaticString, _ value: String?) {
    guard let value else { return }
    raw(" ")
    raw(name)
    raw("=\"")
    text(value)
    raw("\"")
  }

  var html: HTML { HTML(trusted: bytes) }
}
