extension ImageFormat {
  /// Whether the file holds the image up to its end, as far as its format shows. Of an SVG image its tags do.
  func isWhole(_ bytes: ByteReader) -> Bool {
    switch self {
    case .png: ImageFormat.hasPNGEnd(bytes)
    case .gif: ImageFormat.hasGIFEnd(bytes)
    case .jpeg: ImageFormat.hasJPEGEnd(bytes)
    case .webP: bytes.number(at: 4, of: 4, .little).map { $0 + 8 <= bytes.count } ?? false
    case .avif: ImageFormat.hasBoxes(bytes)
    case .svg, .bmp, .icon, .heic, .tiff, .jpegXL, .jpeg2000, .photoshop: true
    }
  }

  /// Chunks, each with its length before it, of which the last is called `IEND`.
  private static func hasPNGEnd(_ bytes: ByteReader) -> Bool {
    var place = 8
    while let length = bytes.number(at: place, of: 4), let kind = bytes.number(at: place + 4, of: 4)
    {
      place += 12 + length
      if kind == 0x4945_4E44 { return place <= bytes.count }
    }
    return false
  }

  /// In the image itself every 0xFF byte is followed by 0 or a mark of its own; those of an end come last.
  private static func hasJPEGEnd(_ bytes: ByteReader) -> Bool {
    var place = 2
    while let segment = JPEGSegment(in: bytes, at: place) { place = segment.end }
    return bytes.number(at: place, of: 2) == 0xFFDA
      && bytes.lastPlace(of: [0xFF, 0xD9], from: place) != nil
  }

  /// Blocks that are made of pieces, each with its length before it, and a `;` at the end.
  private static func hasGIFEnd(_ bytes: ByteReader) -> Bool {
    func table(at place: Int) -> Int {
      bytes.number(at: place, of: 1).map { $0 & 0x80 == 0 ? 0 : 3 << (($0 & 7) + 1) } ?? 0
    }
    var place = 13 + table(at: 10)
    while let kind = bytes.number(at: place, of: 1) {
      switch kind {
      case 0x3B: return true
      case 0x21: place += 2
      case 0x2C: place += 11 + table(at: place + 9)
      default: return false
      }
      while let length = bytes.number(at: place, of: 1), length > 0 { place += 1 + length }
      place += 1
    }
    return false
  }

  /// Boxes, each with its length before it; 1 means a longer number after the box's name, 0 all the rest.
  /// `mdat` holds the image.
  private static func hasBoxes(_ bytes: ByteReader) -> Bool {
    var place = 0
    var hasImage = false
    while var length = bytes.number(at: place, of: 4), let kind = bytes.number(at: place + 4, of: 4)
    {
      if length == 1 { length = bytes.number(at: place + 8, of: 8) ?? 0 }
      if length == 0 { length = bytes.count - place }
      guard length >= 8, length <= bytes.count - place else { break }
      hasImage = hasImage || kind == 0x6D64_6174
      place += length
    }
    return hasImage
  }
}
