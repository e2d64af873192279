import Dossiers
import HTML

/// JSON as it is written: compact, its members in the order in which they come. What separates them follows from the
/// last byte, so that nothing is built before it is written.
extension HTMLBuffer {
  private mutating func separate() {
    // At the very beginning stands the element's tag.
    switch bytes.last {
    case UInt8(ascii: "{"), UInt8(ascii: "["), UInt8(ascii: ":"), UInt8(ascii: ","),
      UInt8(ascii: ">"), nil:
      break
    default: raw(",")
    }
  }

  mutating func key(_ name: StaticString) {
    separate()
    raw("\"")
    raw(name)
    raw("\":")
  }

  /// A text by itself.
  mutating func string(_ text: String) {
    separate()
    raw("\"")
    append(text, for: .json)
    raw("\"")
  }

  /// An object, and in it what `write` adds.
  mutating func object(_ write: (inout HTMLBuffer) -> Void) {
    separate()
    raw("{")
    write(&self)
    raw("}")
  }

  /// A member with a text, or none where there is none.
  mutating func member(_ name: StaticString, _ text: String?) {
    guard let text, !text.isEmpty else { return }
    key(name)
    string(text)
  }

  /// A member with a date as precise as it is known (ISO 8601), or none where there is none.
  mutating func member(_ name: StaticString, _ date: PartialDate?) {
    member(name, date?.description)
  }

  /// A member with a number as JSON writes it.
  mutating func member(_ name: StaticString, _ number: Double) {
    key(name)
    let text = number.description
    unescaped(text.hasSuffix(".0") ? String(text.dropLast(2)) : text)
  }

  /// A member with an object.
  mutating func member(_ name: StaticString, _ write: (inout HTMLBuffer) -> Void) {
    key(name)
    object(write)
  }

  /// A member with an array, and in it what `write` adds.
  mutating func array(_ name: StaticString, _ write: (inout HTMLBuffer) -> Void) {
    key(name)
    raw("[")
    write(&self)
    raw("]")
  }

  /// A member with an array, of which `write` adds each element, or none where there are no values.
  mutating func list<Values: Collection>(
    _ name: StaticString, _ values: Values, _ write: (Values.Element, inout HTMLBuffer) -> Void
  ) {
    guard !values.isEmpty else { return }
    array(name) { json in
      for value in values { write(value, &json) }
    }
  }

  /// A member with a text in UTF-8, or none where there is none.
  mutating func member(_ name: StaticString, _ text: [UInt8]) {
    guard !text.isEmpty else { return }
    key(name)
    raw("\"")
    append(json: text)
    raw("\"")
  }

  /// An array by itself, and in it what `write` adds.
  mutating func elements(_ write: (inout HTMLBuffer) -> Void) {
    separate()
    raw("[")
    write(&self)
    raw("]")
  }

  mutating func null() {
    separate()
    raw("null")
  }
}
