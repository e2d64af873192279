extension ImageSize {
  /// The size as the image is shown: browsers turn it as the camera noted.
  init?(jpeg bytes: [UInt8]) {
    var (place, isTurned) = (2, false)
    while let segment = JPEGSegment(in: bytes, at: place) {
      if segment.isFrame {
        guard let height = bytes.number(at: segment.content + 1, of: 2),
          let width = bytes.number(at: segment.content + 3, of: 2)
        else { return nil }
        self.init(width: isTurned ? height : width, height: isTurned ? width : height)
        return
      }
      if segment.kind == 0xE1, !isTurned,
        bytes.dropFirst(segment.content).starts(with: "Exif\0\0".utf8)
      {
        isTurned = TIFFNote(in: bytes, at: segment.content + 6)?.isTurned ?? false
      }
      place = segment.end
    }
    return nil
  }
}

/// A piece of a JPEG file: two bytes that say what it is, its length, and its content.
struct JPEGSegment {
  let kind: UInt8
  let content: Int
  let end: Int

  /// Nothing where the file ends, or what has no length begins: the image itself.
  init?(in bytes: some NumberedBytes, at place: Int) {
    guard bytes.number(at: place, of: 1) == 0xFF else { return nil }
    var place = place + 1
    // Any number of these may come before what says the kind.
    while bytes.number(at: place, of: 1) == 0xFF { place += 1 }
    guard let kind = bytes.number(at: place, of: 1),
      let length = bytes.number(at: place + 1, of: 2), length >= 2,
      kind >= 0xC0, !(0xD0...0xDA).contains(kind)
    else { return nil }
    self.kind = UInt8(kind)
    content = place + 3
    end = place + 1 + length
  }

  /// Whether it holds the image's size. Three of the kinds in this row are tables.
  var isFrame: Bool { 0xC0...0xCF ~= kind && ![0xC4, 0xC8, 0xCC].contains(kind) }
}
