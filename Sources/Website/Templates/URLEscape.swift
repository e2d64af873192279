/// The schemes that a link from a view may have.
let allowedSchemes: [StaticString] = ["http", "https", "mailto", "tel"]

extension Markup {
  /// Appends a link's whole target, or `about:invalid` for a scheme that could run code.
  mutating func appendURL(_ bytes: UnsafeBufferPointer<UInt8>) {
    let url = bytes.trimmedAsURL
    guard url.hasAllowedScheme else {
      raw("about:invalid")
      return
    }
    appendRuns(
      of: url, where: { $0.isPlainInURL }, other: { $0.appendOther(url[$1], at: $1, in: url) })
  }

  /// Appends one part of a path, query or fragment; slashes stay.
  mutating func appendPartOfURL(_ bytes: UnsafeBufferPointer<UInt8>) {
    appendRuns(
      of: bytes, where: { $0.isPlainInPath }, other: { $0.appendPercentEncoded(bytes[$1]) })
  }

  /// Appends runs of bytes as they are, and leaves each other byte, by its index, to `other`.
  @inline(__always)
  private mutating func appendRuns(
    of bytes: UnsafeBufferPointer<UInt8>, where stays: (UInt8) -> Bool,
    other: (inout Markup, Int) -> Void
  ) {
    var start = 0
    for index in bytes.indices where !stays(bytes[index]) {
      append(UnsafeBufferPointer(rebasing: bytes[start..<index]))
      other(&self, index)
      start = index + 1
    }
    append(UnsafeBufferPointer(rebasing: bytes[start...]))
  }

  private mutating func appendOther(
    _ byte: UInt8, at index: Int, in url: UnsafeBufferPointer<UInt8>
  ) {
    if byte.isIgnoredInURL { return }
    switch byte {
    case UInt8(ascii: "&"), UInt8(ascii: "'"): appendReference(to: byte)
    case UInt8(ascii: "%") where url.hasHexDigits(after: index): append(byte)
    default: appendPercentEncoded(byte)
    }
  }

  mutating func appendPercentEncoded(_ byte: UInt8) {
    append(UInt8(ascii: "%"))
    append(hexDigit(byte >> 4))
    append(hexDigit(byte & 15))
  }

  private func hexDigit(_ value: UInt8) -> UInt8 {
    value < 10 ? UInt8(ascii: "0") + value : UInt8(ascii: "A") + value - 10
  }
}

extension UnsafeBufferPointer<UInt8> {
  /// Without the control bytes and spaces at either end, which browsers drop.
  fileprivate var trimmedAsURL: Self {
    guard let first = firstIndex(where: { $0 > 0x20 }),
      let last = lastIndex(where: { $0 > 0x20 })
    else { return Self(rebasing: self[..<0]) }
    return Self(rebasing: self[first...last])
  }

  // A colon ends a scheme unless a slash, question mark or hash comes first. That a browser takes
  // some such beginnings for a path is no reason to let them pass: `./a:b` says the same.
  fileprivate var hasAllowedScheme: Bool {
    guard let end = firstIndex(where: { $0.isSchemeEnd }), self[end] == UInt8(ascii: ":") else {
      return true
    }
    return allowedSchemes.contains { isScheme($0, until: end) }
  }

  private func isScheme(_ scheme: StaticString, until end: Int) -> Bool {
    var count = 0
    for byte in self[..<end] where !byte.isIgnoredInURL {
      guard count < scheme.utf8CodeUnitCount, scheme.utf8Start[count] == byte.asciiLowercased
      else { return false }
      count += 1
    }
    return count == scheme.utf8CodeUnitCount
  }

  fileprivate func hasHexDigits(after index: Int) -> Bool {
    index + 2 < endIndex && self[index + 1].isHexDigit && self[index + 2].isHexDigit
  }
}
