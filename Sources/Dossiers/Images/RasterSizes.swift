extension ImageSize {
  init?(png bytes: [UInt8]) {
    guard bytes.dropFirst(12).starts(with: "IHDR".utf8) else { return nil }
    self.init(bytes, sidesAt: 16, 20, of: 4, .big)
  }

  init?(gif bytes: [UInt8]) { self.init(bytes, sidesAt: 6, 8, of: 2, .little) }

  init?(webP bytes: [UInt8]) {
    switch String(decoding: bytes.dropFirst(12).prefix(4), as: UTF8.self) {
    // What has transparency, frames or notes: the size of its canvas.
    case "VP8X": self.init(bytes, sidesAt: 24, 27, of: 3, .little) { $0 + 1 }
    case "VP8L":
      // After a sign, two numbers of 14 bits.
      guard bytes.number(at: 20, of: 1) == 0x2F, let sides = bytes.number(at: 21, of: 4, .little)
      else { return nil }
      self.init(width: (sides & 0x3FFF) + 1, height: (sides >> 14 & 0x3FFF) + 1)
    case "VP8 " where bytes.number(at: 23, of: 3) == 0x9D012A:
      // After three signs, two numbers of 14 bits, each with two bits that say how a player may enlarge it.
      self.init(bytes, sidesAt: 26, 28, of: 2, .little) { $0 & 0x3FFF }
    default: return nil
    }
  }

  /// The sides are two numbers at these offsets.
  private init?(
    _ bytes: [UInt8], sidesAt width: Int, _ height: Int, of count: Int, _ order: ByteOrder,
    _ side: (Int) -> Int = { $0 }
  ) {
    guard let width = bytes.number(at: width, of: count, order),
      let height = bytes.number(at: height, of: count, order)
    else { return nil }
    self.init(width: side(width), height: side(height))
  }
}
