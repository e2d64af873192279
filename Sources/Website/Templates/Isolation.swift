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
extension Markup {
  /// Isolates the text from `start` on, if anything in it could reach beyond its ends.
  mutating func isolate(from start: Int) {
    guard let reach = withBytes(from: start, { BidiReach(of: $0) }) else { return }
    let firstStrongIsolates = String(repeating: "\u{2068}", count: reach.strays + 1)
    insert(Array(firstStrongIsolates.utf8), at: start)
    for _ in 0...reach.open { raw("\u{2069}") }
  }
}

extension String {
  /// The text for a place among other words; unchanged unless it holds a control that reaches beyond its ends.
  var isolated: String {
    guard mayHoldBidiControl else { return self }
    var markup = Markup()
    markup.appendUnescaped(self)
    markup.isolate(from: 0)
    return markup.count == utf8.count
      ? self : markup.withBytes { String(decoding: $0, as: UTF8.self) }
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
    guard let start = bytes.baseAddress else { return nil }
    var index = 0
    // Dashes and quotation marks begin with the same byte, but few others.
    while index + 2 < bytes.endIndex, let found = memchr(start + index, 0xE2, bytes.count - index) {
      index = UnsafeRawPointer(found) - UnsafeRawPointer(start)
      if index + 2 < bytes.endIndex { take(bytes[index + 1], bytes[index + 2]) }
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
