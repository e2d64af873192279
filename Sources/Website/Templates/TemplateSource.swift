/// A template's text and what messages call its file.
public struct TemplateSource: Sendable {
  public let name: String
  public let file: String
  let bytes: [UInt8]

  public init(name: String, file: String, text: String) {
    self.name = name
    self.file = file
    bytes = Array(
      (text.unicodeScalars.first == "\u{FEFF}" ? String(text.unicodeScalars.dropFirst()) : text)
        .utf8)
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
      file: file, line: line, column: column, rule: rule.rawValue, message: message, help: help)
  }

  /// LF, CRLF and CR end a line, as in content.
  private func position(of offset: Int) -> (line: Int, column: Int) {
    let ends = bytes[..<offset].indices.filter(endsLine)
    let start = ends.last.map { $0 + 1 } ?? 0
    let isScalarStart = { (byte: UInt8) in byte & 0xC0 != 0x80 }
    return (1 + ends.count, 1 + bytes[start..<offset].count(where: isScalarStart))
  }

  private func endsLine(_ index: Int) -> Bool {
    bytes[index].isNewline
      || (bytes[index] == UInt8(ascii: "\r")
        && !bytes[(index + 1)...].prefix(1).contains(UInt8(ascii: "\n")))
  }
}
