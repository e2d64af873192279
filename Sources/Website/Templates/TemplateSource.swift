/// A template's text and what messages call its file.
public struct TemplateSource: Sendable {
  public let name: String
  public let file: String
  let bytes: [UInt8]
  private let places: [(line: Int, column: Int)]

  public init(name: String, file: String, text: String) {
    self.name = name
    self.file = file
    bytes = Array(
      (text.unicodeScalars.first == "\u{FEFF}" ? String(text.unicodeScalars.dropFirst()) : text)
        .utf8)
    places = TemplateSource.places(in: bytes)
  }

  /// Bytes that are no UTF-8 become replacement characters.
  public init(name: String, file: String, bytes: [UInt8]) {
    self.init(name: name, file: file, text: String(decoding: bytes, as: UTF8.self))
  }

  func problem(
    _ rule: TemplateRule, at offset: Int, _ message: String, help: String
  ) -> TemplateProblem {
    let (line, column) = position(of: offset)
    return TemplateProblem(
      file: file, line: line, column: column, rule: rule.rule, message: message, help: help)
  }

  private func position(of offset: Int) -> (line: Int, column: Int) {
    let known = offset / TemplateSource.stride
    return bytes[known * TemplateSource.stride..<offset].reduce(places[known], after)
  }

  /// So many bytes apart are the places that are known without counting from the start.
  private static let stride = 1_024

  private static func places(in bytes: [UInt8]) -> [(line: Int, column: Int)] {
    var places = [(line: 1, column: 1)]
    var place = places[0]
    for (index, byte) in bytes.enumerated() {
      place = after(place, byte)
      if (index + 1).isMultiple(of: stride) { places.append(place) }
    }
    return places
  }
}

/// The place behind a byte.
private func after(_ place: (line: Int, column: Int), _ byte: UInt8) -> (line: Int, column: Int) {
  if byte.isNewline { return (place.line + 1, 1) }
  return (place.line, place.column + (byte & 0xC0 != 0x80 ? 1 : 0))
}
