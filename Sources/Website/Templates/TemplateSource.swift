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

  func problem(
    _ rule: TemplateRule, at offset: Int, _ message: String, help: String
  ) -> TemplateProblem {
    let (line, column) = position(of: offset)
    return TemplateProblem(
      file: file, line: line, column: column, rule: rule.rule, message: message, help: help)
  }

  private func position(of offset: Int) -> (line: Int, column: Int) {
    let before = bytes[..<offset]
    let start = before.lastIndex(where: \.isNewline).map { $0 + 1 } ?? 0
    let isScalarStart = { (byte: UInt8) in byte & 0xC0 != 0x80 }
    return (1 + before.count(where: \.isNewline), 1 + before[start...].count(where: isScalarStart))
  }
}
