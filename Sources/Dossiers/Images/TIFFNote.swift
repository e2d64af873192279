/// Numbers with tags, in the form that TIFF files have and that cameras note in others: EXIF.
struct TIFFNote<Bytes: NumberedBytes> {
  private let bytes: Bytes
  private let start: Int
  private let order: ByteOrder
  /// The offset of its first list of numbers.
  private let first: Int

  /// A number with a tag.
  private struct Entry {
    let type: Int
    let count: Int
    /// Where it is, or where it is said where it is.
    let place: Int
  }

  init?(in bytes: Bytes, at start: Int) {
    guard let mark = bytes.number(at: start, of: 2), mark == 0x4949 || mark == 0x4D4D else {
      return nil
    }
    let order = mark == 0x4949 ? ByteOrder.little : .big
    guard bytes.number(at: start + 2, of: 2, order) == 42,
      let first = bytes.number(at: start + 4, of: 4, order)
    else { return nil }
    (self.bytes, self.start, self.order, self.first) = (bytes, start, order, first)
  }

  /// Cameras note fewer; a file that is made to take long has more.
  private static var most: Int { 512 }

  private func entry(_ tag: Int, inListAt offset: Int) -> Entry? {
    let count = bytes.number(at: start + offset, of: 2, order) ?? 0
    for number in 0..<min(count, TIFFNote.most) {
      let place = start + offset + 2 + number * 12
      guard let found = bytes.number(at: place, of: 2, order) else { return nil }
      if found == tag, let type = bytes.number(at: place + 2, of: 2, order),
        let count = bytes.number(at: place + 4, of: 4, order)
      {
        return Entry(type: type, count: count, place: place + 8)
      }
    }
    return nil
  }

  /// Whether the image is to be turned to its side: from 5 on, rows are columns.
  var isTurned: Bool {
    guard let turn = entry(0x0112, inListAt: first), turn.type == 3,
      let number = bytes.number(at: turn.place, of: 2, order)
    else { return false }
    return 5...8 ~= number
  }

  /// Whether it says where on earth the camera was, or what it was held at.
  var hasLocation: Bool {
    guard let list = entry(0x8825, inListAt: first),
      let offset = bytes.number(at: list.place, of: 4, order)
    else { return false }
    // Latitude and longitude, each in three fractions. What a camera has no signal for is 0 by 0.
    return [2, 4, 20, 22].contains { tag in
      guard let entry = entry(tag, inListAt: offset), [5, 10].contains(entry.type),
        let place = bytes.number(at: entry.place, of: 4, order)
      else { return false }
      return (0..<min(entry.count, 3) * 2).contains {
        (bytes.number(at: start + place + $0 * 4, of: 4, order) ?? 0) != 0
      }
    }
  }
}
