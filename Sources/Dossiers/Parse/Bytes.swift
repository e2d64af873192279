#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#endif

// What is looked at most often is looked at as bytes: all signs that mean anything are ASCII.
extension UnsafeBufferPointer<UInt8> {
  /// Where a byte stands first, from an offset on.
  @inline(__always)
  func place(of byte: UInt8, from offset: Int = 0) -> Int? {
    guard let start = baseAddress, offset < count,
      let found = memchr(start + offset, Int32(byte), count - offset)
    else { return nil }
    return UnsafeRawPointer(found) - UnsafeRawPointer(start)
  }

  /// Where some bytes stand first.
  func place(of wanted: UnsafeBufferPointer<UInt8>) -> Int? {
    guard let start = baseAddress, let first = wanted.baseAddress, !wanted.isEmpty else {
      return nil
    }
    var from = 0
    while let place = place(of: first[0], from: from), place + wanted.count <= count {
      if memcmp(start + place, first, wanted.count) == 0 { return place }
      from = place + 1
    }
    return nil
  }

  /// A part of the bytes, counted from 0.
  @inline(__always)
  func part(_ range: Range<Int>) -> UnsafeBufferPointer<UInt8> {
    UnsafeBufferPointer(rebasing: self[range])
  }

  var text: String { String(decoding: self, as: UTF8.self) }

  /// Without white space at the ends; nothing where only a look at the characters can tell what is white space.
  var trimmed: UnsafeBufferPointer<UInt8>? {
    var (start, end) = (0, count)
    while start < end, isASCIISpace(self[start]) { start += 1 }
    while end > start, isASCIISpace(self[end - 1]) { end -= 1 }
    guard start < end else { return part(start..<start) }
    var last = end - 1
    while last > start, self[last] & 0xC0 == 0x80 { last -= 1 }
    return mayBeginSpace(self[start]) || mayBeginSpace(self[last]) ? nil : part(start..<end)
  }
}

/// Whether a character of more than one byte that begins with this one may be white space.
@inline(__always)
func mayBeginSpace(_ byte: UInt8) -> Bool { byte == 0xC2 || byte &- 0xE1 < 3 }

/// What ASCII knows as white space.
@inline(__always)
func isASCIISpace(_ byte: UInt8) -> Bool { byte == 0x20 || byte &- 0x09 < 5 }

/// Whether a byte may be part of an id.
@inline(__always)
func isIDByte(_ byte: UInt8) -> Bool {
  byte &- 0x61 < 26 || byte &- 0x30 < 10 || byte == UInt8(ascii: "-")
}
