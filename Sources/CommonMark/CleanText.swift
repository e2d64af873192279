#if canImport(Glibc)
  internal import Glibc
#endif

/// Calls `body` with `bytes` as valid UTF-8 without NUL and without a byte-order mark.
///
/// cmark repairs such text too, but then its columns no longer fit the source.
func withCleanText<Result>(
  _ bytes: UnsafeBufferPointer<UInt8>, isClean isKnown: Bool,
  _ body: (UnsafeBufferPointer<UInt8>) -> Result
) -> Result {
  let text = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? .init(rebasing: bytes.dropFirst(3)) : bytes
  if isKnown || isClean(text) { return body(text) }
  var repaired: [UInt8] = []
  repaired.reserveCapacity(text.count + text.count / 8)
  for byte in String(decoding: text, as: UTF8.self).utf8 {
    if byte == 0 {
      repaired.append(contentsOf: [0xEF, 0xBF, 0xBD])
    } else {
      repaired.append(byte)
    }
  }
  return repaired.withUnsafeBufferPointer(body)
}

private func isClean(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
  guard let start = text.baseAddress, !text.isEmpty else { return true }
  if memchr(start, 0, text.count) != nil { return false }
  return (try? UTF8Span(validating: text.span)) != nil
}
