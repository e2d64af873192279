/// The first bytes of an image's file, and the size that they tell.
struct ImageBytes: CustomStringConvertible, Sendable {
  let name: String
  let bytes: [UInt8]
  let size: [Int]

  var description: String { name }

  static let all: [ImageBytes] = [
    ImageBytes(name: "PNG", bytes: png(258, 3), size: [258, 3]),
    ImageBytes(name: "GIF", bytes: gif("GIF89a", 258, 3), size: [258, 3]),
    ImageBytes(name: "old GIF", bytes: gif("GIF87a", 3, 258), size: [3, 258]),
    ImageBytes(name: "JPEG", bytes: jpeg(640, 480, behind: []), size: [640, 480]),
    ImageBytes(
      name: "turned JPEG", bytes: jpeg(640, 480, behind: table + note(turn: 6, isLittle: true)),
      size: [480, 640]),
    ImageBytes(
      name: "JPEG with filling", bytes: jpeg(640, 480, behind: [0xFF, 0xFF] + table),
      size: [640, 480]),
    ImageBytes(
      name: "lossy WebP",
      bytes: webP("VP8 ", [0x30, 0x01, 0x00, 0x9D, 0x01, 0x2A, 0x02, 0x41, 0x03, 0x80]),
      size: [258, 3]),
    ImageBytes(
      name: "lossless WebP", bytes: webP("VP8L", [0x2F, 0x01, 0xC1, 0x00, 0x10, 0x88]),
      size: [258, 4]),
    ImageBytes(
      name: "extended WebP", bytes: webP("VP8X", [0x10, 0, 0, 0, 0x01, 0x01, 0, 0x02, 0, 0]),
      size: [258, 3]),
    ImageBytes(
      name: "SVG",
      bytes: Array("<?xml version='1.0'?><!-- > --><svg width='258px' height='3'></svg>".utf8),
      size: [258, 3]),
  ]

  private static let table: [UInt8] = [0xFF, 0xC4, 0x00, 0x05, 1, 2, 3]

  static func png(_ width: Int, _ height: Int) -> [UInt8] {
    [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 13] + Array("IHDR".utf8)
      + big(width, 4) + big(height, 4) + [8, 2, 0, 0, 0]
  }

  private static func gif(_ kind: String, _ width: Int, _ height: Int) -> [UInt8] {
    Array(kind.utf8) + big(width, 2).reversed() + big(height, 2).reversed() + [0, 0, 0]
  }

  static func jpeg(_ width: Int, _ height: Int, behind segments: [UInt8]) -> [UInt8] {
    [0xFF, 0xD8] + segments + [0xFF, 0xC2, 0x00, 0x0B, 8] + big(height, 2) + big(width, 2)
      + [1, 1, 0x11, 0, 0xFF, 0xDA]
  }

  /// An EXIF note that holds another number and then how the image is to be turned.
  static func note(turn: Int, isLittle: Bool) -> [UInt8] {
    func number(_ number: Int, _ count: Int) -> [UInt8] {
      isLittle ? big(number, count).reversed() : big(number, count)
    }
    let entries =
      number(0x0100, 2) + number(4, 2) + number(1, 4) + number(9, 4)
      + number(0x0112, 2) + number(3, 2) + number(1, 4) + number(turn, 2) + [0, 0]
    let tiff =
      Array((isLittle ? "II" : "MM").utf8) + number(42, 2) + number(8, 4) + number(2, 2) + entries
    let content = Array("Exif\0\0".utf8) + tiff
    return [0xFF, 0xE1] + big(content.count + 2, 2) + content
  }

  private static func webP(_ kind: String, _ content: [UInt8]) -> [UInt8] {
    Array("RIFF".utf8) + [0, 0, 0, 0] + Array("WEBP".utf8) + Array(kind.utf8) + [0, 0, 0, 0]
      + content
  }

  private static func big(_ number: Int, _ count: Int) -> [UInt8] {
    (0..<count).reversed().map { UInt8(number >> ($0 * 8) & 0xFF) }
  }
}
