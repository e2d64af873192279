extension HTMLBuffer {
  /// Appends a link's whole address, or `about:invalid` for a scheme that could run code.
  mutating func appendURL(_ text: String) {
    if text.isPlainAddress { return unescaped(text) }
    // Without the control bytes and spaces at either end, which browsers drop.
    let reversed = Array(text.utf8.drop { $0 <= 0x20 }.reversed().drop { $0 <= 0x20 })
    let url = Array(reversed.reversed())
    guard url.hasAllowedScheme else { return raw("about:invalid") }
    for index in url.indices where !url[index].isIgnoredInURL {
      switch url[index] {
      case UInt8(ascii: "&"): raw("&amp;")
      case UInt8(ascii: "'"): raw("&#39;")
      case UInt8(ascii: "%") where url.hasHexDigits(after: index): raw("%")
      case let byte: append(byte, isKept: !byte.traits.contains(.changesInURL))
      }
    }
  }

  /// Appends one part of a path, query or fragment; slashes stay.
  mutating func appendPartOfURL(_ text: String, keeping kept: String = "") {
    for byte in text.utf8 {
      append(byte, isKept: !byte.traits.contains(.changesInPath) || kept.utf8.contains(byte))
    }
  }

  private mutating func append(_ byte: UInt8, isKept: Bool) {
    if isKept { return bytes.append(byte) }
    bytes += [UInt8(ascii: "%"), hexDigits[Int(byte >> 4)], hexDigits[Int(byte & 15)]]
  }
}

private let hexDigits = Array("0123456789ABCDEF".utf8)

extension [UInt8] {
  // A colon ends a scheme unless a slash, question mark or hash comes first. That a browser takes
  // some such beginnings for a path is not a reason to let them pass: `./a:b` says the same.
  fileprivate var hasAllowedScheme: Bool {
    guard let end = firstIndex(where: \.isSchemeEnd), self[end] == UInt8(ascii: ":") else {
      return true
    }
    return isAllowedScheme(self[..<end].filter { !$0.isIgnoredInURL }.map(\.asciiLowercased))
  }

  fileprivate func hasHexDigits(after index: Int) -> Bool {
    index + 2 < endIndex && self[index + 1].isHexDigit && self[index + 2].isHexDigit
  }
}

/// Whether a link may have the scheme, given in lower case.
package func isAllowedScheme(_ scheme: [UInt8]) -> Bool {
  ["http", "https", "mailto", "tel"].contains { scheme.elementsEqual($0.utf8) }
}

/// The text as it may be in the path of a relative URL; `/` keeps its meaning.
public func percentEncoded(path text: String) -> String {
  percentEncoded(text, keeping: "!$&'()*+,;=@")
}

/// The text as it may come after the `#` of a URL.
public func percentEncoded(fragment text: String) -> String {
  percentEncoded(text, keeping: "!$&'()*+,;=@:?")
}

/// The text, a path, as it may be anywhere in any URL.
public func percentEncoded(anywhere text: String) -> String {
  percentEncoded(text, keeping: "")
}

private func percentEncoded(_ text: String, keeping kept: String) -> String {
  if !text.traits.contains(.changesInPath) { return text }
  var buffer = HTMLBuffer(capacity: 2 * text.utf8.count)
  buffer.appendPartOfURL(text, keeping: kept)
  return String(decoding: buffer.bytes, as: UTF8.self)
}
