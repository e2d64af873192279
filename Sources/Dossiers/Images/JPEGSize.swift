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
      if segment.kind == 0xE1, !isTurned { isTurned = bytes.isTurned(byNoteAt: segment.content) }
      place = segment.end
    }
    return nil
  }
}

/// A piece of a JPEG file: two bytes that say what it is, its length, and its content.
private struct JPEGSegment {
  let kind: UInt8
  let content: Int
  let end: Int

  /// Nothing where the file ends, or what cannot be skipped begins: the image itself.
  init?(in bytes: [UInt8], at place: Int) {
    guard bytes.number(at: place, of: 1) == 0xFF else { return nil }
    var place = place + 1
    // Any number of these may stand before what says the kind.
    while bytes.number(at: place, of: 1) == 0xFF { place += 1 }
    guard let kind = bytes.number(at: place, of: 1),
      let length = bytes.number(at: place + 1, of: 2), length >= 2,
      kind >= 0xC0, !(0xD0...0xDA).contains(kind)
    else { return nil }
    self.kind = UInt8(kind)
    content = place + 3
    end = place + 1 + length
  }

  /// Whether it tells the image's size. Three of the kinds in this row are tables.
  var isFrame: Bool { 0xC0...0xCF ~= kind && ![0xC4, 0xC8, 0xCC].contains(kind) }
}

extension [UInt8] {
  /// Whether an EXIF note says that the image is to be turned to its side.
  fileprivate func isTurned(byNoteAt place: Int) -> Bool {
    let start = place + 6
    guard dropFirst(place).starts(with: [0x45, 0x78, 0x69, 0x66, 0, 0]),
      let mark = number(at: start, of: 2), mark == 0x4949 || mark == 0x4D4D
    else { return false }
    let order = mark == 0x4949 ? ByteOrder.little : .big
    guard number(at: start + 2, of: 2, order) == 42,
      let offset = number(at: start + 4, of: 4, order),
      let count = number(at: start + offset, of: 2, order)
    else { return false }
    for entry in 0..<count {
      let place = start + offset + 2 + entry * 12
      guard let tag = number(at: place, of: 2, order) else { return false }
      // The orientation: one number of two bytes. From 5 on, rows are columns.
      if tag == 0x0112 {
        return number(at: place + 2, of: 2, order) == 3
          && number(at: place + 8, of: 2, order).map { 5...8 ~= $0 } == true
      }
    }
    return false
  }
}
