import Dossiers

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// How text with bidirectional control characters is kept from reordering what stands beside it.
///
/// In the page `<bdi>` would do for what a text leaves open, but not for what it closes too often; and titles,
/// attributes and feeds take no elements. So the text itself is put between the characters that isolate.
extension [UInt8] {
  /// Isolates the text from `start` on, if anything in it could reach beyond its ends.
  mutating func isolate(from start: Int) {
    let reach = withUnsafeBufferPointer {
      BidiReach(of: UnsafeBufferPointer(rebasing: $0[start...]))
    }
    guard let reach else { return }
    let first = Array(repeatElement(Self.firstStrongIsolate, count: reach.strays + 1).joined())
    insert(contentsOf: first, at: start)
    for _ in 0...reach.open { append(contentsOf: Self.popIsolate) }
  }

  private static let firstStrongIsolate = Array("\u{2068}".utf8)
  private static let popIsolate = Array("\u{2069}".utf8)
}

extension String {
  /// The text for a place among other words; unchanged unless it holds a control that reaches beyond its ends.
  var isolated: String {
    guard mayHoldBidiControl else { return self }
    var bytes = Array(utf8)
    bytes.isolate(from: 0)
    return bytes.count == utf8.count ? self : String(decoding: bytes, as: UTF8.self)
  }
}

/// What a text's bidirectional controls do beyond its ends.
private struct BidiReach {
  /// Isolates that stay open.
  private(set) var open = 0
  /// Ends of isolates that were not opened.
  private(set) var strays = 0
  /// Whether an embedding or an override stands outside every isolate.
  private var embeds = false

  /// Nil if they do nothing there, as in nearly every text.
  init?(of bytes: UnsafeBufferPointer<UInt8>) {
    guard let start = bytes.baseAddress, let first = memchr(start, 0xE2, bytes.count) else {
      return nil
    }
    var index = UnsafeRawPointer(first) - UnsafeRawPointer(start)
    while index + 2 < bytes.endIndex {
      if bytes[index] == 0xE2 { take(bytes[index + 1], bytes[index + 2]) }
      index += 1
    }
    if open == 0, strays == 0, !embeds { return nil }
  }

  private mutating func take(_ second: UInt8, _ third: UInt8) {
    switch (second, third) {
    case (0x80, 0xAA...0xAE): if open == 0 { embeds = true }
    case (0x81, 0xA6...0xA8): open += 1
    case (0x81, 0xA9): if open > 0 { open -= 1 } else { strays += 1 }
    default: break
    }
  }
}
