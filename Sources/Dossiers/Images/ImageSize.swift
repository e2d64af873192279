/// How large browsers show an image that nothing else is said of, in CSS pixels.
public struct ImageSize: Equatable, Sendable {
  public let width: Int
  public let height: Int

  /// No browser draws an image that is larger.
  private static let largest = 65_535

  /// Nothing for what cannot be the size of an image.
  init?(width: Int, height: Int) {
    guard 1...ImageSize.largest ~= width, 1...ImageSize.largest ~= height else { return nil }
    (self.width, self.height) = (width, height)
  }

  /// The size in pixels of what need not be whole.
  init?(width: Double, height: Double) {
    guard let width = Int(exactly: width.rounded()), let height = Int(exactly: height.rounded())
    else { return nil }
    self.init(width: width, height: height)
  }
}

extension ImageSize {
  /// Enough for the size of a PNG, GIF or WebP image, and what any other is.
  private static let start = 32
  /// In a JPEG file the size comes after what the camera and the darkroom noted, in an SVG file after comments.
  private static let most = 256 << 10

  /// Reads no more of the file than it takes. Nothing where the file cannot be read or has no size.
  init?(of file: SourceFile) {
    guard let start = try? file.bytes(first: ImageSize.start), let format = ImageFormat(start)
    else { return nil }
    if ![.jpeg, .svg].contains(format) {
      self.init(start, format)
    } else if let bytes = try? file.bytes(first: ImageSize.most) {
      self.init(bytes, format)
    } else {
      return nil
    }
  }

  /// The size by the first bytes of an image's file.
  init?(_ bytes: [UInt8]) {
    guard let format = ImageFormat(bytes) else { return nil }
    self.init(bytes, format)
  }

  private init?(_ bytes: [UInt8], _ format: ImageFormat) {
    switch format {
    case .png: self.init(png: bytes)
    case .gif: self.init(gif: bytes)
    case .webP: self.init(webP: bytes)
    case .jpeg: self.init(jpeg: bytes)
    case .svg: self.init(svg: bytes)
    default: return nil
    }
  }
}
