extension Lettering {
  /// How many bytes of a text in UTF-8 have room on a line together with an ellipsis; nil if all of it fits without one.
  ///
  /// The room is in hundredths of the size. It reads the bytes where they lie: every page of a site has a dozen names
  /// in its picture.
  static func end(of text: UnsafeBufferPointer<UInt8>, room: Int) -> Int? {
    // No letter is wider than the ellipsis by more than a hundredth, and none takes less than a byte.
    if text.count * widest <= room { return nil }
    var (width, end, place) = (0, 0, 0)
    while place < text.count {
      let (scalar, length) = scalar(at: place, of: text)
      let more = hundredthsOfSize(scalar)
      // A mark stays with its letter, and no space stands before the ellipsis.
      if more > 0, width + ellipsis <= room, place == 0 || text[place - 1] != space { end = place }
      width += more
      if width > room { return end }
      place += length
    }
    return nil
  }

  private static let widest = 105
  private static let ellipsis = 104
  private static let space = UInt8(ascii: " ")

  private static func scalar(
    at place: Int, of text: UnsafeBufferPointer<UInt8>
  ) -> (Unicode.Scalar, length: Int) {
    let first = text[place]
    guard first >= 0x80 else { return (Unicode.Scalar(first), 1) }
    let length = first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : 2
    var value = UInt32(first) & (0xFF >> UInt32(length + 1))
    for next in place + 1..<min(place + length, text.count) {
      value = value << 6 | UInt32(text[next] & 0x3F)
    }
    return (Unicode.Scalar(value) ?? "\u{FFFD}", length)
  }
}
