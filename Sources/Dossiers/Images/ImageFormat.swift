/// What an image's file is, by its first bytes: names are often wrong.
enum ImageFormat: String, CaseIterable {
  case png = "PNG"
  case jpeg = "JPEG"
  case gif = "GIF"
  case webP = "WebP"
  case avif = "AVIF"
  case svg = "SVG"
  case bmp = "BMP"
  case icon = "icon"
  case heic = "HEIC"
  case tiff = "TIFF"
  case jpegXL = "JPEG XL"
  case jpeg2000 = "JPEG 2000"
  case photoshop = "Photoshop"

  /// Of what begins as text does, only the first tag shows whether it is an SVG image.
  init?(_ bytes: [UInt8]) {
    if let format = ImageFormat.starts.first(where: { bytes.starts(with: $0.bytes) })?.format {
      self = format
    } else if bytes.starts(with: "BM".utf8), bytes.number(at: 6, of: 4) == 0 {
      self = .bmp
    } else if bytes.starts(with: "RIFF".utf8), bytes.dropFirst(8).starts(with: "WEBP".utf8) {
      self = .webP
    } else if bytes.dropFirst(4).starts(with: "ftyp".utf8) {
      // What a file of this family holds, it lists by four letters each.
      let brands = bytes.dropFirst(8).prefix(max(0, (bytes.number(at: 0, of: 4) ?? 8) - 8))
      let names = stride(from: brands.startIndex, to: brands.endIndex, by: 4).map {
        String(decoding: brands[$0...].prefix(4), as: UTF8.self)
      }
      guard let format = ImageFormat.brands.first(where: { names.contains($0.name) })?.format else {
        return nil
      }
      self = format
    } else if SVGRoot.mayBegin(bytes) {
      self = .svg
    } else {
      return nil
    }
  }

  private static let starts: [(bytes: [UInt8], format: ImageFormat)] = [
    ([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A], .png), ([0xFF, 0xD8, 0xFF], .jpeg),
    (Array("GIF87a".utf8), .gif), (Array("GIF89a".utf8), .gif), (Array("II*\0".utf8), .tiff),
    (Array("MM\0*".utf8), .tiff), (Array("8BPS".utf8), .photoshop), ([0xFF, 0x0A], .jpegXL),
    ([0, 0, 0, 12] + Array("JXL ".utf8), .jpegXL), ([0, 0, 0, 12] + Array("jP  ".utf8), .jpeg2000),
    ([0, 0, 1, 0], .icon),
  ]

  private static let brands: [(name: String, format: ImageFormat)] = [
    ("avif", .avif), ("avis", .avif), ("heic", .heic), ("heix", .heic), ("hevc", .heic),
    ("mif1", .heic), ("msf1", .heic),
  ]

  /// Whether pages may show it. Browsers show two formats more, one very large and one for small signs alone.
  var isShown: Bool { [.png, .jpeg, .gif, .webP, .avif, .svg].contains(self) }

  /// What names of such files end in, after the dot; the usual one first.
  var endings: [String] {
    switch self {
    case .png: ["png", "apng"]
    case .jpeg: ["jpg", "jpeg", "jfif", "pjpeg", "pjp"]
    case .icon: ["ico", "cur"]
    case .heic: ["heic", "heif", "hif"]
    case .tiff: ["tif", "tiff"]
    case .jpegXL: ["jxl"]
    case .jpeg2000: ["jp2", "jpx"]
    case .photoshop: ["psd"]
    case .gif, .webP, .avif, .svg, .bmp: [rawValue.lowercased()]
    }
  }

  /// The format that a name's ending promises.
  init?(ending: String) {
    guard let format = ImageFormat.allCases.first(where: { $0.endings.contains(ending) }) else {
      return nil
    }
    self = format
  }
}
