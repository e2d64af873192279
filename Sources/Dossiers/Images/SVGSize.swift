extension ImageSize {
  init?(svg bytes: [UInt8]) {
    guard let root = SVGRoot(bytes) else { return nil }
    let width = SVGLength(root["width"])
    let height = SVGLength(root["height"])
    switch (width, height, SVGLength.ratio(ofViewBox: root["viewBox"])) {
    case (.pixels(let width), .pixels(let height), _):
      self.init(width: width, height: height)
    case (.pixels(let width), .relative, let ratio?):
      self.init(width: width, height: width * ratio)
    case (.relative, .pixels(let height), let ratio?):
      self.init(width: height / ratio, height: height)
    case (.relative, .relative, let ratio?):
      self.init(width: ImageSize.fullWidth, height: ImageSize.fullWidth * ratio)
    // In place of what is not said CSS has 300 and 150 pixels.
    case (.pixels(let width), .relative, nil): self.init(width: width, height: 150)
    case (.relative, .pixels(let height), nil): self.init(width: 300, height: height)
    case (.relative, .relative, nil): self.init(width: 300, height: 150)
    case (.unknown, _, _), (_, .unknown, _): return nil
    }
  }

  /// An image that has proportions and no size is as wide as there is room: wider than any column of text.
  private static let fullWidth = 1600.0
}

/// A side of an SVG image.
private enum SVGLength: Equatable {
  case pixels(Double)
  /// Not said, or a part of what the image is in.
  case relative
  /// In units that depend on letters, or no length at all.
  case unknown

  /// The units of CSS, in its pixels.
  private static let units: [(name: String, pixels: Double)] = [
    ("px", 1), ("in", 96), ("cm", 96 / 2.54), ("mm", 96 / 25.4), ("q", 96 / 101.6), ("pt", 96 / 72),
    ("pc", 16),
  ]

  init(_ value: String?) {
    guard let value = value?.lowercased(), value != "auto" else {
      self = .relative
      return
    }
    if value.hasSuffix("%") {
      self = .relative
      return
    }
    let unit = SVGLength.units.first { value.hasSuffix($0.name) }
    let number = SVGLength.number(value.dropLast(unit?.name.count ?? 0))
    self = number.map { $0 < 0 ? .unknown : .pixels($0 * (unit?.pixels ?? 1)) } ?? .unknown
  }

  /// How much higher than wide what an image shows of itself is.
  static func ratio(ofViewBox value: String?) -> Double? {
    let numbers =
      value?.lowercased().split { $0.isWhitespace || $0 == "," }.map { number($0) } ?? []
    guard numbers.count == 4, let width = numbers[2], let height = numbers[3], width > 0, height > 0
    else { return nil }
    return height / width
  }

  /// Swift reads words and other bases as numbers, too.
  private static func number(_ text: Substring) -> Double? {
    guard text.utf8.allSatisfy({ "0123456789+-.e".utf8.contains($0) }) else { return nil }
    return Double(text)
  }
}
