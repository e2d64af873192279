/// The text as it may stand in the path of a relative URL; `/` keeps its meaning.
func percentEncoded(path text: String) -> String {
  percentEncoded(text) { isUnreserved($0) || "!$&'()*+,;=@/".utf8.contains($0) }
}

/// The text as it may stand behind the `#` of a URL.
func percentEncoded(fragment text: String) -> String {
  percentEncoded(text) { isUnreserved($0) || "!$&'()*+,;=@/:?".utf8.contains($0) }
}

private func percentEncoded(_ text: String, where isPlain: (UInt8) -> Bool) -> String {
  if text.utf8.allSatisfy({ isUnreserved($0) || isPlain($0) }) { return text }
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

private func isUnreserved(_ byte: UInt8) -> Bool {
  switch byte {
  case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: true
  case UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"), UInt8(ascii: "~"): true
  default: false
  }
}
