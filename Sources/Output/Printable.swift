/// The text with control characters, line ends and bidirectional controls spelt out, since a file may hold what
/// a terminal would obey.
public func printable(_ text: String) -> String {
  // Most texts are plain, and there may be a million of them.
  if text.utf8.allSatisfy({ (0x20...0x7E).contains($0) }) { return text }
  var result = ""
  for scalar in text.unicodeScalars {
    if scalar.isSpeltOut {
      result += "\\u{\(String(scalar.value, radix: 16))}"
    } else {
      result.unicodeScalars.append(scalar)
    }
  }
  return result
}

extension Unicode.Scalar {
  fileprivate var isSpeltOut: Bool {
    switch properties.generalCategory {
    case .control, .lineSeparator, .paragraphSeparator: true
    // Embeddings, overrides and isolates. The marks U+200E, U+200F and U+061C reorder nothing beyond themselves.
    default: (0x202A...0x202E).contains(value) || (0x2066...0x2069).contains(value)
    }
  }
}
