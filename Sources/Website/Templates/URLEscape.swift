/// The schemes that a link from a view may have.
let allowedSchemes: [StaticString] = ["http", "https", "mailto", "tel"]

extension [UInt8] {
  /// Appends a link's whole target, or `about:invalid` for a scheme that could run code.
  mutating func appendURL(_ bytes: UnsafeBufferPointer<UInt8>) {
    let url = bytes.trimmedAsURL
    guard url.hasAllowedScheme else {
      append(contentsOf: "about:invalid".utf8)
      return
    }
    let plain = ByteSet.plainURLBytes
    appendRuns(
      of: url, where: { plain.contains($0) }, other: { $0.appendOther(url[$1], at: $1, in: url) })
  }

  /// Appends one part of a path, query or fragment; slashes stay.
  mutating func appendPartOfURL(_ bytes: UnsafeBufferPointer<UInt8>) {
    let plain = ByteSet.pathBytes
    appendRuns(
      of: bytes, where: { plain.contains($0) }, other: { $0.appendPercentEncoded(bytes[$1]) })
  }

  private mutating func appendOther(
    _ byte: UInt8, at index: Int, in url: UnsafeBufferPointer<UInt8>
  ) {
    if ByteSet.ignoredInURL.contains(byte) { return }
    switch byte {
    case UInt8(ascii: "&"), UInt8(ascii: "'"): appendReference(to: byte)
    case UInt8(ascii: "%") where url.hasHexDigits(after: index): append(byte)
    default: appendPercentEncoded(byte)
    }
  }

  private mutating func appendPercentEncoded(_ byte: UInt8) {
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
    let ends = ByteSet.schemeEnds
    guard let end = firstIndex(where: { ends.contains($0) }), self[end] == UInt8(ascii: ":") else {
      return true
    }
    return allowedSchemes.contains { isScheme($0, until: end) }
  }

  private func isScheme(_ scheme: StaticString, until end: Int) -> Bool {
    var count = 0
    for byte in self[..<end] where !ByteSet.ignoredInURL.contains(byte) {
      guard count < scheme.utf8CodeUnitCount, scheme.utf8Start[count] == byte.asciiLowercased
      else { return false }
      count += 1
    }
    return count == scheme.utf8CodeUnitCount
  }

  fileprivate func hasHexDigits(after index: Int) -> Bool {
    index + 2 < endIndex && ByteSet.hexDigits.contains(self[index + 1])
      && ByteSet.hexDigits.contains(self[index + 2])
  }
}
