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

  /// Behind the last character that is no line's end: there is no line after the last one's.
  var end: Int { bytes.lastIndex { !$0.isNewline && $0 != UInt8(ascii: "\r") }.map { $0 + 1 } ?? 0 }

  func problem(
    _ rule: TemplateRule, at offset: Int, _ message: String, help: String
  ) -> TemplateProblem {
    let (line, column) = position(of: offset)
    return TemplateProblem(
      file: file, line: line, column: column, rule: rule.rule, message: message, help: help)
  }

  /// LF, CRLF and CR end a line, as in content.
  private func position(of offset: Int) -> (line: Int, column: Int) {
    let known = offset / TemplateSource.stride
    return (known * TemplateSource.stride..<offset).reduce(places[known]) {
      after($0, bytes[$1], $1 + 1 < bytes.count ? bytes[$1 + 1] : nil)
    }
  }

  /// So many bytes apart are the places that are known without counting from the start.
  private static let stride = 1_024

  private static func places(in bytes: [UInt8]) -> [(line: Int, column: Int)] {
    var places = [(line: 1, column: 1)]
    var place = places[0]
    for (index, byte) in bytes.enumerated() {
      place = after(place, byte, index + 1 < bytes.count ? bytes[index + 1] : nil)
      if (index + 1).isMultiple(of: stride) { places.append(place) }
    }
    return places
  }
}

/// The place behind a byte that another follows.
private func after(
  _ place: (line: Int, column: Int), _ byte: UInt8, _ next: UInt8?
) -> (line: Int, column: Int) {
  if byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r") && next != UInt8(ascii: "\n") {
    return (place.line + 1, 1)
  }
  return (place.line, place.column + (byte & 0xC0 != 0x80 ? 1 : 0))
}
