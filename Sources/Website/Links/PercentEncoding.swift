/// The text as it may stand in the path of a relative URL; `/` keeps its meaning.
public func percentEncoded(path text: String) -> String {
  text.isPlainPath
    ? text : percentEncoded(text) { $0.isUnreserved || "!$&'()*+,;=@/".utf8.contains($0) }
}

/// The text as it may stand behind the `#` of a URL.
func percentEncoded(fragment text: String) -> String {
  text.isPlainPath
    ? text : percentEncoded(text) { $0.isUnreserved || "!$&'()*+,;=@/:?".utf8.contains($0) }
}

/// The text, a path, as it may stand anywhere in any URL.
public func percentEncoded(anywhere text: String) -> String {
  percentEncoded(text) { $0.isUnreserved || $0 == UInt8(ascii: "/") }
}

private func percentEncoded(_ text: String, where isPlain: (UInt8) -> Bool) -> String {
  let digits = Array("0123456789ABCDEF".utf8)
  var bytes: [UInt8] = []
  for byte in text.utf8 {
    if isPlain(byte) {
      bytes.append(byte)
    } else {
      bytes += [UInt8(ascii: "%"), digits[Int(byte >> 4)], digits[Int(byte & 15)]]
    }
  }
  return String(decoding: bytes, as: UTF8.self)
}

extension String {
  /// Whether the text is the same in a URL's path or fragment as by itself.
  var isPlainPath: Bool {
    withBytes { bytes in
      // Without a branch for each byte, this becomes a few instructions for many.
      var other: UInt8 = 0
      for byte in bytes { other |= byte.otherInPath }
      return other == 0
    }
  }
}
