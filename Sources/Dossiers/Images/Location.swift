/// What a photo, film or document says of where on earth it was taken.
enum LocationNote {
  case readable
  /// A camera's notes, compressed or in hexadecimal digits, which are not looked into.
  case unreadable
}

extension ByteReader {
  /// What is said in EXIF, wherever in the file that is, in XMP, or as films say it.
  var location: LocationNote? {
    var tried = 0
    for start in stride(from: 0, to: count, by: ByteReader.pieceSize) {
      let piece = bytes(start - ByteReader.overlap..<start + ByteReader.pieceSize)
      let offset = max(0, start - ByteReader.overlap)
      let marks = piece.places(of: [UInt8(ascii: "*")])
      for mark in marks where mark > 2 && mark < piece.count - 1 {
        let isNote =
          piece[mark - 2..<mark + 2].elementsEqual("II*\0".utf8)
          || piece[mark - 3...mark].elementsEqual("MM\0*".utf8)
        guard isNote, tried < 1_000 else { continue }
        tried += 1
        let note = piece[mark - 1] == 0 ? mark - 3 : mark - 2
        if TIFFNote(in: self, at: offset + note)?.hasLocation == true { return .readable }
      }
      for mark in ByteReader.marks
      where piece.places(of: mark.bytes).contains(where: {
        mark.isValue(piece[($0 + mark.bytes.count)...])
      }) {
        return mark.note
      }
    }
    return nil
  }

  /// What begins in one piece may end in the next.
  private static let overlap = 64

  /// What is before a place that is written as text, and what the place looks like.
  private static let marks: [Mark] = [
    // `exif:GPSLatitude="48,51.5N"`, the same as an element, and as ImageMagick writes it.
    Mark(bytes: Array("PSLatitude".utf8), isValue: isXMPValue),
    Mark(bytes: Array("psLatitude".utf8), isValue: isXMPValue),
    // `+48.8577+002.295/` (ISO 6709), with its length and language before it.
    Mark(bytes: [0xA9] + Array("xyz".utf8)) { $0.dropFirst(4).first.map(isSign) ?? false },
    Mark(bytes: Array("location.ISO6709".utf8)),
    Mark(bytes: Array("Raw profile type ".utf8), note: .unreadable) { profile in
      ["exif", "xmp", "APP1"].contains { profile.starts(with: $0.utf8) }
    },
    Mark(bytes: Array("XML:com.adobe.xmp\0\u{1}".utf8), note: .unreadable),
  ]

  private struct Mark {
    let bytes: [UInt8]
    var note = LocationNote.readable
    /// Whether what follows it is a place, and not empty or another word.
    var isValue: @Sendable (ArraySlice<UInt8>) -> Bool = { _ in true }
  }

  private static let isXMPValue: @Sendable (ArraySlice<UInt8>) -> Bool = { rest in
    let value = rest.prefix(overlap).drop { isASCIISpace($0) || "=\"'>\0".utf8.contains($0) }
    return value.startIndex > rest.startIndex
      && (value.first.map { isSign($0) || (0x30...0x39).contains($0) } ?? false)
  }

  private static func isSign(_ byte: UInt8) -> Bool { "+-".utf8.contains(byte) }
}

extension [UInt8] {
  /// Every place where some bytes are.
  fileprivate func places(of wanted: [UInt8]) -> [Int] {
    let (bytes, wanted) = (span, wanted.span)
    var places: [Int] = []
    for place in stride(from: 0, through: count - wanted.count, by: 1)
    where bytes[place] == wanted[0]
      && wanted.indices.allSatisfy({ bytes[place + $0] == wanted[$0] })
    {
      places.append(place)
    }
    return places
  }
}
