/// Some bytes as valid UTF-8 without NUL: cmark repairs such text too, but then its columns no longer fit the source.
func cleanText(_ bytes: [UInt8]) -> [UInt8] {
  if !bytes.contains(0), (try? UTF8Span(validating: bytes.span)) != nil { return bytes }
  var repaired: [UInt8] = []
  repaired.reserveCapacity(bytes.count + bytes.count / 8)
  for byte in String(decoding: bytes, as: UTF8.self).utf8 {
    if byte == 0 {
      repaired.append(contentsOf: [0xEF, 0xBF, 0xBD])
    } else {
      repaired.append(byte)
    }
  }
  return repaired
}
