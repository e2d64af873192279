/// What is known of a `<script>`: whether it holds data that no browser runs, and where in these a byte is.
struct ScriptData: Hashable, Sendable {
  enum ScriptType: Hashable, Sendable {
    /// No attribute has said it yet.
    case none
    /// `application/ld+json`, spelt out: no browser runs that.
    case json
    /// Anything else, and what cannot be known before the page is written. Of two types a browser takes the first.
    case other
  }

  enum Place: Hashable, Sendable {
    case outside, string
    /// In a string after a backslash, and after so many of the four digits of `\u`.
    case escape
    case digits(Int)
  }

  var type = ScriptType.none
  var place = Place.outside

  /// The context in words, to follow "in".
  var description: String {
    switch place {
    case .outside: "JSON, outside its strings"
    case .string: "a string of JSON"
    case .escape, .digits: "an escape of JSON"
    }
  }

  /// Moves on over one byte of the literal text.
  mutating func read(_ byte: UInt8) {
    switch place {
    case .outside: if byte == UInt8(ascii: "\"") { place = .string }
    case .string:
      switch byte {
      case UInt8(ascii: "\\"): place = .escape
      case UInt8(ascii: "\""): place = .outside
      default: break
      }
    case .escape: place = byte == UInt8(ascii: "u") ? .digits(0) : .string
    case .digits(let count): place = count == 3 ? .string : .digits(count + 1)
    }
  }
}

extension HTMLContext {
  /// Whether this is the value that says of what type a script is.
  var isScriptType: Bool { tag == "script" && attribute == "type" && !isEndTag }

  /// Notes the type that an attribute gives, or that it gives one that is not known.
  mutating func noteScriptType() {
    guard isScriptType, data.type == .none else { return }
    let isJSON = state == .quotedValue && pending.elementsEqual("application/ld+json".utf8)
    data.type = isJSON ? .json : .other
  }
}
