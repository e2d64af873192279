extension ImageSize {
  init?(png bytes: [UInt8]) {
    guard bytes.dropFirst(12).starts(with: "IHDR".utf8), let width = bytes.number(at: 16, of: 4),
      let height = bytes.number(at: 20, of: 4)
    else { return nil }
    self.init(width: width, height: height)
  }

  init?(gif bytes: [UInt8]) {
    guard let width = bytes.number(at: 6, of: 2, .little),
      let height = bytes.number(at: 8, of: 2, .little)
    else { return nil }
    self.init(width: width, height: height)
  }

  init?(webP bytes: [UInt8]) {
    let kind = bytes.dropFirst(12).prefix(4)
    if kind.elementsEqual("VP8X".utf8) {
      self.init(extendedWebP: bytes)
    } else if kind.elementsEqual("VP8L".utf8) {
      self.init(losslessWebP: bytes)
    } else if kind.elementsEqual("VP8 ".utf8) {
      self.init(lossyWebP: bytes)
    } else {
      return nil
    }
  }

  /// What has transparency, frames or notes: the size of its canvas.
  private init?(extendedWebP bytes: [UInt8]) {
    guard let width = bytes.number(at: 24, of: 3, .little),
      let height = bytes.number(at: 27, of: 3, .little)
    else { return nil }
    self.init(width: width + 1, height: height + 1)
  }

  /// Behind a sign, two numbers of 14 bits.
  private init?(losslessWebP bytes: [UInt8]) {
    guard bytes.number(at: 20, of: 1) == 0x2F, let sides = bytes.number(at: 21, of: 4, .little)
    else { return nil }
    self.init(width: (sides & 0x3FFF) + 1, height: (sides >> 14 & 0x3FFF) + 1)
  }

  /// Behind three signs, two numbers of 14 bits, each with two bits that say how a player may enlarge it.
  private init?(lossyWebP bytes: [UInt8]) {
    guard bytes.number(at: 23, of: 3) == 0x9D012A,
      let width = bytes.number(at: 26, of: 2, .little),
      let height = bytes.number(at: 28, of: 2, .little)
    else { return nil }
    self.init(width: width & 0x3FFF, height: height & 0x3FFF)
  }
}
