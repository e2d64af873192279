/// What a browser reads in a page that has only simple tags: written anew for the tests, so that it
/// cannot share a mistake with the templates' own view of HTML.
struct BrowserReading: Equatable {
  /// The tags as `name`, `attribute=value`, …, in their order.
  var tags: [[String]] = []
  /// The text before, between and behind the tags.
  var texts: [String] = [""]

  init(_ page: [UInt8]) {
    var rest = Array(String(decoding: page, as: UTF8.self).unicodeScalars)[...]
    while let scalar = rest.popFirst() {
      if scalar == "<", let next = rest.first, next == "/" || next.properties.isAlphabetic {
        tags.append(Self.readTag(&rest))
        texts.append("")
      } else {
        texts[texts.count - 1].unicodeScalars.append(scalar)
      }
    }
    texts = texts.map(Self.decode)
  }

  private static func readTag(_ rest: inout ArraySlice<Unicode.Scalar>) -> [String] {
    var parts = [take(from: &rest) { !" \t\n\u{C}\r>".unicodeScalars.contains($0) }]
    while let scalar = rest.first, scalar != ">" {
      if " \t\n\u{C}\r/".unicodeScalars.contains(scalar) {
        rest.removeFirst()
      } else {
        parts.append(readAttribute(&rest))
      }
    }
    rest = rest.dropFirst()
    return parts
  }

  private static func readAttribute(_ rest: inout ArraySlice<Unicode.Scalar>) -> String {
    let name = take(from: &rest) { !" \t\n\u{C}\r/>=".unicodeScalars.contains($0) }
    guard rest.first == "=" else {
      if name.isEmpty { rest = rest.dropFirst() }
      return name
    }
    rest.removeFirst()
    guard let quote = rest.first, quote == "\"" || quote == "'" else {
      return name + "=" + decode(take(from: &rest) { !" \t\n\u{C}\r>".unicodeScalars.contains($0) })
    }
    rest.removeFirst()
    let value = take(from: &rest) { $0 != quote }
    rest = rest.dropFirst()
    return name + "=" + decode(value)
  }

  private static func take(
    from rest: inout ArraySlice<Unicode.Scalar>, while isIn: (Unicode.Scalar) -> Bool
  ) -> String {
    let taken = rest.prefix(while: isIn)
    rest = rest.dropFirst(taken.count)
    return String(String.UnicodeScalarView(taken))
  }

  /// The text without the five character references that matter; the ampersand's goes last.
  private static func decode(_ text: String) -> String {
    var scalars = Array(text.unicodeScalars)
    let references = [
      ("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&#39;", "'"), ("&amp;", "&"),
    ]
    for (reference, character) in references {
      scalars.replace(Array(reference.unicodeScalars), with: Array(character.unicodeScalars))
    }
    return String(String.UnicodeScalarView(scalars))
  }
}
