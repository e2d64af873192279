extension HTMLBuffer {
  /// Appends a link's whole address, or `about:invalid` for a scheme that could run code.
  mutating func appendURL(_ text: String) {
    let bytes = text.utf8.span
    // Without the control bytes and spaces at either end, which browsers drop.
    var (start, end) = (0, bytes.count)
    while start < end, bytes[start] <= 0x20 { start += 1 }
    while start < end, bytes[end - 1] <= 0x20 { end -= 1 }
    let url = bytes.extracting(start..<end)
    guard url.hasAllowedScheme else { return raw("about:invalid") }
    for index in url.indices where !url[index].isIgnoredInURL {
      switch url[index] {
      case UInt8(ascii: "&"): raw("&amp;")
      case UInt8(ascii: "'"): raw("&#39;")
      case UInt8(ascii: "%") where url.hasHexDigits(after: index): raw("%")
      case let byte: append(byte, isKept: byte.isPlainInURL)
      }
    }
  }

  /// Appends one part of a path, query or fragment; slashes stay.
  mutating func appendPartOfURL(_ text: String, keeping kept: String = "") {
    for byte in text.utf8 {
      append(byte, isKept: byte.isPlainInPath || kept.utf8.contains(byte))
    }
  }

  private mutating func append(_ byte: UInt8, isKept: Bool) {
    if isKept { return append(byte) }
    append(UInt8(ascii: "%"))
    append(hexDigits[Int(byte >> 4)])
    append(hexDigits[Int(byte & 15)])
  }
}

private let hexDigits = Array("0123456789ABCDEF".utf8)

extension Span<UInt8> {
  // A colon ends a scheme unless a slash, question mark or hash comes first. That a browser takes
  // some such beginnings for a path is not a reason to let them pass: `./a:b` says the same.
  fileprivate var hasAllowedScheme: Bool {
    var scheme: [UInt8] = []
    for index in indices {
      let byte = self[index]
      if byte.isSchemeEnd { return byte != UInt8(ascii: ":") || isAllowedScheme(scheme) }
      if !byte.isIgnoredInURL { scheme.append(byte.asciiLowercased) }
    }
    return true
  }

  fileprivate func hasHexDigits(after index: Int) -> Bool {
    index + 2 < count && self[index + 1].isHexDigit && self[index + 2].isHexDigit
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
  let bytes = text.utf8.span
  if bytes.indices.allSatisfy({ bytes[$0].isPlainInPath }) { return text }
  var buffer = HTMLBuffer(capacity: 2 * text.utf8.count)
  buffer.appendPartOfURL(text, keeping: kept)
  return String(decoding: buffer.bytes, as: UTF8.self)
}
